"""The report of a period as PDF, and its charts for paper and screen."""
