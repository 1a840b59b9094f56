// A stream of lines: stream RATE SECONDS. Every millisecond the lines that are due.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(int count, char **arguments) {
    struct timespec next;
    if (count < 3) return 64;
    long rate = atol(arguments[1]), seconds = atol(arguments[2]);
    clock_gettime(CLOCK_MONOTONIC, &next);
    for (long ms = 0; ms < seconds * 1000; ms++) {
        for (long line = 0; line < rate / 1000; line++)
            printf("214-a line of the answer, number %06ld\n", ms % 50 * 30 + line);
        fflush(stdout);
        next.tv_nsec += 1000000;
        if (next.tv_nsec >= 1000000000) next.tv_sec++, next.tv_nsec -= 1000000000;
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &next, NULL);
    }
}
