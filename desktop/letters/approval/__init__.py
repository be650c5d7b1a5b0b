"""Letters that wait to be agreed to."""
