"""The report's sections, in the order of a reader's questions."""
