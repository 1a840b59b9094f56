// Sends questions to name servers, with libresolv. Nothing else of the program sees <resolv.h>.
#ifndef CRESOLVER_H
#define CRESOLVER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What became of a question.
typedef enum CResolverOutcome {
    CRESOLVER_ANSWER,       ///< `length` octets came
    CRESOLVER_CODE,         ///< servers answered with `code` alone: SERVFAIL, NOTIMP, REFUSED
    CRESOLVER_TIMEOUT,      ///< nothing came
    CRESOLVER_UNREACHABLE,  ///< nothing could be sent, or nothing listens there
} CResolverOutcome;

typedef struct CResolverReply {
    CResolverOutcome outcome;
    int length;
    int code;
} CResolverReply;

typedef struct CResolver CResolver;

/// A resolver with the name servers of the system; NULL without memory. It belongs to one thread.
CResolver *cresolver_open(void);

/// Asks only this server: an address of 4 or 16 octets, and for a link-local one the number of its interface. False for
/// any other length.
bool cresolver_use(CResolver *resolver, const uint8_t *address, size_t length, uint32_t scope, uint16_t port);

/// How long a question may last at most, about, in seconds.
void cresolver_limit(CResolver *resolver, int seconds);

/// Sends a query of at least 12 octets and waits for its answer, over UDP, and over TCP where that does not fit.
CResolverReply cresolver_ask(
    CResolver *resolver, const uint8_t *query, int length, uint8_t *answer, int most);

void cresolver_close(CResolver *resolver);

#endif
