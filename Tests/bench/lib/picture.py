"""Our screen as text with attributes, for a limit that draws the same."""

import os
import subprocess
import time


def capture(bench, argv, size):
    """Runs a program in tmux; the file of its screen, and where its cursor is."""
    columns, rows = size
    path = bench.path(f"picture-{columns}x{rows}")
    socket = bench.path("tmux-picture")
    where = path + ".cursor"
    if not os.path.exists(where):
        tmux = ["tmux", "-f", "/dev/null", "-S", socket]
        environment = bench.env | {"TERM": "xterm-256color"}
        subprocess.run(
            [*tmux, "new-session", "-d", "-x", str(columns), "-y", str(rows), *argv], env=environment, check=True
        )
        subprocess.run([*tmux, "set", "-g", "status", "off"], env=environment, check=True)
        seen = b""
        for _ in range(50):
            time.sleep(0.1)
            before, seen = (
                seen,
                subprocess.run([*tmux, "capture-pane", "-e", "-p"], env=environment, capture_output=True).stdout,
            )
            if seen.strip() and seen == before:
                break
        cursor = subprocess.run(
            [*tmux, "display", "-p", "#{cursor_y} #{cursor_x}"], env=environment, capture_output=True, text=True
        ).stdout
        subprocess.run([*tmux, "kill-server"], env=environment)
        with open(path, "wb") as file:
            file.write(seen)
        with open(where, "w") as file:
            file.write(cursor)
    with open(where) as file:
        row, column = file.read().split()
    return path, int(row), int(column)
