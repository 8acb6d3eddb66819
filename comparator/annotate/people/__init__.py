"""People: who is named, by name or by title, and what they are called."""
