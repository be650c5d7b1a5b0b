"""What every printed page of the office shares: fonts, lines, rows, page breaks, drawing."""
