"""The plan of a case on screen: its steps, what is proposed, and who leads."""
