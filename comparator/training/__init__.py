"""Training: how the models that ship with the language packs are made, and how well they do on unseen outlets.

    python -m comparator.training lines labelled.jsonl -o comparator/languages/de/lines.npz

Nothing here runs in a comparison.
"""
