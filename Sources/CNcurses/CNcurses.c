#include "CNcurses.h"

#include "Guard.h"
#include "Paste.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

enum { PASTE_BEGIN = KEY_MAX + 1, PASTE_END = KEY_MAX + 2, MOST_STYLES = 64 };

static SCREEN *screen;
static bool wants_mouse;
/* Whether the terminal has been asked to report the mouse. */
static bool reports_mouse;
/* Whether the terminal has colours for "as it is". */
static bool has_own_ground;
static bool was_resized;
static attr_t style_attributes[MOST_STYLES];
static short style_pairs[MOST_STYLES];

/* Written past curses, which knows nothing of it; where it goes between the rest does not matter. */
static void tell(const char *sequence) {
    if (write(STDOUT_FILENO, sequence, strlen(sequence)) < 0) { /* The terminal is gone, which is noted elsewhere. */ }
}

static void set_bracketed_paste(bool wanted) { tell(wanted ? "\033[?2004h" : "\033[?2004l"); }

/* Clicks, then drags too where the terminal knows them, in decimal numbers where it knows those. Curses reports no drag
   of the left button alone. */
static void set_mouse(bool wanted) {
    if (wanted == reports_mouse || !cnc_guard_has_mouse()) return;
    reports_mouse = wanted;
    tell(wanted ? "\033[?1000h\033[?1002h\033[?1006h" : "\033[?1006l\033[?1002l\033[?1000l");
}

/* --- Start and stop ------------------------------------------------------------------------------------------ */

static bool take_size(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    if (size.ws_row == getmaxy(stdscr) && size.ws_col == getmaxx(stdscr)) return false;
    resizeterm(size.ws_row, size.ws_col);
    erase();
    clearok(curscr, TRUE);
    return true;
}

static void enter(void) {
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    /* Its sequences are decoded with those of the other keys. */
    keyok(KEY_MOUSE, FALSE);
    nodelay(stdscr, TRUE);
    /* What is drawn is drawn whole: nothing looks for input meanwhile. */
    typeahead(-1);
    meta(stdscr, TRUE);
    set_mouse(wants_mouse);
    set_bracketed_paste(true);
}

static bool wants_colours(void) {
    const char *refusal = getenv("NO_COLOR");
    return has_colors() && (refusal == NULL || *refusal == '\0');
}

CNCStart cnc_start(int32_t wake) {
    if (!cnc_guard_save_modes()) return CNCStartNotATerminal;
    setlocale(LC_CTYPE, "");
    const char *type = getenv("TERM");
    if (!cnc_guard_learn(type)) return CNCStartUnknownTerminal;
    if (getenv("ESCDELAY") == NULL) set_escdelay(25);
    /* From here on the terminal may be changed, so whoever ends the program must find the handlers in place. */
    cnc_guard_begin(wake);
    cnc_guard_up();
    screen = newterm(type, stdout, stdin);
    if (screen == NULL) {
        cnc_stop();
        return CNCStartFailed;
    }
    cnc_guard_keep_stop();
    set_term(screen);
    if (wants_colours()) {
        start_color();
        has_own_ground = use_default_colors() == OK;
    }
    define_key("\033[200~", PASTE_BEGIN);
    define_key("\033[201~", PASTE_END);
    wants_mouse = false;
    enter();
    static bool is_registered;
    if (!is_registered) is_registered = atexit(cnc_stop) == 0;
    return CNCStartOk;
}

void cnc_suspend(void) {
    if (!cnc_guard_is_up()) return;
    set_mouse(false);
    set_bracketed_paste(false);
    endwin();
    cnc_guard_down();
}

void cnc_stop(void) {
    cnc_suspend();
    cnc_guard_end();
}

void cnc_resume(void) {
    cnc_guard_up();
    /* Nobody tells a stopped program that its terminal has another size now. */
    if (take_size()) {
        was_resized = true;
        cnc_guard_wake();
    }
    refresh();
    enter();
    cnc_redraw();
}

/* --- The screen ---------------------------------------------------------------------------------------------- */

bool cnc_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int32_t cnc_colours(void) { return wants_colours() ? COLORS : 0; }

int32_t cnc_width(void) { return getmaxx(stdscr); }

int32_t cnc_height(void) { return getmaxy(stdscr); }

void cnc_define_style(int32_t index, int16_t colour, bool bold, bool dim, bool underlined, bool reverse) {
    if (index < 0 || index >= MOST_STYLES) return;
    style_attributes[index] =
        (bold ? A_BOLD : 0) | (dim ? A_DIM : 0) | (underlined ? A_UNDERLINE : 0) | (reverse ? A_REVERSE : 0);
    style_pairs[index] = 0;
    short ground = has_own_ground ? -1 : COLOR_BLACK;
    if (colour >= 0 && init_pair((short)(index + 1), colour, ground) == OK) style_pairs[index] = (short)(index + 1);
}

