"""Residents and households: registered, found, corrected, likened and imported."""
