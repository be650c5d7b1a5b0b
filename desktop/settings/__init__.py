"""The office, its agencies and its safety on screen."""
