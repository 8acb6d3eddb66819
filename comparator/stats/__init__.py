"""Contrast: shares, intervals and tests between outlets. Floats appear here and nowhere before."""
