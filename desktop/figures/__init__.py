"""The figures of a period on screen, and their report."""
