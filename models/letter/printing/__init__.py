"""What became of papers on their way to a printer or into a file."""
