"""Visits among the residents, who was written down there, and their report."""
