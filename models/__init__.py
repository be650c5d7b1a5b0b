"""What is true: tables, rules and use cases of the office. Imports neither Qt nor ReportLab."""
