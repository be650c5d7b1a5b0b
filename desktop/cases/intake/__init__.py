"""The page of a new case: resident, origin, needs, and what the resident was told."""
