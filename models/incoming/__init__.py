"""Letters that come to the office."""
