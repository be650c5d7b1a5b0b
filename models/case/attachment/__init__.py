"""Papers and pictures of a case, and which of the checklist are there."""
