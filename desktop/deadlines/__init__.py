"""What a case does when time passes: it is paused, and the head or the camat is told."""
