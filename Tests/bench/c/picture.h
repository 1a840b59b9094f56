// A screen as `tmux capture-pane -e -p` prints it: rows of text, and the attributes between.
#pragma once
#define _GNU_SOURCE
#include <locale.h>
#include <ncurses.h>
#include <stdlib.h>
#include <string.h>

struct run {
    int row;
    chtype style;
    const char *text;
    int length;
};

static struct run *runs;
static int run_count;

// The attribute of a text colour; each colour is a pair of its own.
static inline chtype coloured(int colour) {
    init_pair(colour + 1, colour, -1);
    return COLOR_PAIR(colour + 1);
}

// The attributes of one SGR sequence, added to those before it.
static inline chtype styled(chtype style, const char *parameters) {
    int numbers[16] = {0}, count = 0;
    for (char *at = (char *)parameters; count < 16; at++) {
        numbers[count++] = (int)strtol(at, &at, 10);
        if (*at != ';') break;
    }
    for (int index = 0; index < count; index++) {
        int number = numbers[index];
        if (number == 0) style = A_NORMAL;
        else if (number == 1) style |= A_BOLD;
        else if (number == 2) style |= A_DIM;
        else if (number == 4) style |= A_UNDERLINE;
        else if (number == 7) style |= A_REVERSE;
        else if (number >= 30 && number <= 37) style = (style & ~A_COLOR) | coloured(number - 30);
        else if (number >= 90 && number <= 97) style = (style & ~A_COLOR) | coloured(number - 82);
        else if (number == 38) style = (style & ~A_COLOR) | coloured(numbers[index += 2]);
        else if (number == 39) style &= ~A_COLOR;
    }
    return style;
}

static inline void add_run(int row, chtype style, const char *text, int length) {
    if (length == 0) return;
    if (run_count % 256 == 0) runs = realloc(runs, (run_count + 256) * sizeof *runs);
    runs[run_count++] = (struct run){row, style, text, length};
}

// Reads the file; curses has to run, for the colours.
static inline int read_picture(const char *path) {
    static char text[1 << 20];
    FILE *file = fopen(path, "r");
    if (!file) return 0;
    size_t size = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    chtype style = A_NORMAL;
    int row = 0;
    char *begin = text, *at = text;
    for (; at < text + size; at++) {
        if (*at == '\n') {
            add_run(row++, style, begin, (int)(at - begin));
            begin = at + 1;
        } else if (*at == 033 && at[1] == '[') {
            add_run(row, style, begin, (int)(at - begin));
            style = styled(style, at + 2);
            at = strchr(at, 'm');
            begin = at + 1;
        }
    }
    return 1;
}

static inline void draw_picture(void) {
    int last = -1;
    erase();
    for (int index = 0; index < run_count; index++) {
        struct run *run = &runs[index];
        if (run->row >= LINES) break;
        if (run->row != last) move(last = run->row, 0);
        attrset(run->style);
        addnstr(run->text, run->length);
    }
    attrset(A_NORMAL);
}

static inline void begin_curses(void) {
    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    start_color();
    use_default_colors();
}
