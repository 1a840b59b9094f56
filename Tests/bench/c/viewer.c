// The limit of a viewer: viewer FILE. The text in memory, the beginning of each line beside it. g, G, /TEXT, q.
#define _GNU_SOURCE
#include <fcntl.h>
#include <locale.h>
#include <ncurses.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *text;
static size_t size;
static uint32_t *starts, count;

static int load(const char *path) {
    struct stat status;
    int file = open(path, O_RDONLY);
    if (file < 0 || fstat(file, &status)) return 0;
    size = status.st_size;
    text = malloc(size + 1);
    for (size_t got = 0; got < size;) {
        ssize_t more = read(file, text + got, size - got);
        if (more <= 0) return 0;
        got += more;
    }
    size_t room = size / 32 + 1024;
    starts = malloc(room * sizeof *starts);
    for (char *at = text; at < text + size; at = (char *)rawmemchr(at, '\n') + 1) {
        if (count == room) starts = realloc(starts, (room *= 2) * sizeof *starts);
        starts[count++] = at - text;
    }
    return 1;
}

static void draw(uint32_t top) {
    erase();
    for (int row = 0; row < LINES - 1 && top + row < count; row++) {
        char *line = text + starts[top + row];
        int length = (char *)memchr(line, '\n', size) - line;
        mvaddnstr(row, 0, line, length < COLS ? length : COLS);
    }
    mvprintw(LINES - 1, 0, "%u of %u", top, count);
    refresh();
}

// The line of the first place of a text; the top when there is none.
static uint32_t found(const char *what, uint32_t top) {
    char *place = memmem(text, size, what, strlen(what));
    if (!place) return top;
    uint32_t low = 0, high = count;
    while (high - low > 1) {
        uint32_t middle = (low + high) / 2;
        if (starts[middle] <= place - text) low = middle; else high = middle;
    }
    return low;
}

int main(int arguments, char **argument) {
    char what[256];
    uint32_t top = 0;
    if (arguments < 2 || !load(argument[1])) return 66;
    text[size] = '\n';
    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    for (int key = 0; key != 'q' && key != ERR; key = getch()) {
        uint32_t last = count > (uint32_t)LINES - 1 ? count - (LINES - 1) : 0;
        if (key == 'G') top = last;
        else if (key == 'g') top = 0;
        else if (key == '/') {
            int length = 0;
            while ((key = getch()) != '\r' && key != '\n' && length < 255) what[length++] = (char)key;
            what[length] = 0;
            top = found(what, top);
        }
        draw(top);
    }
    endwin();
}
