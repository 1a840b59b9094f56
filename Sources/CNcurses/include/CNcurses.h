/// A narrow face for curses: plain functions and integers, nothing of <curses.h>.
///
/// All functions belong to one thread. Only the handlers for signals run elsewhere, and they touch nothing but
/// what `cnc_start` prepared for them.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

/// How starting went.
typedef enum __attribute__((enum_extensibility(closed))) {
    CNCStartOk,
    CNCStartNotATerminal,
    CNCStartUnknownTerminal,
    CNCStartFailed,
} CNCStart;

/// What was read from the terminal.
typedef enum __attribute__((enum_extensibility(closed))) {
    CNCInputKindNone,
    /// A character; `value` is its code point.
    CNCInputKindScalar,
    /// A key without a character; `value` is one of CNCKey.
    CNCInputKindKey,
    CNCInputKindFunctionKey,
    CNCInputKindPasteBegin,
    CNCInputKindPasteEnd,
} CNCInputKind;

typedef enum __attribute__((enum_extensibility(closed))) {
    CNCKeyOther,
    CNCKeyUp,
    CNCKeyDown,
    CNCKeyLeft,
    CNCKeyRight,
    CNCKeyHome,
    CNCKeyEnd,
    CNCKeyPageUp,
    CNCKeyPageDown,
    CNCKeyBackspace,
    CNCKeyDelete,
    CNCKeyInsert,
    CNCKeyEnter,
    CNCKeyBackTab,
} CNCKey;

typedef struct {
    CNCInputKind kind;
    /// The code point, or the number of the function key.
    uint32_t value;
    CNCKey key;
} CNCInput;

enum { CNC_MOST_MARKS = 4 };

/// A character position of the screen.
typedef struct {
    /// The code point, and those of its marks, which end with a zero.
    uint32_t scalar;
    uint32_t marks[CNC_MOST_MARKS];
    /// 1 or 2 columns; 0 for the right half of a wide character.
    uint8_t width;
    uint8_t style;
    bool selected;
} CNCCell;

/// Takes over the terminal on standard input and output. Signals are noted and a byte is written to `wake`.
CNCStart cnc_start(int32_t wake);
/// Gives the terminal back as it was found, and the signals too. What was written to standard error meanwhile is
/// printed now. Stopping twice is once.
void cnc_stop(void);
/// Gives the terminal back for a while, and takes it again; a byte is written to `wake` if its size is another then.
void cnc_suspend(void);
void cnc_resume(void);

/// Whether the locale writes characters in UTF-8.
bool cnc_is_utf8(void);
/// The number of colours; 0 without any, or when NO_COLOR is set and not empty.
int32_t cnc_colours(void);
int32_t cnc_width(void);
int32_t cnc_height(void);

/// Says how style `index` looks; `colour` is -1 for the terminal's own.
void cnc_define_style(int32_t index, int16_t colour, bool bold, bool dim, bool underlined, bool reverse);
/// Puts cells into a row, from a column on. What the C library measures differently becomes `?`.
void cnc_put(int32_t x, int32_t y, const CNCCell *cells, int32_t count);
/// Places the cursor, or hides it where `x` is negative, and shows what was put.
void cnc_show(int32_t x, int32_t y);
/// Has clicks, drags and the wheel reported, as sequences of characters past curses; or leaves the mouse to the
/// terminal, which is how it starts.
void cnc_mouse(bool wanted);
/// Makes the next cnc_show draw everything anew.
void cnc_redraw(void);

/// Reads one input; never waits.
CNCInput cnc_read(void);
/// Looks whether the terminal is gone, where it was readable and nothing could be read.
void cnc_note_hang_up(void);
/// Reads pasted text after its beginning, as characters, and never waits: past curses, which takes two calls of the
/// system for a byte. Says whether its end has come; what came after that is left to cnc_read. Returns the number of
/// characters, at most `room`, which is more than 16.
int32_t cnc_read_pasted(uint32_t *scalars, int32_t room, bool *has_ended);
/// Takes the terminal's size anew; true when it has changed, and then all that was put is gone.
bool cnc_resize(void);
/// The signal that asks the program to end; 0 when there was none.
int32_t cnc_pending_signal(void);

#endif
