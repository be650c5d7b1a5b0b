"""Residents on screen."""
