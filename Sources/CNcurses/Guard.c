#ifdef __linux__
#define _GNU_SOURCE /* memfd_create */
#endif
#include "Guard.h"

#include "CNcurses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sys/mman.h>
#endif
#include <term.h>
#include <termios.h>
#include <unistd.h>

static volatile sig_atomic_t is_up;
static volatile sig_atomic_t pending_signal;
static volatile sig_atomic_t resize_is_noted;
static int wake_descriptor = -1;

/* What the handler for crashes needs, prepared while all is well. */
static struct termios saved_termios;
static char leave_sequence[512];
static size_t leave_length;
static bool reports_clicks;
static int real_stderr = -1;
static int kept_stderr = -1;

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

/* A file without a name; memory where the system has such files. */
static int nameless_file(void) {
#ifdef __linux__
    int memory = memfd_create("standard error", MFD_CLOEXEC);
    if (memory >= 0) return memory;
#endif
    char name[] = "/tmp/smtptui-stderr-XXXXXX";
    int file = mkstemp(name);
    if (file < 0) return -1;
    unlink(name);
    fcntl(file, F_SETFD, FD_CLOEXEC);
    return file;
}

static void keep_stderr(void) {
    if (real_stderr >= 0) return;
    if (kept_stderr < 0) kept_stderr = nameless_file();
    if (kept_stderr < 0) return;
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

void cnc_guard_wake(void) {
    int saved = errno;
    char byte = 1;
    if (wake_descriptor >= 0 && write(wake_descriptor, &byte, 1) < 0) { /* The pipe is full: it wakes anyway. */ }
    errno = saved;
}

static void note_resize(int number) {
    (void)number;
    resize_is_noted = 1;
    cnc_guard_wake();
}

bool cnc_guard_take_resize(void) {
    if (!resize_is_noted) return false;
    resize_is_noted = 0;
    return true;
}

static void note_end(int number) {
    pending_signal = number;
    cnc_guard_wake();
}

/* The program is lost; the terminal must not be. Nothing but calls that are safe in a handler. */
static void crash(int number) {
    if (is_up) {
        write_all(STDOUT_FILENO, leave_sequence, leave_length);
        tcsetattr(STDIN_FILENO, TCSANOW, &saved_termios);
    }
    give_back_stderr();
    raise(number);
}

void cnc_guard_note_hang_up(void) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&input, 1, 0) > 0 && (input.revents & (POLLHUP | POLLERR | POLLNVAL))) pending_signal = SIGHUP;
}

int32_t cnc_pending_signal(void) { return (int32_t)pending_signal; }

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
static const int ends[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { CRASH_COUNT = sizeof crashes / sizeof *crashes, END_COUNT = sizeof ends / sizeof *ends };

static struct sigaction found_crashes[CRASH_COUNT], found_ends[END_COUNT], found_resize, found_stop;
static bool has_handlers;

static void handle(int number, void (*handler)(int), int flags, struct sigaction *found) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, found);
}

void cnc_guard_begin(int wake) {
    wake_descriptor = wake;
    pending_signal = 0;
    static char stack_memory[64 * 1024];
    stack_t stack = {.ss_sp = stack_memory, .ss_size = sizeof stack_memory};
    sigaltstack(&stack, NULL);
    for (int i = 0; i < CRASH_COUNT; i++)
        handle(crashes[i], crash, SA_ONSTACK | (int)SA_RESETHAND, &found_crashes[i]);
    for (int i = 0; i < END_COUNT; i++) handle(ends[i], note_end, SA_RESTART, &found_ends[i]);
    handle(SIGWINCH, note_resize, SA_RESTART, &found_resize);
    sigaction(SIGTSTP, NULL, &found_stop);
    has_handlers = true;
    /* Whoever started the program may have left them blocked. */
    sigset_t wanted;
    sigemptyset(&wanted);
    for (int i = 0; i < END_COUNT; i++) sigaddset(&wanted, ends[i]);
    sigaddset(&wanted, SIGWINCH);
    sigaddset(&wanted, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
}

/* Once the terminal is given back signals shall act as before: the wake descriptor may be closed by then. */
void cnc_guard_end(void) {
    if (!has_handlers) return;
    has_handlers = false;
    for (int i = 0; i < CRASH_COUNT; i++) sigaction(crashes[i], &found_crashes[i], NULL);
    for (int i = 0; i < END_COUNT; i++) sigaction(ends[i], &found_ends[i], NULL);
    sigaction(SIGWINCH, &found_resize, NULL);
    sigaction(SIGTSTP, &found_stop, NULL);
    wake_descriptor = -1;
}

void cnc_guard_keep_stop(void) {
    if (has_handlers) sigaction(SIGTSTP, &found_stop, NULL);
}

/* --- The terminal -------------------------------------------------------------------------------------------- */

bool cnc_guard_save_modes(void) {
    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && tcgetattr(STDIN_FILENO, &saved_termios) == 0;
}

/* Capabilities may hold delays, `$<5>`, which only curses knows how to keep; they are left out. */
static void append_to_leave(const char *capability) {
    if (capability == NULL || capability == (char *)-1) return;
    while (*capability != '\0' && leave_length < sizeof leave_sequence) {
        const char *end = strncmp(capability, "$<", 2) == 0 ? strchr(capability, '>') : NULL;
        if (end != NULL) {
            capability = end + 1;
        } else {
            leave_sequence[leave_length++] = *capability++;
        }
    }
}

bool cnc_guard_has_mouse(void) { return reports_clicks; }

bool cnc_guard_learn(const char *type) {
    int found = 0;
    if (type == NULL || *type == '\0' || setupterm(type, STDOUT_FILENO, &found) != OK) return false;
    leave_length = 0;
    append_to_leave("\033[?2004l");
    const char *mouse = tigetstr("kmous");
    reports_clicks = mouse != NULL && mouse != (char *)-1;
    if (reports_clicks) append_to_leave("\033[?1006l\033[?1002l\033[?1000l");
    append_to_leave(tigetstr("sgr0"));
    append_to_leave(tigetstr("rmkx"));
    append_to_leave(tigetstr("cnorm"));
    append_to_leave(tigetstr("rmcup"));
    const char *move_cursor = tigetstr("cup");
    del_curterm(cur_term);
    return move_cursor != NULL && move_cursor != (char *)-1;
}

void cnc_guard_up(void) {
    keep_stderr();
    is_up = true;
}

bool cnc_guard_is_up(void) { return is_up; }

void cnc_guard_down(void) {
    tcsetattr(STDIN_FILENO, TCSADRAIN, &saved_termios);
    is_up = false;
    give_back_stderr();
}