/* Whether the C library, and so curses, sees a character of this width with marks that take no column. */
static bool is_agreed(const wchar_t *text, int width) {
    if (text[0] >= L' ' && text[0] < 0x7F && text[1] == L'\0') return width == 1;
    if (text[0] == L'\0' || wcwidth(text[0]) != width) return false;
    for (int i = 1; text[i] != L'\0'; i++)
        if (wcwidth(text[i]) != 0) return false;
    return true;
}

/* What curses is to draw for a cell; returns how many of its cells that takes. */
static int draw(const CNCCell *cell, cchar_t *drawn) {
    attr_t attributes = cell->style < MOST_STYLES ? style_attributes[cell->style] : 0;
    short pair = cell->style < MOST_STYLES ? style_pairs[cell->style] : 0;
    if (cell->selected) attributes ^= A_REVERSE;
    wchar_t text[CCHARW_MAX + 1];
    int length = 0;
    text[length++] = (wchar_t)cell->scalar;
    for (int i = 0; i < CNC_MOST_MARKS && cell->marks[i] != 0 && length < CCHARW_MAX; i++)
        text[length++] = (wchar_t)cell->marks[i];
    text[length] = L'\0';
    if (is_agreed(text, cell->width) && setcchar(drawn, text, attributes, pair, NULL) == OK) return 1;
    /* A terminal that counts columns differently would shift the whole row. */
    for (int i = 0; i < cell->width; i++) setcchar(&drawn[i], i == 0 ? L"?" : L" ", attributes, pair, NULL);
    return cell->width;
}

enum { MOST_AT_ONCE = 256 };

void cnc_put(int32_t x, int32_t y, const CNCCell *cells, int32_t count) {
    if (x < 0 || y < 0 || y >= getmaxy(stdscr)) return;
    cchar_t row[MOST_AT_ONCE];
    for (int32_t next = 0; next < count && x < getmaxx(stdscr);) {
        int filled = 0;
        int columns = 0;
        for (; next < count && filled < MOST_AT_ONCE - 1; next++) {
            /* The right half of a wide character belongs to its left half. */
            if (cells[next].width == 0) continue;
            filled += draw(&cells[next], &row[filled]);
            columns += cells[next].width;
        }
        /* Curses ends at the right edge. */
        mvadd_wchnstr(y, x, row, filled);
        x += columns;
    }
}

void cnc_mouse(bool wanted) {
    wants_mouse = wanted;
    set_mouse(wanted);
}

void cnc_show(int32_t x, int32_t y) {
    if (x < 0 || y < 0) {
        curs_set(0);
    } else {
        curs_set(1);
        move(y, x);
    }
    refresh();
}

void cnc_redraw(void) { clearok(curscr, TRUE); }

void cnc_note_hang_up(void) { cnc_guard_note_hang_up(); }

bool cnc_resize(void) {
    /* The system is asked only after its signal, not with each key. */
    bool has_changed = (cnc_guard_take_resize() && take_size()) || was_resized;
    was_resized = false;
    return has_changed;
}

/* --- Input --------------------------------------------------------------------------------------------------- */

static CNCKey key_of(wint_t code) {
    switch (code) {
    case KEY_UP: return CNCKeyUp;
    case KEY_DOWN: return CNCKeyDown;
    case KEY_LEFT: return CNCKeyLeft;
    case KEY_RIGHT: return CNCKeyRight;
    case KEY_HOME: return CNCKeyHome;
    case KEY_END: return CNCKeyEnd;
    case KEY_PPAGE: return CNCKeyPageUp;
    case KEY_NPAGE: return CNCKeyPageDown;
    case KEY_BACKSPACE: return CNCKeyBackspace;
    case KEY_DC: return CNCKeyDelete;
    case KEY_IC: return CNCKeyInsert;
    case KEY_ENTER: return CNCKeyEnter;
    case KEY_BTAB: return CNCKeyBackTab;
    default: return CNCKeyOther;
    }
}

CNCInput cnc_read(void) {
    if (cnc_paste_has_rest()) return cnc_paste_read_rest();
    CNCInput input = {.kind = CNCInputKindNone};
    wint_t code = 0;
    int result = get_wch(&code);
    if (result == OK) {
        input.kind = CNCInputKindScalar;
        input.value = (uint32_t)code;
    } else if (result == KEY_CODE_YES && code == PASTE_BEGIN) {
        input = cnc_paste_begin();
    } else if (result == KEY_CODE_YES && code == PASTE_END) {
        input.kind = CNCInputKindPasteEnd;
    } else if (result == KEY_CODE_YES && code >= KEY_F(1) && code <= KEY_F(12)) {
        input.kind = CNCInputKindFunctionKey;
        input.value = code - KEY_F0;
    } else if (result == KEY_CODE_YES) {
        input.kind = CNCInputKindKey;
        input.key = key_of(code);
    }
    return input;
}
