"""``python -m comparator``: the same as the command ``compare``."""

from comparator.cli import main

if __name__ == "__main__":
    main()
