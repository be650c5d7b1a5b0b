"""The standing words of papers: read, checked, filled in, and the office's own copy of them."""
