"""Incoming letters on screen."""
