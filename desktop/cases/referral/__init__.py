"""From a need to a letter: the agency, the words, the page as it will be printed."""
