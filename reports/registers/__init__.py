"""The registers an office keeps, as PDF."""
