#include "CTLSDetails.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <CNIOBoringSSL.h>

struct CTLSDetails {
    /// Held while the sessions change: the next connection may have another thread.
    pthread_mutex_t lock;
    SSL_SESSION *offered;
    /// The session that was offered by the handshake that has begun.
    SSL_SESSION *used;
    SSL_SESSION *newest;
    uint32_t count;
    // These, and `used`, are written by the thread of the connection, which reads them, too.
    bool is_resumed;
    uint8_t *staple;
    size_t staple_length;
    uint8_t *timestamps;
    size_t timestamps_length;
};

/// Where a context keeps its details; negative without memory.
static int place = -1;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void release(void *parent, void *pointer, CRYPTO_EX_DATA *data, int index, long number, void *more) {
    (void)parent, (void)data, (void)index, (void)number, (void)more;
    CTLSDetails *details = pointer;
    if (!details) return;
    SSL_SESSION_free(details->offered);
    SSL_SESSION_free(details->used);
    SSL_SESSION_free(details->newest);
    free(details->staple);
    free(details->timestamps);
    pthread_mutex_destroy(&details->lock);
    free(details);
}

static void find_place(void) { place = SSL_CTX_get_ex_new_index(0, NULL, NULL, NULL, release); }

static CTLSDetails *details_of(const SSL *ssl) { return SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), place); }

/// Puts a session in place of another one, whose count goes down.
static void put(SSL_SESSION **there, SSL_SESSION *session) {
    SSL_SESSION *old = *there;
    *there = session;
    SSL_SESSION_free(old);
}

/// The server has given a session, which belongs to us if the result is 1.
static int keep(SSL *ssl, SSL_SESSION *session) {
    CTLSDetails *details = details_of(ssl);
    if (!details) return 0;
    pthread_mutex_lock(&details->lock);
    if (details->count < UINT32_MAX) details->count++;
    put(&details->newest, session);
    pthread_mutex_unlock(&details->lock);
    return 1;
}

static void copy(uint8_t **there, size_t *length, const uint8_t *start, size_t count) {
    free(*there);
    *there = count > 0 && start ? malloc(count) : NULL;
    *length = *there ? count : 0;
    if (*there) memcpy(*there, start, count);
}

/// The first message is not written yet: only now may a session be set. It is set once, so not in a renegotiation.
static void start(CTLSDetails *details, SSL *ssl) {
    pthread_mutex_lock(&details->lock);
    SSL_SESSION *session = details->offered;
    details->offered = NULL;
    pthread_mutex_unlock(&details->lock);
    put(&details->used, session);
    if (session) SSL_set_session(ssl, session);
}

static void finish(CTLSDetails *details, SSL *ssl) {
    const uint8_t *octets = NULL;
    size_t length = 0;
    SSL_get0_ocsp_response(ssl, &octets, &length);
    copy(&details->staple, &details->staple_length, octets, length);
    octets = NULL;
    length = 0;
    SSL_get0_signed_cert_timestamp_list(ssl, &octets, &length);
    copy(&details->timestamps, &details->timestamps_length, octets, length);
    details->is_resumed = SSL_session_reused(ssl) != 0;
    // Until the server gives another one, the session that was resumed can be resumed again.
    pthread_mutex_lock(&details->lock);
    if (details->is_resumed && !details->newest) {
        details->newest = details->used;
        details->used = NULL;
    }
    pthread_mutex_unlock(&details->lock);
    put(&details->used, NULL);
}

static void observe(const SSL *ssl, int type, int value) {
    (void)value;
    CTLSDetails *details = SSL_is_server(ssl) ? NULL : details_of(ssl);
    if (!details) return;
    // The callback has the connection as constant although the library says that it may be changed here.
    SSL *own = (SSL *)(uintptr_t)ssl;
    if (type == SSL_CB_HANDSHAKE_START) start(details, own);
    if (type == SSL_CB_HANDSHAKE_DONE) finish(details, own);
}

CTLSDetails *ctls_attach(void *context) {
    pthread_once(&once, find_place);
    if (place < 0) return NULL;
    CTLSDetails *details = calloc(1, sizeof *details);
    if (!details) return NULL;
    if (pthread_mutex_init(&details->lock, NULL) != 0) {
        free(details);
        return NULL;
    }
    if (!SSL_CTX_set_ex_data(context, place, details)) {
        pthread_mutex_destroy(&details->lock);
        free(details);
        return NULL;
    }
    SSL_CTX_enable_ocsp_stapling(context);
    SSL_CTX_enable_signed_cert_timestamps(context);
    SSL_CTX_set_reverify_on_resume(context, 1);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(context, keep);
    SSL_CTX_set_info_callback(context, observe);
    return details;
}

CTLSBytes ctls_staple(const CTLSDetails *details) {
    return (CTLSBytes){details->staple, details->staple_length};
}

CTLSBytes ctls_timestamps(const CTLSDetails *details) {
    return (CTLSBytes){details->timestamps, details->timestamps_length};
}

bool ctls_is_resumed(const CTLSDetails *details) { return details->is_resumed; }

CTLSSessions ctls_sessions(CTLSDetails *details) {
    CTLSSessions sessions = {0, 0, false};
    pthread_mutex_lock(&details->lock);
    sessions.count = details->count;
    if (details->newest) {
        sessions.is_ticket = SSL_SESSION_has_ticket(details->newest) != 0;
        sessions.lifetime = SSL_SESSION_get_timeout(details->newest);
        // With TLS 1.2 the server's word is only a hint, and 0 says nothing (RFC 5077 §3.3).
        uint32_t hint = SSL_SESSION_get_ticket_lifetime_hint(details->newest);
        if (hint > 0 && hint < sessions.lifetime) sessions.lifetime = hint;
    }
    pthread_mutex_unlock(&details->lock);
    return sessions;
}

static bool is_over(const SSL_SESSION *session) {
    uint64_t begin = SSL_SESSION_get_time(session);
    uint64_t now = (uint64_t)time(NULL);
    return now >= begin && now - begin >= SSL_SESSION_get_timeout(session);
}

CTLSOffer ctls_offer(CTLSDetails *details, CTLSDetails *earlier) {
    pthread_mutex_lock(&earlier->lock);
    SSL_SESSION *session = earlier->newest;
    if (session) SSL_SESSION_up_ref(session);
    pthread_mutex_unlock(&earlier->lock);
    if (!session) return CTLS_NONE;
    if (is_over(session)) {
        SSL_SESSION_free(session);
        return CTLS_EXPIRED;
    }
    pthread_mutex_lock(&details->lock);
    put(&details->offered, session);
    pthread_mutex_unlock(&details->lock);
    return CTLS_OFFERED;
}

bool ctls_serve(void *context, CTLSBytes staple, CTLSBytes timestamps) {
    if (staple.length > 0 && !SSL_CTX_set_ocsp_response(context, staple.start, staple.length)) return false;
    return timestamps.length == 0
        || SSL_CTX_set_signed_cert_timestamp_list(context, timestamps.start, timestamps.length);
}
