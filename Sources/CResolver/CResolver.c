#define _DEFAULT_SOURCE 1

#include "CResolver.h"

#include <arpa/nameser.h>
#include <errno.h>
#include <netinet/in.h>
#include <resolv.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "Stream.h"

struct CResolver {
    struct __res_state state;
    int seconds;
    bool is_by_stream;
};

/// The tries of one question, and in how many parts of the time they are.
enum { TRIES = 2, PARTS = 3, MOST_SECONDS = 5 };

CResolver *cresolver_open(void) {
    CResolver *resolver = calloc(1, sizeof *resolver);
    if (!resolver) return NULL;
    if (res_ninit(&resolver->state) != 0) {
        free(resolver);
        return NULL;
    }
    // What does not fit comes over TCP, by Stream.c: the library would wait there for ever. So does everything where
    // resolv.conf says so.
    resolver->is_by_stream = resolver->state.options & RES_USEVC;
    resolver->state.options &= ~(unsigned long)RES_USEVC;
    resolver->state.options |= RES_IGNTC;
#ifdef RES_TRUSTAD
    // The answer says whether the resolver verified it; whether to trust that one is said elsewhere.
    resolver->state.options |= RES_TRUSTAD;
#endif
    cresolver_limit(resolver, 10);
    return resolver;
}

void cresolver_close(CResolver *resolver) {
    res_nclose(&resolver->state);
    free(resolver);
}

static socklen_t make_address(
    struct sockaddr_storage *place, const uint8_t *address, size_t length, uint32_t scope, uint16_t port) {
    memset(place, 0, sizeof *place);
    if (length == 4) {
        struct sockaddr_in *four = (struct sockaddr_in *)place;
        four->sin_family = AF_INET;
        four->sin_port = htons(port);
        memcpy(&four->sin_addr, address, 4);
        return sizeof *four;
    }
    struct sockaddr_in6 *six = (struct sockaddr_in6 *)place;
    six->sin6_family = AF_INET6;
    six->sin6_port = htons(port);
    six->sin6_scope_id = scope;
    memcpy(&six->sin6_addr, address, 16);
    return sizeof *six;
}

#ifdef __APPLE__

bool cresolver_use(CResolver *resolver, const uint8_t *address, size_t length, uint32_t scope, uint16_t port) {
    if (length != 4 && length != 16) return false;
    struct sockaddr_storage place;
    make_address(&place, address, length, scope, port);
    union res_sockaddr_union server;
    memset(&server, 0, sizeof server);
    memcpy(&server, &place, length == 4 ? sizeof server.sin : sizeof server.sin6);
    res_setservers(&resolver->state, &server, 1);
    cresolver_limit(resolver, resolver->seconds);
    return true;
}

static socklen_t server_at(CResolver *resolver, int index, struct sockaddr_storage *place) {
    union res_sockaddr_union servers[MAXNS];
    int count = res_getservers(&resolver->state, servers, MAXNS);
    if (index >= count) return 0;
    memcpy(place, &servers[index], sizeof servers[index]);
    return place->ss_family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6);
}

#else

// glibc keeps IPv4 servers in a list, and IPv6 servers in a second one, with the first one's family 0.

bool cresolver_use(CResolver *resolver, const uint8_t *address, size_t length, uint32_t scope, uint16_t port) {
    if (length != 4 && length != 16) return false;
    struct __res_state *state = &resolver->state;
    for (int index = 0; index < MAXNS; index++) {
        free(state->_u._ext.nsaddrs[index]);
        state->_u._ext.nsaddrs[index] = NULL;
    }
    struct sockaddr_storage place;
    make_address(&place, address, length, scope, port);
    memset(state->nsaddr_list, 0, sizeof state->nsaddr_list);
    if (length == 4) {
        memcpy(&state->nsaddr_list[0], &place, sizeof state->nsaddr_list[0]);
    } else {
        struct sockaddr_in6 *six = malloc(sizeof *six);
        if (!six) return false;
        memcpy(six, &place, sizeof *six);
        state->_u._ext.nsaddrs[0] = six;
    }
    state->nscount = 1;
    // The library has no copy of the list: it makes one with the next question.
    state->_u._ext.nscount = 0;
    cresolver_limit(resolver, resolver->seconds);
    return true;
}

static socklen_t server_at(CResolver *resolver, int index, struct sockaddr_storage *place) {
    struct __res_state *state = &resolver->state;
    if (index >= state->nscount || index >= MAXNS) return 0;
    if (state->nsaddr_list[index].sin_family == AF_INET) {
        memcpy(place, &state->nsaddr_list[index], sizeof(struct sockaddr_in));
        return sizeof(struct sockaddr_in);
    }
    if (!state->_u._ext.nsaddrs[index]) return 0;
    memcpy(place, state->_u._ext.nsaddrs[index], sizeof(struct sockaddr_in6));
    return sizeof(struct sockaddr_in6);
}

#endif

// Each server is waited for once for `retrans` seconds; the second time they share twice of that.
void cresolver_limit(CResolver *resolver, int seconds) {
    resolver->seconds = seconds;
    int servers = resolver->state.nscount > 0 ? resolver->state.nscount : 1;
    int each = seconds / (servers + PARTS - 1);
    resolver->state.retrans = each < 1 ? 1 : each > MOST_SECONDS ? MOST_SECONDS : each;
    resolver->state.retry = TRIES;
}

static bool answers(const uint8_t *answer, const uint8_t *query) {
    return answer[0] == query[0] && answer[1] == query[1] && (answer[2] & 0x80);
}

/// The answer over TCP, from the first server that has one; 0 where none has.
static int ask_by_stream(CResolver *resolver, const uint8_t *query, int length, uint8_t *answer, int most) {
    struct sockaddr_storage server;
    socklen_t size;
    for (int index = 0; (size = server_at(resolver, index, &server)) > 0; index++) {
        int count = stream_ask(
            (const struct sockaddr *)&server, size, query, length, answer, most, resolver->state.retrans);
        if (count >= HFIXEDSZ && answers(answer, query)) return count;
    }
    return 0;
}

CResolverReply cresolver_ask(
    CResolver *resolver, const uint8_t *query, int length, uint8_t *answer, int most) {
    if (resolver->is_by_stream) {
        int complete = ask_by_stream(resolver, query, length, answer, most);
        return (CResolverReply){complete > 0 ? CRESOLVER_ANSWER : CRESOLVER_TIMEOUT, complete, 0};
    }
    // The library leaves an answer in the buffer that it does not like, and that is looked at after a failure.
    memset(answer, 0, HFIXEDSZ);
    errno = 0;
    int count = res_nsend(&resolver->state, query, length, answer, most);
    bool is_answered = answers(answer, query);
    if (count > most) count = most;
    if (count >= HFIXEDSZ) {
        if (is_answered && (answer[2] & 0x02)) {
            uint8_t *whole = malloc((size_t)most);
            int complete = whole ? ask_by_stream(resolver, query, length, whole, most) : 0;
            if (complete > 0) {
                memcpy(answer, whole, (size_t)complete);
                count = complete;
            }
            free(whole);
        }
        return (CResolverReply){CRESOLVER_ANSWER, count, 0};
    }
    int code = answer[3] & 0x0f;
    if (is_answered && code != 0) return (CResolverReply){CRESOLVER_CODE, 0, code};
    bool is_late = errno == ETIMEDOUT || errno == EAGAIN || is_answered;
    return (CResolverReply){is_late ? CRESOLVER_TIMEOUT : CRESOLVER_UNREACHABLE, 0, 0};
}
