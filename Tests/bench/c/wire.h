// A connection to 127.0.0.1 that is read line by line.
#pragma once
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct wire {
    int fd;
    char *at, *end;
    char buffer[1 << 16];
};

static inline void fail(const char *what) {
    perror(what);
    exit(69);
}

static inline int dial(const char *port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(atoi(port))};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM, 0), on = 1;
    if (connect(fd, (struct sockaddr *)&address, sizeof address)) fail("connect");
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}

static inline void send_all(int fd, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t sent = write(fd, bytes, count);
        if (sent < 0) fail("write");
        bytes += sent;
        count -= sent;
    }
}

// Reads more behind what is left, which is moved to the beginning; 0 at the end of the connection.
static inline int read_more(struct wire *wire) {
    size_t rest = wire->end - wire->at;
    memmove(wire->buffer, wire->at, rest);
    wire->at = wire->buffer;
    wire->end = wire->buffer + rest;
    ssize_t got = read(wire->fd, wire->end, sizeof wire->buffer - rest);
    if (got <= 0) return 0;
    wire->end += got;
    return 1;
}

// The next line with its end, and its length; NULL at the end of the connection.
static inline char *next_line(struct wire *wire, size_t *length) {
    if (!wire->at) wire->at = wire->end = wire->buffer;
    for (;;) {
        char *newline = memchr(wire->at, '\n', wire->end - wire->at);
        if (newline) {
            char *line = wire->at;
            *length = newline + 1 - line;
            wire->at = newline + 1;
            return line;
        }
        if (!read_more(wire)) return NULL;
    }
}

static char output[1 << 16];
static size_t output_length;

static inline void flush_output(void) {
    send_all(1, output, output_length);
    output_length = 0;
}

// Prints a line in text form: a mark of three bytes, and the line without its CR. What is left needs flush_output.
static inline void print_line(const char *mark, const char *line, size_t length) {
    if (length > 1 && line[length - 2] == '\r') length -= 2;
    if (output_length + length + 4 > sizeof output) flush_output();
    char *at = output + output_length;
    memcpy(at, mark, 3);
    memcpy(at + 3, line, length);
    at[3 + length] = '\n';
    output_length += length + 4;
}

// Whether a line is the last one of its reply.
static inline int is_last(const char *line, size_t length) { return length < 4 || line[3] != '-'; }
