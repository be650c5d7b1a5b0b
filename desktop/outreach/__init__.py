"""Outreach visits on screen: planned, held in the evening with a queue of people, reported."""
