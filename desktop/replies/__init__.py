"""Answers of agencies beside the case page: by code, by list and file, and the reply slip."""
