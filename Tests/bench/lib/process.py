"""Programs that are started, and what /proc tells about them."""

import os
import signal
import time


class Stopped(Exception):
    """A program that did not do its work; the text says how it ended."""


def spawn(argv, env, given=None, output=os.devnull, error=os.devnull):
    """Starts a program with files for its three streams."""
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, given or os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, error, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
    ]
    return os.posix_spawnp(argv[0], argv, env, file_actions=actions)


def wait(pid, status_of_success=(0,)):
    """Waits for the end of a program; what it has used."""
    _, status, usage = os.wait4(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if status_of_success is not None and code not in status_of_success:
        raise Stopped(f"exit {code}")
    return usage


def end(pid):
    """Ends a program of ours, and waits for it."""
    try:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    except (ProcessLookupError, ChildProcessError):
        pass


def tasks(pid):
    try:
        return [f"/proc/{pid}/task/{task}" for task in os.listdir(f"/proc/{pid}/task")]
    except FileNotFoundError:
        return []


def first_line(path):
    try:
        with open(path) as file:
            return file.readline()
    except OSError:
        return "0 0 0"


def cpu(pid):
    """The processor time of all threads that live, in seconds; /proc/PID/stat counts only hundredths."""
    return sum(int(first_line(task + "/schedstat").split()[0]) for task in tasks(pid)) / 1e9


def is_waiting(pid):
    """Whether no thread of a program runs or wants to: on a busy machine a quiet program may only be late."""
    return all(first_line(task + "/stat").rpartition(")")[2].split()[0] == "S" for task in tasks(pid))


def status(path):
    with open(path + "/status") as file:
        return dict(line.rstrip("\n").split(":\t", 1) for line in file if ":\t" in line)


def wakeups(pid):
    """How often the threads of a program were switched to."""
    facts = [status(task) for task in tasks(pid)]
    return sum(int(fact[key]) for fact in facts for key in ("voluntary_ctxt_switches", "nonvoluntary_ctxt_switches"))


def memory(pid):
    """The resident memory in MiB: all of it, and what is not a file's."""
    facts = status(f"/proc/{pid}")
    if "VmRSS" not in facts:
        raise Stopped("it has ended")
    return tuple(int(facts[key].split()[0]) / 1024 for key in ("VmRSS", "RssAnon"))


def peak(pid):
    """The most resident memory so far, in MiB."""
    return int(status(f"/proc/{pid}")["VmHWM"].split()[0]) / 1024


class OnCores:
    """Inside, all that is started runs on these cores."""

    def __init__(self, cores):
        self.cores = cores

    def __enter__(self):
        self.before = os.sched_getaffinity(0)
        if self.cores is not None:
            os.sched_setaffinity(0, self.cores)

    def __exit__(self, *_):
        os.sched_setaffinity(0, self.before)


def seconds(argv, env, given=None, cores=None, success=(0,)):
    """How long a program takes."""
    with OnCores(cores):
        begin = time.perf_counter()
        pid = spawn(argv, env, given)
        wait(pid, success)
        return time.perf_counter() - begin


def used(argv, env):
    """The processor time of a program in seconds, and the most memory that it had in KiB."""
    usage = wait(spawn(argv, env))
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss
