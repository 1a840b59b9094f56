#include "CNcurses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

enum { PASTE_BEGIN = KEY_MAX + 1, PASTE_END = KEY_MAX + 2, MOST_STYLES = 64 };

static SCREEN *screen;
static bool is_up;
static int wake_descriptor = -1;
static volatile sig_atomic_t pending_signal;
static attr_t style_attributes[MOST_STYLES];
static short style_pairs[MOST_STYLES];

/* What the handler for crashes needs, prepared while all is well. */
static struct termios saved_termios;
static char leave_sequence[512];
static size_t leave_length;
static int real_stderr = -1;
static int kept_stderr = -1;

static const char bracketed_paste_on[] = "\033[?2004h";
static const char bracketed_paste_off[] = "\033[?2004l";

static void write_all(int descriptor, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

/* --- Standard error, kept aside while the screen is up ------------------------------------------------------- */

static void keep_stderr(void) {
    char name[] = "/tmp/smtptui-stderr-XXXXXX";
    if (kept_stderr < 0) {
        kept_stderr = mkstemp(name);
        if (kept_stderr < 0) return;
        unlink(name);
        fcntl(kept_stderr, F_SETFD, FD_CLOEXEC);
    }
    real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (real_stderr >= 0) dup2(kept_stderr, STDERR_FILENO);
}

/* Safe inside a signal handler. */
static void give_back_stderr(void) {
    if (real_stderr < 0) return;
    dup2(real_stderr, STDERR_FILENO);
    close(real_stderr);
    real_stderr = -1;
    char bytes[1024];
    ssize_t count;
    lseek(kept_stderr, 0, SEEK_SET);
    while ((count = read(kept_stderr, bytes, sizeof bytes)) > 0) write_all(STDERR_FILENO, bytes, (size_t)count);
    if (ftruncate(kept_stderr, 0) == 0) lseek(kept_stderr, 0, SEEK_SET);
}

/* --- Signals ------------------------------------------------------------------------------------------------- */

static void wake_up(void) {
    int saved = errno;
    char byte = 1;
    if (wake_descriptor >= 0 && write(wake_descriptor, &byte, 1) < 0) { /* The pipe is full: it wakes anyway. */ }
    errno = saved;
}

static void note_resize(int number) {
    (void)number;
    wake_up();
}

static void note_end(int number) {
    pending_signal = number;
    wake_up();
}

/* The program is lost; the terminal must not be. Nothing but calls that are safe in a handler. */
static void crash(int number) {
    if (is_up) {
        write_all(STDOUT_FILENO, leave_sequence, leave_length);
        tcsetattr(STDIN_FILENO, TCSANOW, &saved_termios);
        give_back_stderr();
    }
    raise(number);
}

static void handle(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static void install_handlers(void) {
    static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
    static const int ends[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
    static char stack_memory[64 * 1024];
    stack_t stack = {.ss_sp = stack_memory, .ss_size = sizeof stack_memory};
    sigaltstack(&stack, NULL);
    for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
        handle(crashes[i], crash, SA_ONSTACK | (int)SA_RESETHAND);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) handle(ends[i], note_end, SA_RESTART);
    handle(SIGWINCH, note_resize, SA_RESTART);
    /* Whoever started the program may have left them blocked. */
    sigset_t wanted;
    sigemptyset(&wanted);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) sigaddset(&wanted, ends[i]);
    sigaddset(&wanted, SIGWINCH);
    sigaddset(&wanted, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
    /* curses has put a handler of its own there; suspending is done by cnc_suspend. */
    struct sigaction stop;
    if (sigaction(SIGTSTP, NULL, &stop) == 0 && stop.sa_handler != SIG_IGN) handle(SIGTSTP, SIG_DFL, 0);
}

int32_t cnc_pending_signal(void) { return (int32_t)pending_signal; }

/* --- Start and stop ------------------------------------------------------------------------------------------ */

static void append_to_leave(const char *capability) {
    if (capability == NULL || capability == (char *)-1) return;
    size_t length = strlen(capability);
    if (leave_length + length > sizeof leave_sequence) return;
    memcpy(leave_sequence + leave_length, capability, length);
    leave_length += length;
}

static void prepare_leaving(void) {
    leave_length = 0;
    append_to_leave(bracketed_paste_off);
    append_to_leave("\033[?1000l\033[?1006l");
    append_to_leave(tigetstr("sgr0"));
    append_to_leave(tigetstr("rmkx"));
    append_to_leave(tigetstr("cnorm"));
    append_to_leave(tigetstr("rmcup"));
}

static void enter(void) {
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    meta(stdscr, TRUE);
    mouseinterval(0);
    mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
    write_all(STDOUT_FILENO, bracketed_paste_on, sizeof bracketed_paste_on - 1);
    is_up = true;
}

static void leave(void) {
    if (!is_up) return;
    is_up = false;
    write_all(STDOUT_FILENO, bracketed_paste_off, sizeof bracketed_paste_off - 1);
    endwin();
    tcsetattr(STDIN_FILENO, TCSADRAIN, &saved_termios);
}

CNCStart cnc_start(int32_t wake) {
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &saved_termios) != 0)
        return CNCStartNotATerminal;
    setlocale(LC_CTYPE, "");
    const char *type = getenv("TERM");
    int found = 0;
    if (type == NULL || *type == '\0' || setupterm(type, STDOUT_FILENO, &found) != OK) return CNCStartUnknownTerminal;
    del_curterm(cur_term);
    if (getenv("ESCDELAY") == NULL) set_escdelay(25);
    screen = newterm(type, stdout, stdin);
    if (screen == NULL) return CNCStartFailed;
    set_term(screen);
    if (tigetstr("cup") == NULL) {
        endwin();
        return CNCStartUnknownTerminal;
    }
    if (has_colors() && getenv("NO_COLOR") == NULL) {
        start_color();
        use_default_colors();
    }
    define_key("\033[200~", PASTE_BEGIN);
    define_key("\033[201~", PASTE_END);
    prepare_leaving();
    wake_descriptor = wake;
    keep_stderr();
    enter();
    install_handlers();
    atexit(cnc_stop);
    return CNCStartOk;
}

void cnc_stop(void) {
    leave();
    give_back_stderr();
}

void cnc_suspend(void) { cnc_stop(); }

void cnc_resume(void) {
    keep_stderr();
    refresh();
    enter();
    cnc_resize();
    cnc_redraw();
}

/* --- The screen ---------------------------------------------------------------------------------------------- */

bool cnc_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int32_t cnc_colours(void) { return has_colors() && getenv("NO_COLOR") == NULL ? COLORS : 0; }

int32_t cnc_width(void) { return getmaxx(stdscr); }

int32_t cnc_height(void) { return getmaxy(stdscr); }

void cnc_define_style(int32_t index, int16_t colour, bool bold, bool dim, bool reverse) {
    if (index < 0 || index >= MOST_STYLES) return;
    style_attributes[index] = (bold ? A_BOLD : 0) | (dim ? A_DIM : 0) | (reverse ? A_REVERSE : 0);
    style_pairs[index] = 0;
    if (colour >= 0 && init_pair((short)(index + 1), colour, -1) == OK) style_pairs[index] = (short)(index + 1);
}

void cnc_put(int32_t x, int32_t y, const uint32_t *scalars, int32_t count, int32_t width, int32_t style, bool selected) {
    wchar_t text[CCHARW_MAX + 1];
    int32_t length = count < CCHARW_MAX ? count : CCHARW_MAX;
    for (int32_t i = 0; i < length; i++) text[i] = (wchar_t)scalars[i];
    text[length] = L'\0';
    /* A terminal that counts columns differently would shift the whole row. */
    bool is_odd = length == 0 || wcwidth(text[0]) != width;
    attr_t attributes = style >= 0 && style < MOST_STYLES ? style_attributes[style] : 0;
    short pair = style >= 0 && style < MOST_STYLES ? style_pairs[style] : 0;
    if (selected) attributes ^= A_REVERSE;
    cchar_t cell;
    setcchar(&cell, is_odd ? L"?" : text, attributes, pair, NULL);
    mvadd_wch(y, x, &cell);
    if (is_odd && width == 2) {
        setcchar(&cell, L" ", attributes, pair, NULL);
        mvadd_wch(y, x + 1, &cell);
    }
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

bool cnc_resize(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    if (size.ws_row == getmaxy(stdscr) && size.ws_col == getmaxx(stdscr)) return false;
    resizeterm(size.ws_row, size.ws_col);
    erase();
    cnc_redraw();
    return true;
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

static CNCInput read_mouse(void) {
    CNCInput input = {.kind = CNCInputKindMouse, .mouse = CNCMouseOther};
    MEVENT event;
    if (getmouse(&event) != OK) return input;
    input.x = event.x;
    input.y = event.y;
    if (event.bstate & BUTTON1_PRESSED) input.mouse = CNCMousePress;
    if (event.bstate & BUTTON4_PRESSED) input.mouse = CNCMouseWheelUp;
    if (event.bstate & BUTTON5_PRESSED) input.mouse = CNCMouseWheelDown;
    return input;
}

CNCInput cnc_read(void) {
    CNCInput input = {.kind = CNCInputKindNone};
    wint_t code = 0;
    int result = get_wch(&code);
    if (result == OK) {
        input.kind = CNCInputKindScalar;
        input.value = (uint32_t)code;
    } else if (result == KEY_CODE_YES && code == KEY_MOUSE) {
        input = read_mouse();
    } else if (result == KEY_CODE_YES && code == PASTE_BEGIN) {
        input.kind = CNCInputKindPasteBegin;
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
