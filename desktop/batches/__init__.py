"""The batch for the district on screen."""
