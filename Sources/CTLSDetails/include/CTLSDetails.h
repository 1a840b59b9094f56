// What NIOSSL does not offer of a TLS handshake, asked of BoringSSL. Nothing else of the program sees <CNIOBoringSSL.h>.
#ifndef CTLSDETAILS_H
#define CTLSDETAILS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The newest handshake of a context of the library, a `SSL_CTX *`. It belongs to the context and is freed with it.
typedef struct CTLSDetails CTLSDetails;

/// Makes the handshakes of a context ask for an OCSP response and for SCTs, keep the sessions that the server gives, and
/// verify the certificate of a resumed session again. NULL without memory.
///
/// To be called once for a context, before the first connection is made of it.
CTLSDetails *ctls_attach(void *context);

/// What the server said of its certificate, octets that are valid as long as the context; NULL if it said nothing.
typedef struct CTLSBytes {
    const uint8_t *start;
    size_t length;
} CTLSBytes;

/// The OCSP response of the newest handshake that succeeded (RFC 6066 §8).
CTLSBytes ctls_staple(const CTLSDetails *details);

/// The list of SCTs in its extension (RFC 6962 §3.3).
CTLSBytes ctls_timestamps(const CTLSDetails *details);

/// Whether it resumed a session.
bool ctls_is_resumed(const CTLSDetails *details);

/// What the server gave to resume the session by, so far.
typedef struct CTLSSessions {
    uint32_t count;     ///< how many sessions: with TLS 1.3 each ticket is one
    uint32_t lifetime;  ///< of the newest one, in seconds
    bool is_ticket;     ///< false if the newest one goes by its session ID
} CTLSSessions;

CTLSSessions ctls_sessions(CTLSDetails *details);

typedef enum CTLSOffer {
    CTLS_OFFERED,  ///< the next handshake offers the session
    CTLS_NONE,     ///< there is none
    CTLS_EXPIRED,  ///< its lifetime is over
} CTLSOffer;

/// Makes the next handshake of a context offer the newest session of another one. If the server gives no other one, it is
/// offered again: that the connections can be recognized as those of one client (RFC 8446 §C.4) does not matter here.
CTLSOffer ctls_offer(CTLSDetails *details, CTLSDetails *earlier);

/// Makes a server send these with its certificate, where the client asks for them; for tests. False without memory.
bool ctls_serve(void *context, CTLSBytes staple, CTLSBytes timestamps);

#endif
