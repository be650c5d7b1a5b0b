"""The first run: a village office is founded in seven short pages."""
