/* Writes down, in order, everything a process asks of the disk under one folder.
 *
 * Loaded with LD_PRELOAD. DISK_LOG_ROOT is the folder, DISK_LOG the file to append to: one record
 * for each call that succeeded, in the host's byte order, read back by recording.py:
 *
 *   u32 magic | u8 operation | u64 inode | u64 offset | u32 data length | u16 path | u16 path
 *   data | path | path
 *
 * A file is known by its inode, a folder by its path. The lock is held from the call until its
 * record is written, so that the log's order is the order in which the disk was asked. Processes
 * that are started inherit both variables and append to the same log.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { CREATE = 1, WRITE, TRUNCATE, SYNC, SYNC_FOLDER, LINK, UNLINK, RENAME, MKDIR, RMDIR };

#define MAGIC 0x4b534944u
#define MOST_FILES 4096
#define LONG (2 * PATH_MAX + 2)

struct __attribute__((packed)) header {
    uint32_t magic;
    uint8_t operation;
    uint64_t inode, offset;
    uint32_t length;
    uint16_t path, other;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char root[PATH_MAX];
static size_t root_length;
static int log_file = -1;
static unsigned char watched[MOST_FILES]; /* 1: a file under the root, 2: a folder */

#define REAL(result, name, ...)                                  \
    static result (*real_##name)(__VA_ARGS__);                   \
    if (!real_##name) real_##name = dlsym(RTLD_NEXT, #name);

__attribute__((constructor)) static void start(void) {
    const char *folder = getenv("DISK_LOG_ROOT"), *file = getenv("DISK_LOG");
    if (!folder || !file || !realpath(folder, root)) return;
    root_length = strlen(root);
    log_file = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
}

/* The absolute path in `out`, its folder resolved but not its last part; 1 if it is under the root. */
static int locate(int base, const char *path, char *out) {
    char whole[LONG], folder[PATH_MAX], resolved[PATH_MAX];
    if (log_file < 0 || !path) return 0;
    if (path[0] == '/') {
        snprintf(whole, sizeof whole, "%s", path);
    } else if (base == AT_FDCWD) {
        if (!getcwd(folder, sizeof folder)) return 0;
        snprintf(whole, sizeof whole, "%s/%s", folder, path);
    } else {
        char proc[64];
        snprintf(proc, sizeof proc, "/proc/self/fd/%d", base);
        ssize_t length = readlink(proc, folder, sizeof folder - 1);
        if (length < 0) return 0;
        folder[length] = 0;
        snprintf(whole, sizeof whole, "%s/%s", folder, path);
    }
    size_t end = strlen(whole);
    while (end > 1 && whole[end - 1] == '/') whole[--end] = 0;
    char *name = strrchr(whole, '/');
    if (!name) return 0;
    *name = 0;
    if (!realpath(whole[0] ? whole : "/", resolved)) return 0;
    snprintf(out, LONG, "%s/%s", resolved, name + 1);
    return !strncmp(out, root, root_length) && (out[root_length] == '/' || !out[root_length]);
}

static void record(int operation, uint64_t inode, uint64_t offset, const void *data, size_t length,
                   const char *path, const char *other) {
    struct header header = {MAGIC, operation, inode, offset, length,
                            path ? strlen(path) : 0, other ? strlen(other) : 0};
    struct iovec parts[] = {
        {&header, sizeof header},
        {(void *)data, length},
        {(void *)path, header.path},
        {(void *)other, header.other},
    };
    size_t whole = sizeof header + length + header.path + header.other;
    if (syscall(SYS_writev, log_file, parts, 4) != (long)whole) {
        static const char words[] = "shim: the log of the disk cannot be written\n";
        syscall(SYS_write, 2, words, sizeof words - 1);
        _exit(86);
    }
}

static uint64_t inode_of(int file) {
    struct stat found;
    return fstat(file, &found) ? 0 : found.st_ino;
}

static int is_file(int file) { return file >= 0 && file < MOST_FILES && watched[file] == 1; }

/* --- opening and closing ----------------------------------------------------------------- */

typedef int (*opener)(int, const char *, int, mode_t);

static int by_openat(int base, const char *path, int flags, mode_t mode) {
    REAL(int, openat, int, const char *, int, ...)
    return real_openat(base, path, flags, mode);
}

static int opened(int base, const char *path, int flags, mode_t mode) {
    char whole[LONG];
    struct stat before, found;
    if (!locate(base, path, whole)) return by_openat(base, path, flags, mode);
    pthread_mutex_lock(&lock);
    int existed = !lstat(whole, &before);
    int file = by_openat(base, path, flags, mode);
    int error = errno;
    if (file >= 0 && !fstat(file, &found)) {
        if (file >= MOST_FILES) _exit(87);
        watched[file] = S_ISDIR(found.st_mode) ? 2 : 1;
        if (!existed)
            record(CREATE, found.st_ino, 0, NULL, 0, whole, NULL);
        else if (flags & O_TRUNC)
            record(TRUNCATE, found.st_ino, 0, NULL, 0, NULL, NULL);
    }
    pthread_mutex_unlock(&lock);
    errno = error;
    return file;
}

#define MODE_OF(flags)                                    \
    mode_t mode = 0;                                      \
    if ((flags) & (O_CREAT | O_TMPFILE)) {                \
        va_list rest;                                     \
        va_start(rest, flags);                            \
        mode = va_arg(rest, mode_t);                      \
        va_end(rest);                                     \
    }

int open(const char *path, int flags, ...) { MODE_OF(flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags) return opened(AT_FDCWD, path, flags, mode); }
int openat(int base, const char *path, int flags, ...) { MODE_OF(flags) return opened(base, path, flags, mode); }
int openat64(int base, const char *path, int flags, ...) { MODE_OF(flags) return opened(base, path, flags, mode); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int close(int file) {
    REAL(int, close, int)
    if (file >= 0 && file < MOST_FILES) watched[file] = 0;
    return real_close(file);
}

/* --- what a file holds ------------------------------------------------------------------- */

ssize_t write(int file, const void *data, size_t length) {
    REAL(ssize_t, write, int, const void *, size_t)
    if (!is_file(file)) return real_write(file, data, length);
    pthread_mutex_lock(&lock);
    ssize_t written = real_write(file, data, length);
    int error = errno;
    if (written > 0) {
        off_t end = lseek(file, 0, SEEK_CUR);
        record(WRITE, inode_of(file), end - written, data, written, NULL, NULL);
    }
    pthread_mutex_unlock(&lock);
    errno = error;
    return written;
}

static ssize_t written_at(int file, const void *data, size_t length, off_t offset) {
    REAL(ssize_t, pwrite64, int, const void *, size_t, off_t)
    if (!is_file(file)) return real_pwrite64(file, data, length, offset);
    pthread_mutex_lock(&lock);
    ssize_t written = real_pwrite64(file, data, length, offset);
    int error = errno;
    if (written > 0) record(WRITE, inode_of(file), offset, data, written, NULL, NULL);
    pthread_mutex_unlock(&lock);
    errno = error;
    return written;
}

ssize_t pwrite(int file, const void *data, size_t length, off_t offset) { return written_at(file, data, length, offset); }
ssize_t pwrite64(int file, const void *data, size_t length, off_t offset) { return written_at(file, data, length, offset); }

static int truncated(int file, off_t length) {
    REAL(int, ftruncate64, int, off_t)
    if (!is_file(file)) return real_ftruncate64(file, length);
    pthread_mutex_lock(&lock);
    int result = real_ftruncate64(file, length);
    int error = errno;
    if (!result) record(TRUNCATE, inode_of(file), length, NULL, 0, NULL, NULL);
    pthread_mutex_unlock(&lock);
    errno = error;
    return result;
}

int ftruncate(int file, off_t length) { return truncated(file, length); }
int ftruncate64(int file, off_t length) { return truncated(file, length); }

/* What this log cannot express must not pass unseen. */
#define STOP_AT(file) if (is_file(file)) _exit(88);

ssize_t writev(int file, const struct iovec *parts, int count) {
    REAL(ssize_t, writev, int, const struct iovec *, int)
    STOP_AT(file)
    return real_writev(file, parts, count);
}

ssize_t pwritev(int file, const struct iovec *parts, int count, off_t offset) {
    REAL(ssize_t, pwritev, int, const struct iovec *, int, off_t)
    STOP_AT(file)
    return real_pwritev(file, parts, count, offset);
}

ssize_t sendfile(int file, int from, off_t *offset, size_t length) {
    REAL(ssize_t, sendfile, int, int, off_t *, size_t)
    STOP_AT(file)
    return real_sendfile(file, from, offset, length);
}

ssize_t copy_file_range(int from, off_t *start, int file, off_t *offset, size_t length,
                        unsigned flags) {
    REAL(ssize_t, copy_file_range, int, off_t *, int, off_t *, size_t, unsigned)
    STOP_AT(file)
    return real_copy_file_range(from, start, file, offset, length, flags);
}

static int synced(int file, int (*real)(int)) {
    char path[PATH_MAX], proc[64];
    if (file < 0 || file >= MOST_FILES || !watched[file]) return real(file);
    pthread_mutex_lock(&lock);
    int result = real(file);
    int error = errno;
    if (!result && watched[file] == 1) {
        record(SYNC, inode_of(file), 0, NULL, 0, NULL, NULL);
    } else if (!result) {
        snprintf(proc, sizeof proc, "/proc/self/fd/%d", file);
        ssize_t length = readlink(proc, path, sizeof path - 1);
        path[length > 0 ? length : 0] = 0;
        record(SYNC_FOLDER, 0, 0, NULL, 0, path, NULL);
    }
    pthread_mutex_unlock(&lock);
    errno = error;
    return result;
}

int fsync(int file) {
    REAL(int, fsync, int)
    return synced(file, real_fsync);
}

int fdatasync(int file) {
    REAL(int, fdatasync, int)
    return synced(file, real_fdatasync);
}

/* --- names ------------------------------------------------------------------------------- */

static int named(int operation, long call, int base, const char *path, int other_base,
                 const char *other, int flags) {
    char whole[LONG], second[LONG];
    struct stat found;
    int here = locate(base, path, whole), there = other ? locate(other_base, other, second) : 0;
    pthread_mutex_lock(&lock);
    uint64_t inode = here && !lstat(whole, &found) ? found.st_ino : 0;
    long result = other ? syscall(call, base, path, other_base, other, flags)
                        : syscall(call, base, path, flags);
    int error = errno;
    if (!result && (here || there)) {
        if (operation == MKDIR || !other)
            record(operation, inode, 0, NULL, 0, whole, NULL);
        else
            record(operation, inode, 0, NULL, 0, here ? whole : "", there ? second : "");
    }
    pthread_mutex_unlock(&lock);
    errno = error;
    return result;
}

int rename(const char *from, const char *to) { return named(RENAME, SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int a, const char *from, int b, const char *to) { return named(RENAME, SYS_renameat2, a, from, b, to, 0); }
int link(const char *from, const char *to) { return named(LINK, SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0); }
int linkat(int a, const char *from, int b, const char *to, int flags) { return named(LINK, SYS_linkat, a, from, b, to, flags); }
int unlink(const char *path) { return named(UNLINK, SYS_unlinkat, AT_FDCWD, path, 0, NULL, 0); }
int unlinkat(int base, const char *path, int flags) {
    return named(flags & AT_REMOVEDIR ? RMDIR : UNLINK, SYS_unlinkat, base, path, 0, NULL, flags);
}
int rmdir(const char *path) { return named(RMDIR, SYS_unlinkat, AT_FDCWD, path, 0, NULL, AT_REMOVEDIR); }
int mkdir(const char *path, mode_t mode) { return named(MKDIR, SYS_mkdirat, AT_FDCWD, path, 0, NULL, mode); }
int mkdirat(int base, const char *path, mode_t mode) { return named(MKDIR, SYS_mkdirat, base, path, 0, NULL, mode); }
