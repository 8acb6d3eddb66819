"""Figures as PNG: for slides and papers that take no SVG."""

from pathlib import Path

from comparator.errors import CorpusError

# Pixels for each unit of the drawing.
SCALE = 2


def save_pictures(folder: Path) -> list[Path]:
    """Draw the figures in ``folder/svg/`` as PNG files in ``folder/png/``, and return these.

    Raises:
        CorpusError: there are no figures, or the package that draws is not installed.
    """
    drawings = sorted((folder / "svg").glob("*.svg"))
    if not drawings:
        raise CorpusError(folder, "there are no figures here", "Write a report first: compare run corpus/ -o FOLDER.")
    try:
        from vl_convert import svg_to_png
    except ImportError as error:
        raise CorpusError(folder, "PNG needs the package vl-convert-python", "pip install 'comparator[png]'") from error
    (folder / "png").mkdir(exist_ok=True)
    written = []
    for drawing in drawings:
        path = folder / "png" / f"{drawing.stem}.png"
        path.write_bytes(svg_to_png(drawing.read_text(encoding="utf-8"), scale=SCALE))
        written.append(path)
    return written
