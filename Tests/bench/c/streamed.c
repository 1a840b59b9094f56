// The limit of a key in a stream: streamed PORT COMMAND. Shows new lines 60 times a second, and keys at once.
#include "wire.h"
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <time.h>

static struct wire server;
static char newest[512][128];
static long lines;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

// Takes what has come; 0 at the end of the connection.
static int receive(void) {
    if (!read_more(&server)) return 0;
    char *newline;
    while ((newline = memchr(server.at, '\n', server.end - server.at))) {
        size_t length = newline - server.at;
        if (length > 127) length = 127;
        memcpy(newest[lines % 512], server.at, length);
        newest[lines++ % 512][length > 0 ? length - 1 : 0] = 0;
        server.at = newline + 1;
    }
    return 1;
}

static void draw(const char *typed, int length) {
    erase();
    int rows = LINES - 2;
    for (int row = 0; row < rows; row++) {
        long line = lines - rows + row;
        if (line >= 0) mvaddstr(row, 0, newest[line % 512]);
    }
    mvprintw(LINES - 2, 0, "%ld lines", lines);
    mvaddnstr(LINES - 1, 0, typed, length);
    refresh();
}

int main(int count, char **arguments) {
    static char typed[4096];
    int length = 0;
    double drawn = 0;
    long shown = -1;
    if (count < 3) return 64;
    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    timeout(0);
    server.fd = dial(arguments[1]);
    server.at = server.end = server.buffer;
    send_all(server.fd, arguments[2], strlen(arguments[2]));
    send_all(server.fd, "\r\n", 2);
    for (int is_open = 1;;) {
        struct pollfd ready[2] = {{.fd = 0, .events = POLLIN}, {.fd = is_open ? server.fd : -1, .events = POLLIN}};
        double left = 1.0 / 60 - (now() - drawn);
        poll(ready, 2, shown == lines ? -1 : left > 0 ? (int)(left * 1000) + 1 : 0);
        int key, is_due = shown != lines && now() - drawn >= 1.0 / 60;
        while (ready[0].revents && (key = getch()) != ERR) {
            if (key == 'Q' - '@') { endwin(); return 0; }
            typed[length++ % 70] = (char)key;
            is_due = 1;
        }
        if (ready[1].revents) is_open = receive();
        if (!is_due) continue;
        draw(typed, length < 70 ? length : 70);
        drawn = now();
        shown = lines;
    }
}
