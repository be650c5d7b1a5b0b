"""Time in a case: deadlines, pauses, who was told that one has passed, and the work of today."""
