#!/usr/bin/env python3
"""pictures.py [--check]: draws docs/pictures/*.svg from golden screens, which are what the program draws.

With --check nothing is written; the status is 1 if a picture is not the one that would be.
"""
import html
import itertools
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
GOLDEN = ROOT / 'Tests/ScreenModelTests/Golden'
PICTURES = ROOT / 'docs/pictures'
# The name of each picture, and the screen that it shows.
SCREENS = {
    'first': 'greeted-80x24', 'refused': 'recipients-80x24', 'offers': 'offers-80x24', 'message': 'message-80x24',
    'actions': 'palette-80x24', 'timing': 'idle-80x24', 'group': 'group-80x24', 'map': 'map-80x24',
    'recordings': 'recordings-80x24', 'recorded': 'recorded-80x24', 'comparison': 'comparison-80x24',
    'pasted': 'pasted-80x24',
    'lesson': 'lesson-begun-80x24',
}
# The roles as Theme.swift shows them: the letter of a golden screen, and a class of the style sheet.
LOOKS = {
    'd': 'dim', 'b': 'dim', 't': 'bold', 'k': 'bold', 'q': 'bold', 'u': 'bold', 'a': 'bold', 'p': 'green',
    'g': 'green', 'i': 'cyan', 'r': 'yellow bold', 'x': 'red bold', 'w': 'yellow', 'f': 'magenta bold',
    'm': 'cyan bold reverse', 'e': 'magenta reverse', 's': 'cyan bold',
}
CELL, LINE, SIZE = 8, 17, 13
# Each class in light and in dark: of the ground, of the text, and of what is not plain.
COLOURS = {
    'back': ('#fff', '#1e1e1e'), 'text': ('#222', '#d4d4d4'), 'dim': ('#767676', '#8c8c8c'),
    'red': ('#c02020', '#f36b6b'), 'green': ('#17803d', '#4cc38a'), 'yellow': ('#8a6100', '#e2b93d'),
    'cyan': ('#0b7285', '#4dc4d8'), 'magenta': ('#9c36b5', '#d68ae0'),
}


def fills(place):
    """The rules that fill each class; plain text has none, and what is in reverse has the colour of the ground."""
    selectors = {'text': 'text, .ground', 'back': '.back, .reverse'}
    return '\n'.join(f'{selectors.get(name, "." + name)} {{ fill: {colours[place]}; }}'
                     for name, colours in sorted(COLOURS.items(), key=lambda item: item[0] != 'text'))


STYLE = f"""
text {{ font: {SIZE}px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre; }}
{fills(0)}
.bold {{ font-weight: bold; }}
@media (prefers-color-scheme: dark) {{
{fills(1)}
}}
"""


def screen(name):
    """The rows of a golden screen, each with the row of its styles."""
    height = int(name.rsplit('x', 1)[1])
    lines = (GOLDEN / f'{name}.txt').read_text(encoding='utf-8').split('\n')
    return list(zip(lines[:height], lines[height + 1:2 * height + 1]))


def runs(text, styles):
    """The pieces of a row that look alike: where each begins, its text, and the letter of its role."""
    text = text.ljust(len(styles))
    place = 0
    for letter, cells in itertools.groupby(styles.ljust(len(text))):
        length = len(list(cells))
        yield place, text[place:place + length], letter
        place += length


def drawn(row, text, styles):
    parts = []
    for start, piece, letter in runs(text, styles):
        looks = LOOKS.get(letter.lower(), '').split()
        if letter.isupper() or 'reverse' in looks:
            ground = next((look for look in looks if look not in ('bold', 'reverse')), 'ground')
            parts.append(f'<rect class="{ground}" x="{start * CELL}" y="{row * LINE}" '
                         f'width="{len(piece) * CELL}" height="{LINE}"/>')
            looks = [look for look in looks if look == 'bold'] + ['reverse']
        # What is between wide gaps is placed by itself, so that columns stay columns in any font.
        for match in re.finditer(r'\S+(?: \S+)*', piece):
            kind = f' class="{" ".join(looks)}"' if looks else ''
            parts.append(
                f'<text{kind} x="{(start + match.start()) * CELL}" y="{row * LINE + SIZE}" '
                f'textLength="{len(match[0]) * CELL}">{html.escape(match[0], quote=False)}</text>')
    return parts


def picture(name):
    rows = screen(name)
    columns = int(name.rsplit('-', 1)[1].split('x')[0])
    width, height = columns * CELL + 16, len(rows) * LINE + 16
    parts = [part for row, (text, styles) in enumerate(rows) for part in drawn(row, text, styles)]
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 {width} {height}" width="{width}" '
            f'height="{height}">\n<style>{STYLE}</style>\n'
            f'<rect class="back" x="-8" y="-8" width="{width}" height="{height}" rx="6"/>\n'
            + '\n'.join(parts) + '\n</svg>\n')


def main():
    wrong = []
    for name, golden in SCREENS.items():
        file = PICTURES / f'{name}.svg'
        text = picture(golden)
        if '--check' not in sys.argv:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding='utf-8')
        elif not file.exists() or file.read_text(encoding='utf-8') != text:
            wrong.append(str(file.relative_to(ROOT)))
    if wrong:
        sys.exit(f'{", ".join(wrong)}: the screen has changed; `make pictures` draws it again')


main()
