#include "Paste.h"

#include <poll.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

static const char paste_begin[] = "\033[200~";
static const char paste_end[] = "\033[201~";

/* Bytes that were read and not taken: pasted text, or what came after it in the same read. */
static unsigned char pending[4096];
static int pending_next, pending_count;
/* How much of the end of a pasted text has come, and of a character in it. */
static int seen_of_end;
static mbstate_t pasted_state;

CNCInput cnc_paste_begin(void) {
    seen_of_end = 0;
    memset(&pasted_state, 0, sizeof pasted_state);
    return (CNCInput){.kind = CNCInputKindPasteBegin};
}

bool cnc_paste_has_rest(void) { return pending_next < pending_count; }

/* Reads more behind what is left, if it comes within so many milliseconds; false if nothing came. */
static bool fill_pending(int milliseconds) {
    struct pollfd terminal = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&terminal, 1, milliseconds) <= 0 || !(terminal.revents & POLLIN)) return false;
    pending_count -= pending_next;
    memmove(pending, &pending[pending_next], (size_t)pending_count);
    pending_next = 0;
    ssize_t count = read(STDIN_FILENO, &pending[pending_count], sizeof pending - (size_t)pending_count);
    if (count > 0) pending_count += (int)count;
    return count > 0;
}

/* The characters of some bytes, as they come: 0 or 1 of them for each. */
static int32_t decode(unsigned char byte, mbstate_t *state, uint32_t *scalar) {
    wchar_t character = 0;
    switch (mbrtowc(&character, (const char *)&byte, 1, state)) {
    case (size_t)-2: return 0;
    case (size_t)-1:
        memset(state, 0, sizeof *state);
        character = 0xFFFD;
        break;
    default: break;
    }
    *scalar = (uint32_t)character;
    return 1;
}

int32_t cnc_read_pasted(uint32_t *scalars, int32_t room, bool *has_ended) {
    const int end_length = sizeof paste_end - 1;
    int32_t count = 0;
    *has_ended = false;
    if (!cnc_paste_has_rest() && !fill_pending(0)) return 0;
    /* A byte may show that those held back are no end. */
    while (cnc_paste_has_rest() && count + end_length < room) {
        unsigned char byte = pending[pending_next++];
        if (byte == (unsigned char)paste_end[seen_of_end]) {
            *has_ended = ++seen_of_end == end_length;
            if (*has_ended) return count;
            continue;
        }
        for (int i = 0; i < seen_of_end; i++) scalars[count++] = (uint32_t)paste_end[i];
        seen_of_end = byte == (unsigned char)paste_end[0];
        if (seen_of_end == 0) count += decode(byte, &pasted_state, &scalars[count]);
    }
    return count;
}

/* How long the rest of a key may take, in milliseconds. */
static const int rest_of_key = 50;

/* Whether what is left is a part of the beginning of a text, and no more. */
static bool may_begin_paste(void) {
    size_t count = (size_t)(pending_count - pending_next);
    return count < sizeof paste_begin - 1 && memcmp(&pending[pending_next], paste_begin, count) == 0;
}

CNCInput cnc_paste_read_rest(void) {
    CNCInput input = {.kind = CNCInputKindScalar};
    const int length = sizeof paste_begin - 1;
    /* The beginning of the next text may be cut where the read ended; taken as keys, its lines would be sent. */
    while (may_begin_paste() && fill_pending(rest_of_key)) {}
    if (pending_count - pending_next >= length && memcmp(&pending[pending_next], paste_begin, (size_t)length) == 0) {
        pending_next += length;
        return cnc_paste_begin();
    }
    mbstate_t state;
    memset(&state, 0, sizeof state);
    while (cnc_paste_has_rest() && decode(pending[pending_next++], &state, &input.value) == 0) {}
    return input;
}
