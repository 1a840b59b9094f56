/// Keeps the terminal from harm: whatever ends the program, it is given back as it was found.
///
/// The other half of CNcurses, and private to it. It knows terminfo, signals and descriptors; CNcurses.c knows
/// windows, cells and keys.
#ifndef CNCURSES_GUARD_H
#define CNCURSES_GUARD_H

#include <stdbool.h>

/// Remembers the modes of the terminal on standard input; false where there is none.
bool cnc_guard_save_modes(void);
/// Prepares what is written when the program crashes; false for a type of terminal that curses cannot use.
bool cnc_guard_learn(const char *type);
/// Whether that terminal has a mouse.
bool cnc_guard_has_mouse(void);
/// Installs the handlers. Those for signals that can wait write a byte to `wake`.
void cnc_guard_begin(int wake);
/// Puts back the signals as they were found.
void cnc_guard_end(void);
/// Takes away the handler that curses has put on SIGTSTP: suspending is done by `cnc_suspend`.
void cnc_guard_keep_stop(void);

/// The screen is about to be taken over: from here on a crash gives it back, and standard error is kept aside.
void cnc_guard_up(void);
bool cnc_guard_is_up(void);
/// curses has left the screen: restores the modes, and prints what was written to standard error meanwhile.
void cnc_guard_down(void);

/// Wakes whoever waits on the other end of `wake`.
void cnc_guard_wake(void);
/// Whether a signal has said, since the last call, that the terminal has another size.
bool cnc_guard_take_resize(void);
/// Notes a terminal that is gone: it stays readable for ever, with nothing to read, and not every one sends SIGHUP.
void cnc_guard_note_hang_up(void);

#endif
