// The limit of a parser of replies: parser FILE. Reads the file, parses its replies, prints nanoseconds per byte.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static long lines, replies, malformed;

static int is_digit(char octet) { return octet >= '0' && octet <= '9'; }

static void parse(const char *at, const char *end) {
    const char *newline;
    for (; (newline = memchr(at, '\n', end - at)); at = newline + 1) {
        long length = newline - at;
        if (length < 4 || at[length - 1] != '\r' || !is_digit(at[0]) || !is_digit(at[1]) || !is_digit(at[2])
            || (at[3] != ' ' && at[3] != '-')) malformed++;
        else if (at[3] == ' ') replies++;
        lines++;
    }
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

int main(int count, char **arguments) {
    FILE *file = count > 1 ? fopen(arguments[1], "r") : NULL;
    if (!file) return 66;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    char *text = malloc(size);
    rewind(file);
    if (fread(text, 1, size, file) != (size_t)size) return 66;
    double begin = now();
    parse(text, text + size);
    printf("%.4f\n", (now() - begin) / size);
    fprintf(stderr, "%ld lines, %ld replies, %ld malformed\n", lines, replies, malformed);
}
