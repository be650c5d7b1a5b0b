"""Documents and photos of a case: adding, seeing, printing, and the checklist of papers."""
