"""The small parts every page is made of."""
