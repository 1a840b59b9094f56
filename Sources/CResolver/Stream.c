#define _DEFAULT_SOURCE 1

#include "Stream.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <time.h>
#include <unistd.h>

/// In milliseconds.
static long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000L + time.tv_nsec / 1000000L;
}

/// Whether the socket is ready before the end.
static bool wait_for(int descriptor, short events, long end) {
    struct pollfd place = {descriptor, events, 0};
    for (;;) {
        long rest = end - now();
        if (rest <= 0) return false;
        int count = poll(&place, 1, (int)rest);
        if (count > 0) return true;
        if (count == 0 || errno != EINTR) return false;
    }
}

static bool is_passing(void) { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

static bool send_all(int descriptor, const uint8_t *bytes, int count, long end) {
    while (count > 0) {
        if (!wait_for(descriptor, POLLOUT, end)) return false;
#ifdef MSG_NOSIGNAL
        ssize_t sent = send(descriptor, bytes, (size_t)count, MSG_NOSIGNAL);
#else
        ssize_t sent = send(descriptor, bytes, (size_t)count, 0);
#endif
        if (sent < 0 && !is_passing()) return false;
        if (sent > 0) {
            bytes += sent;
            count -= (int)sent;
        }
    }
    return true;
}

static bool receive_all(int descriptor, uint8_t *bytes, int count, long end) {
    while (count > 0) {
        if (!wait_for(descriptor, POLLIN, end)) return false;
        ssize_t received = recv(descriptor, bytes, (size_t)count, 0);
        if (received == 0 || (received < 0 && !is_passing())) return false;
        if (received > 0) {
            bytes += received;
            count -= (int)received;
        }
    }
    return true;
}

/// A message over TCP has its length in front, in two octets (RFC 1035 §4.2.2).
static int exchange(int descriptor, const uint8_t *query, int length, uint8_t *answer, int most, long end) {
    uint8_t size[2] = {(uint8_t)(length >> 8), (uint8_t)length};
    if (!send_all(descriptor, size, 2, end) || !send_all(descriptor, query, length, end)) return 0;
    if (!receive_all(descriptor, size, 2, end)) return 0;
    int count = size[0] << 8 | size[1];
    if (count > most || !receive_all(descriptor, answer, count, end)) return 0;
    return count;
}

int stream_ask(
    const struct sockaddr *server, socklen_t size, const uint8_t *query, int length, uint8_t *answer, int most,
    int seconds) {
    long end = now() + seconds * 1000L;
    int descriptor = socket(server->sa_family, SOCK_STREAM, 0);
    if (descriptor < 0) return 0;
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    fcntl(descriptor, F_SETFL, O_NONBLOCK);
    int count = 0;
    int failure = 0;
    socklen_t failure_size = sizeof failure;
    if ((connect(descriptor, server, size) == 0 || errno == EINPROGRESS) && wait_for(descriptor, POLLOUT, end)
        && getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &failure, &failure_size) == 0 && failure == 0) {
        count = exchange(descriptor, query, length, answer, most, end);
    }
    close(descriptor);
    return count;
}
