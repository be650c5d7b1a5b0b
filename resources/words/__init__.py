"""Words for generated passwords, and passwords everybody guesses first. Sources: LICENSE.md."""
