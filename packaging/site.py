#!/usr/bin/env python3
"""site.py DIRECTORY: makes the documents into a small site, one HTML page per document, without anything from a network.

Needs lowdown, which turns Markdown into HTML.
"""
import html
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# What the head of each page lists, in this order.
MENU = [
    ('README.md', 'smtptui'), ('docs/manual.md', 'Manual'), ('docs/lessons.md', 'Lessons'), ('docs/teaching.md', 'For teachers'),
    ('docs/reference/README.md', 'Reference'),
    ('docs/transcript-format.md', 'Recordings'), ('docs/architecture.md', 'Architecture'),
    ('CHANGELOG.md', 'Changes'),
]
# Where pictures lie, from the top of the site.
PICTURES = 'pictures/'
STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 0 1rem 4rem; }
nav { display: flex; flex-wrap: wrap; gap: 0 1.2rem; padding: .8rem 0; border-bottom: 1px solid #8886; }
nav a[aria-current] { font-weight: bold; }
pre, code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .88rem; }
pre { line-height: 1.25; overflow-x: auto; padding: .8rem; border: 1px solid #8884; border-radius: 4px; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid #8884; padding: .25rem .6rem; text-align: left; vertical-align: top; }
"""


def documents():
    """Every document, from the root of the project."""
    tops = [ROOT / name for name in ('README.md', 'CHANGELOG.md', 'CONTRIBUTING.md')]
    files = [path.relative_to(ROOT) for path in tops + sorted((ROOT / 'docs').rglob('*.md'))]
    folders = {path.parent for path in files} - {pathlib.Path('.'), pathlib.Path('docs')}
    return files + sorted({folder / 'README.md' for folder in folders} - set(files))


def place(document):
    """Where the page of a document lies: README.md is the index of its folder, and docs/ is the top."""
    parts = [part for part in document.parts if part != 'docs']
    name = 'index' if parts[-1] == 'README.md' else parts[-1].removesuffix('.md').lower()
    return pathlib.PurePosixPath(*parts[:-1], name + '.html')


def way(source, target):
    """The link from one page to another."""
    up = len(source.parts) - 1
    return '../' * up + str(target)


def anchor(text):
    """The name that a link into a document uses for a heading."""
    plain = html.unescape(re.sub(r'<[^>]+>', '', text)).lower()
    return re.sub(r'[^\w\- ]', '', plain).replace(' ', '-')


def linked(page, document, all_places):
    """The links to documents, made links to their pages; a link to nothing is an error."""
    def target(match):
        address, _, fragment = match[1].partition('#')
        if not address or ':' in address:
            return match[0]
        path = (ROOT / document.parent / address).resolve().relative_to(ROOT)
        if (ROOT / path).is_dir():
            path /= 'README.md'
        if path not in all_places:
            sys.exit(f'{document}: a link to {address}, which is no document')
        return f'href="{way(place(document), all_places[path])}{"#" + fragment if fragment else ""}"'
    def source(match):
        path = (ROOT / document.parent / match[1]).resolve().relative_to(ROOT)
        if not (ROOT / path).exists():
            sys.exit(f'{document}: a picture {match[1]}, which is not there')
        return f'src="{way(place(document), PICTURES + path.name)}"'
    page = re.sub(r'src="([^":]*)"', source, page)
    return re.sub(r'href="([^"]*)"', target, page)


def listing(folder):
    """The documents of a folder that has no README.md, as one."""
    lines = [f'# {folder.name.capitalize()}', '']
    for path in sorted((ROOT / folder).glob('*.md')):
        lines.append(f"- [{path.read_text(encoding='utf-8').splitlines()[0].lstrip('# ')}]({path.name})")
    return '\n'.join(lines) + '\n'


def page(document, all_places):
    file = ROOT / document
    text = file.read_text(encoding='utf-8') if file.exists() else listing(document.parent)
    body = subprocess.run(
        ['lowdown', '-Thtml', '--html-no-head-ids', '--html-no-skiphtml', '--html-no-escapehtml', '--out-no-smarty'],
        input=text, text=True, capture_output=True, check=True).stdout
    body = re.sub(r'<h([1-6])>(.*?)</h\1>', lambda m: f'<h{m[1]} id="{anchor(m[2])}">{m[2]}</h{m[1]}>', body)
    body = linked(body, document, all_places)
    title = re.search(r'^# (.+)$', text, flags=re.M)
    menu = []
    for name, words in MENU:
        here = ' aria-current="page"' if pathlib.Path(name) == document else ''
        menu.append(f'<a href="{way(place(document), all_places[pathlib.Path(name)])}"{here}>{words}</a>')
    return f"""<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{html.escape(title[1] if title else document.stem)}</title>
<style>{STYLE}</style>
<nav>{''.join(menu)}</nav>
<main>
{body}</main>
</html>
"""


def main():
    directory = pathlib.Path(sys.argv[1])
    places = {document: place(document) for document in documents()}
    for document, name in places.items():
        target = directory / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page(document, places), encoding='utf-8')
    shutil.copytree(ROOT / 'docs/pictures', directory / PICTURES, dirs_exist_ok=True)
    print(directory / 'index.html')


main()
