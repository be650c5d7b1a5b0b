"""Outgoing letters: words, number, register line and the page as it was issued."""
