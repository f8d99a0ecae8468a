/* The yardstick: libyaml's own event loop over the files and folders given.
 *
 *   events PATH...          parse every file, event by event
 *   events --read PATH...   only read every file
 *
 * Prints files, bytes, events and seconds. Folders are walked for .yaml and .yml files,
 * hidden ones are skipped. One buffer is used for all files. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <yaml.h>

static int only_read;
static unsigned char *buffer;
static size_t capacity;
static unsigned long files, bytes, events;

static void fail(const char *path, const char *why)
{
    fprintf(stderr, "events: %s: %s\n", path, why);
    exit(1);
}

static size_t read_file(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0)
        fail(path, strerror(errno));
    size_t size = (size_t)status.st_size, used = 0;
    if (size > capacity) {
        capacity = size * 2;
        buffer = realloc(buffer, capacity);
        if (buffer == NULL)
            fail(path, "out of memory");
    }
    while (used < size) {
        ssize_t count = read(file, buffer + used, size - used);
        if (count < 0)
            fail(path, strerror(errno));
        if (count == 0)
            break;
        used += (size_t)count;
    }
    close(file);
    return used;
}

static void parse(const char *path, size_t size)
{
    yaml_parser_t parser;
    yaml_event_t event;
    int done = 0;
    if (!yaml_parser_initialize(&parser))
        fail(path, "out of memory");
    yaml_parser_set_input_string(&parser, buffer, size);
    while (!done) {
        if (!yaml_parser_parse(&parser, &event))
            fail(path, parser.problem ? parser.problem : "cannot be parsed");
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
        events++;
    }
    yaml_parser_delete(&parser);
}

static void visit(const char *path)
{
    size_t size = read_file(path);
    files++;
    bytes += size;
    if (!only_read)
        parse(path, size);
}

static int is_manifest(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot != NULL && (strcmp(dot, ".yaml") == 0 || strcmp(dot, ".yml") == 0);
}

static int step(const char *path, const struct stat *status, int type, struct FTW *walk)
{
    (void)status;
    const char *name = path + walk->base;
    if (type == FTW_DNR || type == FTW_NS)
        fail(path, "cannot be read");
    if (name[0] == '.' && walk->level > 0)
        return type == FTW_D ? FTW_SKIP_SUBTREE : FTW_CONTINUE;
    if (type == FTW_F && (walk->level == 0 || is_manifest(name)))
        visit(path);
    return FTW_CONTINUE;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int count, char **arguments)
{
    int first = 1;
    if (count > 1 && strcmp(arguments[1], "--read") == 0) {
        only_read = 1;
        first = 2;
    }
    if (first >= count) {
        fprintf(stderr, "usage: events [--read] PATH...\n");
        return 64;
    }
    double start = seconds();
    for (int index = first; index < count; index++)
        if (nftw(arguments[index], step, 32, FTW_PHYS | FTW_ACTIONRETVAL) != 0)
            fail(arguments[index], strerror(errno));
    printf("%lu files, %lu bytes, %lu events, %.3f s\n", files, bytes, events, seconds() - start);
    free(buffer);
    return 0;
}
