// A server that accepts everything, as fast as it can: sink. Prints its port, and serves one connection at a time.
//
// It answers all commands of one read with one write. HELP N is answered with N bytes of lines of 40 bytes,
// HELP stream RATE SECONDS with so many lines a second (at most 30,000); after HELP mute nothing is answered.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define LINE "214-a line of the reply, number %06d\r\n"
#define LENGTH 40
#define LINES 1500
#define GREETING "220 sink.example.test ESMTP\r\n"
#define OFFERS \
    "250-sink.example.test\r\n250-PIPELINING\r\n250-SIZE 10240000\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES\r\n"

static char in[1 << 16], out[1 << 20], lines[LENGTH * LINES + 1];
static size_t used;
static int client, is_mute;

static int send_all(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t sent = write(client, bytes, count);
        if (sent <= 0) return 0;
        bytes += sent;
        count -= sent;
    }
    return 1;
}

static void flush(void) {
    send_all(out, used);
    used = 0;
}

static void say(const char *reply) {
    size_t length = strlen(reply);
    if (is_mute) return;
    if (used + length > sizeof out) flush();
    memcpy(out + used, reply, length);
    used += length;
}

static void say_much(long bytes) {
    flush();
    for (long count = bytes / LENGTH; count > 0; count -= LINES)
        if (!send_all(lines, (count < LINES ? count : LINES) * LENGTH)) return;
    say("214 that was all\r\n");
}

// Every millisecond the lines that are due.
static void stream(long rate, long seconds) {
    struct timespec next;
    flush();
    clock_gettime(CLOCK_MONOTONIC, &next);
    for (long ms = 0; ms < seconds * 1000; ms++) {
        if (!send_all(lines + ms % 50 * LENGTH * (LINES / 50), rate / 1000 * LENGTH)) return;
        next.tv_nsec += 1000000;
        if (next.tv_nsec >= 1000000000) next.tv_sec++, next.tv_nsec -= 1000000000;
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &next, NULL);
    }
    say("214 that was all\r\n");
}

static void help(const char *argument) {
    long rate, seconds;
    if (!strncasecmp(argument, "mute", 4)) is_mute = 1;
    else if (sscanf(argument, "stream %ld %ld", &rate, &seconds) == 2) stream(rate, seconds);
    else say_much(atol(argument));
}

// Answers a command; 0 after QUIT, 2 when a message begins.
static int answer(char *line) {
    switch (line[0] & ~0x20) {
    case 'E': say(OFFERS); break;
    case 'M': say("250 2.1.0 Ok\r\n"); break;
    case 'D': say("354 End data with <CR><LF>.<CR><LF>\r\n"); return 2;
    case 'Q': say("221 2.0.0 Bye\r\n"); return 0;
    case 'H': if (line[1] == 'E' && line[2] == 'L' && line[3] == 'P') { help(line + 5); break; } // fallthrough
    case 'R': if ((line[1] & ~0x20) == 'C') { say("250 2.1.5 Ok\r\n"); break; } // fallthrough
    default: say("250 2.0.0 Ok\r\n");
    }
    return 1;
}

static void serve(void) {
    size_t held = 0;
    int state = 1;
    is_mute = 0;
    say(GREETING);
    for (flush();;) {
        ssize_t got = read(client, in + held, sizeof in - 1 - held);
        if (got <= 0) return;
        char *at = in, *end = in + held + got, *newline;
        while ((newline = memchr(at, '\n', end - at))) {
            *newline = 0;
            if (state == 2 && at[0] == '.' && newline - at == 2) say("250 2.0.0 Ok: queued\r\n"), state = 1;
            else if (state == 1) state = answer(at);
            at = newline + 1;
        }
        held = end - at;
        memmove(in, at, held);
        flush();
        if (!state) return;
    }
}

int main(void) {
    struct sockaddr_in address = {.sin_family = AF_INET};
    socklen_t size = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM, 0), on = 1;
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    signal(SIGPIPE, SIG_IGN);
    for (int line = 0; line < LINES; line++) snprintf(lines + line * LENGTH, LENGTH + 1, LINE, line);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 64)) return 69;
    getsockname(listener, (struct sockaddr *)&address, &size);
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    while ((client = accept(listener, NULL, NULL)) >= 0) {
        setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        serve();
        used = 0;
        close(client);
    }
}
