"""The main window: its places, what leads from one to another, and what all of them are given."""
