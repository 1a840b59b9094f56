#!/usr/bin/env python3
"""manpages.py BINARY DIRECTORY: writes the manual pages, from what the program says of itself and from docs/.

    smtptui.1               the options from the binary, the rest from docs/manual.md
    smtptui-scripts.5       the section "Scripts" of docs/manual.md
    smtptui-recordings.5    docs/transcript-format.md

Needs lowdown, which turns Markdown into the language of manual pages.
"""
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys

DOCS = pathlib.Path(__file__).resolve().parent.parent / 'docs'
# Sections of the manual that the binary or another page has.
ELSEWHERE = {'Scripts', 'Options'}
SEE_ALSO = {
    'smtptui.1': ['smtptui-scripts(5)', 'smtptui-recordings(5)'],
    'smtptui-scripts.5': ['smtptui(1)', 'smtptui-recordings(5)'],
    'smtptui-recordings.5': ['smtptui(1)', 'smtptui-scripts(5)'],
}


def sections(text):
    """The sections of a page by their headings of the second level, in order."""
    parts = re.split(r'^## (.+)$', text, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2]))


def options(command):
    """The arguments of a command as a definition list in Markdown."""
    items = []
    for argument in command.get('arguments', []):
        if not argument['shouldDisplay'] or argument.get('preferredName', {}).get('name') in ('help', 'version'):
            continue
        items.append(f'{spelling(argument)}\n: {description(argument)}\n')
    return '\n'.join(items)


def spelling(argument):
    value = argument.get('valueName', '').upper()
    if argument['kind'] == 'positional':
        return f'*{value}*'
    names = ', '.join(f"**{'--' if n['kind'] == 'long' else '-'}{n['name']}**" for n in argument['names'])
    return names if argument['kind'] == 'flag' else f'{names} *{value}*'


def description(argument):
    text = argument.get('abstract', '').replace('`', '**')
    if argument.get('allValues'):
        text += ' One of ' + ', '.join(argument['allValues']) + '.'
    if argument.get('defaultValue'):
        text += f" Default: {argument['defaultValue']}."
    return text


def synopsis(command):
    """A line per command, as its help has it."""
    lines = ['smtptui [HOST[:PORT]]']
    for sub in command['subcommands']:
        if sub['commandName'] == 'help' or not sub['shouldDisplay']:
            continue
        words = [f"smtptui {sub['commandName']} [OPTIONS]"]
        for argument in sub.get('arguments', []):
            if argument['kind'] == 'positional' and argument['shouldDisplay']:
                word = argument['valueName'].upper() + (' ...' if argument['isRepeating'] else '')
                words.append(f'[{word}]' if argument['isOptional'] else word)
        lines.append(' '.join(words))
    return '\n'.join(lines)


def program(help_tree, manual):
    command = help_tree['command']
    page = ['# NAME', f"smtptui - {command['abstract'][0].lower()}{command['abstract'][1:].rstrip('.')}"]
    page += ['# SYNOPSIS', '```\n' + synopsis(command) + '\n```']
    for heading, text in sections(manual).items():
        if heading not in ELSEWHERE:
            page += [f'# {heading.upper()}', re.sub(r'^### ', '## ', text, flags=re.M)]
    page.append('# COMMANDS AND THEIR OPTIONS')
    for sub in command['subcommands']:
        if sub['commandName'] != 'help' and sub['shouldDisplay']:
            page += [f"## smtptui {sub['commandName']}", sub['abstract'], options(sub)]
    page += ['# EXIT STATUS', exit_statuses(manual)]
    return '\n\n'.join(page)


def exit_statuses(manual):
    """The table of the manual, as a definition list."""
    rows = re.findall(r'^\| (\d+) \| (.+) \|$', sections(manual)['Scripts'], flags=re.M)
    return '\n'.join(f'{status}\n: {meaning}\n' for status, meaning in rows)


def scripts(manual):
    return ('# NAME\n\nsmtptui-scripts - scripts that smtptui(1) runs\n\n# DESCRIPTION\n\n'
            + sections(manual)['Scripts'])


def recordings(text):
    body = re.sub(r'^# .+\n', '', text, count=1)
    body = re.sub(r'^## (.+)$', lambda match: '# ' + match[1].upper(), body, flags=re.M)
    return '# NAME\n\nsmtptui-recordings - recordings and transcripts of smtptui(1)\n\n# DESCRIPTION\n\n' + body


def roff(name, markdown):
    """The page in man(7), without links into the documents, and as mandoc wants it."""
    title, section = name.rsplit('.', 1)
    markdown += '\n\n# SEE ALSO\n\n' + ', '.join(SEE_ALSO[name]) + '\n'
    # Pictures cannot be on a manual page, and links inside the documents lead nowhere there.
    markdown = re.sub(r'^!\[[^\]]*\]\([^)]*\)\n+', '', markdown, flags=re.M)
    markdown = re.sub(r'\[([^\]]+)\]\((?!https?:)[^)]*\)', r'\1', markdown)
    page = subprocess.run(
        ['lowdown', '-s', '-Tman', '--out-no-smarty', '-M', f'title={title.upper()}', '-M', f'section={section}',
         '-M', f'date={day()}', '-M', 'source=smtptui'],
        input=markdown, text=True, capture_output=True, check=True).stdout
    # A constant width is CR in troff; mandoc knows no C.
    page = re.sub(r'\\fC', r'\\f(CR', page)
    # A term and its definition.
    page = re.sub(r'\.LP\n(.+)\n\.if n \\\n\.sp -1v\n\.if t \\\n\.sp -0\.25v\n\.IP "" 5n\n', r'.TP 5n\n\1\n', page)
    # A paragraph begins by itself after a heading.
    return re.sub(r'^(\.S[HS]\n.+\n)(?:\.[LP]?P\n)+', r'\1', page, flags=re.M)


def day():
    """The day of the last change, so that the same sources give the same pages."""
    seconds = os.environ.get('SOURCE_DATE_EPOCH')
    if seconds:
        return datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc).date().isoformat()
    log = subprocess.run(['git', '-C', DOCS, 'log', '-1', '--format=%cs'], capture_output=True, text=True)
    return log.stdout.strip() or datetime.date.today().isoformat()


def main():
    binary, directory = sys.argv[1], pathlib.Path(sys.argv[2])
    help_tree = json.loads(subprocess.run(
        [binary, '--experimental-dump-help'], capture_output=True, text=True, check=True).stdout)
    manual = (DOCS / 'manual.md').read_text(encoding='utf-8')
    pages = {
        'smtptui.1': program(help_tree, manual),
        'smtptui-scripts.5': scripts(manual),
        'smtptui-recordings.5': recordings((DOCS / 'transcript-format.md').read_text(encoding='utf-8')),
    }
    directory.mkdir(parents=True, exist_ok=True)
    for name, markdown in pages.items():
        (directory / name).write_text(roff(name, markdown), encoding='utf-8')


main()
