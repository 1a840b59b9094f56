// The limit of a pipelined session: pipelined PORT <COMMANDS. Sends as the server takes it, and prints pairs.
#include "wire.h"
#include <fcntl.h>
#include <poll.h>

static struct wire server;
static char *commands;
static size_t count, sent, printed;

static void read_commands(void) {
    size_t room = 1 << 20, got;
    commands = malloc(room);
    while ((got = fread(commands + count, 1, room - count, stdin)) > 0)
        if ((count += got) == room) commands = realloc(commands, room *= 2);
}

static void print_command(void) {
    char *line = commands + printed, *newline = memchr(line, '\n', count - printed);
    if (!newline) return;
    print_line("C: ", line, newline + 1 - line);
    printed += newline + 1 - line;
}

// Prints the whole lines that have come, each last line with the command that is next; 0 at the end.
static int receive(void) {
    if (!read_more(&server)) return 0;
    char *newline;
    while ((newline = memchr(server.at, '\n', server.end - server.at))) {
        size_t length = newline + 1 - server.at;
        print_line("S: ", server.at, length);
        if (is_last(server.at, length)) print_command();
        server.at = newline + 1;
    }
    return 1;
}

int main(int arguments, char **argument) {
    if (arguments < 2) return 64;
    read_commands();
    server.fd = dial(argument[1]);
    server.at = server.end = server.buffer;
    fcntl(server.fd, F_SETFL, O_NONBLOCK);
    for (;;) {
        struct pollfd ready = {.fd = server.fd, .events = POLLIN | (sent < count ? POLLOUT : 0)};
        poll(&ready, 1, -1);
        if (ready.revents & POLLOUT) {
            ssize_t taken = write(server.fd, commands + sent, count - sent);
            if (taken > 0) sent += taken;
        }
        if (ready.revents & (POLLIN | POLLHUP) && !receive()) break;
    }
    flush_output();
    return printed < count ? 69 : 0;
}
