"""What the lists of cases, letters and residents share: filters, order, selection and bulk work."""
