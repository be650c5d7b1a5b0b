"""One need on the screen: its questions, urgency, hints and what the family already has."""
