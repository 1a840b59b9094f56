/// Pasted text, read past curses: curses takes two calls of the system for each byte.
///
/// What came after the end of a text in the same read is given out as keys before curses is asked for more.
#ifndef CNCURSES_PASTE_H
#define CNCURSES_PASTE_H

#include "CNcurses.h"

/// A pasted text begins.
CNCInput cnc_paste_begin(void);
/// Whether something is left that came after a pasted text.
bool cnc_paste_has_rest(void);
/// The next input of it: a character as it was sent, or the beginning of another text.
CNCInput cnc_paste_read_rest(void);

#endif
