#!/usr/bin/env python3
"""links.py DIRECTORY: every link between the pages of a site leads to a page, and to a heading that is there."""
import pathlib
import re
import sys

site = pathlib.Path(sys.argv[1])
pages = {path.resolve(): path.read_text(encoding='utf-8') for path in site.rglob('*.html')}
headings = {path: set(re.findall(r' id="([^"]*)"', text)) for path, text in pages.items()}
broken = []
for path, text in pages.items():
    for link in re.findall(r'href="([^"]*)"', text):
        address, _, fragment = link.partition('#')
        if ':' in address:
            continue
        target = (path.parent / address).resolve() if address else path
        if target not in pages:
            broken.append(f'{path.relative_to(site.resolve())}: {link} is no page')
        elif fragment and fragment not in headings[target]:
            broken.append(f'{path.relative_to(site.resolve())}: {link} is no heading')
    for source in re.findall(r'src="([^"]*)"', text):
        if not (path.parent / source).resolve().is_file():
            broken.append(f'{path.relative_to(site.resolve())}: {source} is no picture')
print('\n'.join(broken) if broken else f'{len(pages)} pages, all links lead somewhere')
sys.exit(1 if broken else 0)
