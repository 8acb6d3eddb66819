"""Quotes: who says what, with quotation marks and without."""
