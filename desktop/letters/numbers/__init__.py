"""Numbers: kept, taken from outside, void; with the classification they bear."""
