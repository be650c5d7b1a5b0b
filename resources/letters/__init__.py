"""The standing words of letters."""
