"""Outgoing letters on screen."""
