"""What the resident was told or consents to, and takes back."""
