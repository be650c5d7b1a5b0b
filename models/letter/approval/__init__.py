"""Letters that head or secretary agree to before they get a number."""
