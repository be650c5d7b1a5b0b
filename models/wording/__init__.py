"""The Indonesian sentences of the error codes, one file for each part of the office."""
