/* Runs a command and writes what it took, as one line of
 * "wall seconds, user seconds, system seconds, peak resident KiB".
 *
 *   measure TIMES RESULT COMMAND...
 *
 * With TIMES above 1 the command is started that often; times are means, the peak is the highest.
 * The command's standard output is dropped. Exits like the command if that fails.
 * A C program, because the peak that the kernel reports for a child includes its parent's. */

#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int run(char **command, struct rusage *usage)
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        int nowhere = open("/dev/null", O_RDWR);
        dup2(nowhere, 0);
        dup2(nowhere, 1);
        execvp(command[0], command);
        perror(command[0]);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, usage) < 0) {
        perror("measure");
        exit(1);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int count, char **arguments)
{
    if (count < 4) {
        fprintf(stderr, "usage: measure TIMES RESULT COMMAND...\n");
        return 64;
    }
    int times = atoi(arguments[1]);
    double user = 0, system = 0, start = now();
    long peak = 0;
    if (times < 1)
        return 64;
    for (int index = 0; index < times; index++) {
        struct rusage usage;
        int status = run(arguments + 3, &usage);
        if (status != 0)
            return status;
        user += seconds(usage.ru_utime);
        system += seconds(usage.ru_stime);
        peak = usage.ru_maxrss > peak ? usage.ru_maxrss : peak;
    }
    double wall = (now() - start) / times;
    FILE *result = fopen(arguments[2], "w");
    if (result == NULL) {
        perror(arguments[2]);
        return 1;
    }
    fprintf(result, "%.6f %.6f %.6f %ld\n", wall, user / times, system / times, peak);
    return fclose(result) == 0 ? 0 : 1;
}
