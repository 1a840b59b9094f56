// A question over TCP, within a time limit.
#ifndef STREAM_H
#define STREAM_H

#include <stdint.h>
#include <sys/socket.h>

/// Sends a query, and returns the length of the answer; 0 where there is none.
int stream_ask(
    const struct sockaddr *server, socklen_t size, const uint8_t *query, int length, uint8_t *answer, int most,
    int seconds);

#endif
