// The limit of a session in lockstep: lockstep PORT <COMMANDS. Sends each command, waits for its reply, prints both.
#include "wire.h"

static struct wire server;

// Prints a reply; returns the first digit of its code, 0 at the end of the connection.
static char print_reply(void) {
    char *line;
    size_t length;
    do {
        if (!(line = next_line(&server, &length))) return 0;
        print_line("S: ", line, length);
    } while (!is_last(line, length));
    return line[0];
}

int main(int count, char **arguments) {
    static char message[1 << 20];
    char *line = NULL;
    size_t room = 0, held = 0;
    ssize_t length;
    int is_message = 0;
    if (count < 2) return 64;
    server.fd = dial(arguments[1]);
    print_reply();
    while ((length = getline(&line, &room, stdin)) > 0) {
        print_line("C: ", line, length);
        memcpy(message + held, line, length);
        held += length;
        if (is_message && strcmp(line, ".\r\n")) continue;
        send_all(server.fd, message, held);
        held = 0;
        char class = print_reply();
        if (!class) return 69;
        is_message = class == '3';
    }
    flush_output();
    return 0;
}
