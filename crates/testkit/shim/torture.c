/* Stands between a program and its files, for the torture of `cargo xtask torture`.
 *
 * It watches the files under TORTURE_ROOT and does one of two things:
 *
 * TORTURE_LOG=FILE     writes down every change to them, every flush and every line on standard output, in one order.
 *                      From that a power cut can be made at any point: what no flush had covered may be lost.
 * TORTURE_FAIL=N       lets the N-th call on them fail, as TORTURE_HOW says: eio (once, any call), full (every call that
 *                      needs room from then on) or short (half of a write, and the next finds the disk full).
 *                      TORTURE_LOG then says whether the N-th call was ever made.
 *
 * Built and loaded by the torture alone: cc -shared -fPIC, LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 65536

enum { NOT_OURS, A_FILE, A_FOLDER };
enum { READS, NEEDS_ROOM, OTHER };
enum { EIO_ONCE, DISK_FULL, SHORT_WRITE };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char root[4096];
static int log_fd = -1;
static long fail_at, n_calls;
static int how;
static unsigned char what[MOST_FILES];
static char *folder_of[MOST_FILES];

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static ssize_t real_write(int fd, const void *bytes, size_t n) {
    REAL(write);
    return real(fd, bytes, n);
}

__attribute__((constructor)) static void begin(void) {
    const char *at = getenv("TORTURE_ROOT"), *log = getenv("TORTURE_LOG"), *fail = getenv("TORTURE_FAIL");
    const char *named = getenv("TORTURE_HOW");
    if (!at || !log) return;
    strncpy(root, at, sizeof root - 1);
    int (*real_open)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
    log_fd = real_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fail) fail_at = atol(fail);
    if (named && !strcmp(named, "full")) how = DISK_FULL;
    if (named && !strcmp(named, "short")) how = SHORT_WRITE;
}

/* The path within the root, or nothing when it lies elsewhere. The index of the log is made anew after any stop. */
static const char *ours(const char *path) {
    size_t n = strlen(root), length = path ? strlen(path) : 0;
    if (!n || length <= n || strncmp(path, root, n) || path[n] != '/') return NULL;
    if (length > 4 && !strcmp(path + length - 4, "-shm")) return NULL;
    return path + n + 1;
}

static int of(int fd) { return fd >= 0 && fd < MOST_FILES ? what[fd] : NOT_OURS; }

static uint64_t inode(int fd) {
    struct stat st;
    return fstat(fd, &st) ? 0 : st.st_ino;
}

static void note(char kind, uint64_t a, uint64_t b, const void *bytes, uint32_t n) {
    if (log_fd < 0 || fail_at) return;
    unsigned char head[21];
    head[0] = kind;
    memcpy(head + 1, &a, 8);
    memcpy(head + 9, &b, 8);
    memcpy(head + 17, &n, 4);
    struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, n}};
    REAL(writev);
    if (real(log_fd, parts, n ? 2 : 1) != (ssize_t)(sizeof head + n)) abort();
}

static void note_path(char kind, uint64_t a, const char *path) { note(kind, a, 0, path, strlen(path)); }

/* Whether this call is the one to fail. Called with the lock held. */
static int fails(int kind) {
    if (!fail_at) return 0;
    if (how != EIO_ONCE && kind != NEEDS_ROOM) return 0;
    n_calls++;
    if (n_calls == fail_at) real_write(log_fd, "hit", 3);
    if (how == EIO_ONCE) return n_calls == fail_at ? EIO : 0;
    if (how == DISK_FULL) return n_calls >= fail_at ? ENOSPC : 0;
    return n_calls == fail_at + 1 ? ENOSPC : 0;
}

static size_t shortened(size_t n) {
    return fail_at && how == SHORT_WRITE && n_calls == fail_at && n > 1 ? n / 2 : n;
}

#define ENTER() pthread_mutex_lock(&lock)
#define LEAVE(result)                                                                                                  \
    do {                                                                                                               \
        int kept_errno = errno;                                                                                        \
        pthread_mutex_unlock(&lock);                                                                                   \
        errno = kept_errno;                                                                                            \
        return result;                                                                                                 \
    } while (0)
#define FAIL_IF(kind, result)                                                                                          \
    do {                                                                                                               \
        int why = fails(kind);                                                                                         \
        if (why) {                                                                                                     \
            errno = why;                                                                                               \
            LEAVE(result);                                                                                             \
        }                                                                                                              \
    } while (0)

static int opened(int fd, const char *path, const char *within, int flags, int was_there) {
    if (fd < 0 || fd >= MOST_FILES) return fd;
    struct stat st;
    if (fstat(fd, &st)) return fd;
    if (S_ISDIR(st.st_mode)) {
        what[fd] = A_FOLDER;
        folder_of[fd] = strdup(within ? within : "");
    } else if (within) {
        what[fd] = A_FILE;
        if (!was_there) note_path('C', st.st_ino, within);
        else if (flags & O_TRUNC) note('T', st.st_ino, 0, "", 0);
    }
    (void)path;
    return fd;
}

#define OPEN(name)                                                                                                     \
    int name(const char *path, int flags, ...) {                                                                       \
        mode_t mode = 0;                                                                                               \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                                           \
            va_list more;                                                                                              \
            va_start(more, flags);                                                                                     \
            mode = va_arg(more, mode_t);                                                                               \
            va_end(more);                                                                                              \
        }                                                                                                              \
        int (*real)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, #name);                \
        const char *within = ours(path);                                                                               \
        if (!within && (!root[0] || strcmp(path, root))) return real(path, flags, mode);                               \
        ENTER();                                                                                                       \
        int was_there = !access(path, F_OK);                                                                           \
        FAIL_IF((flags & O_CREAT) && !was_there ? NEEDS_ROOM : OTHER, -1);                                             \
        int fd = opened(real(path, flags, mode), path, within, flags, was_there);                                      \
        LEAVE(fd);                                                                                                     \
    }
OPEN(open)
OPEN(open64)

int close(int fd) {
    REAL(close);
    if (of(fd) == NOT_OURS) return real(fd);
    ENTER();
    what[fd] = NOT_OURS;
    free(folder_of[fd]);
    folder_of[fd] = NULL;
    int result = real(fd);
    LEAVE(result);
}

ssize_t read(int fd, void *bytes, size_t n) {
    REAL(read);
    if (of(fd) != A_FILE) return real(fd, bytes, n);
    ENTER();
    FAIL_IF(READS, -1);
    ssize_t result = real(fd, bytes, n);
    LEAVE(result);
}

#define PREAD(name, offset_type)                                                                                       \
    ssize_t name(int fd, void *bytes, size_t n, offset_type offset) {                                                  \
        REAL(name);                                                                                                    \
        if (of(fd) != A_FILE) return real(fd, bytes, n, offset);                                                       \
        ENTER();                                                                                                       \
        FAIL_IF(READS, -1);                                                                                            \
        ssize_t result = real(fd, bytes, n, offset);                                                                   \
        LEAVE(result);                                                                                                 \
    }
PREAD(pread, off_t)
PREAD(pread64, off64_t)

ssize_t write(int fd, const void *bytes, size_t n) {
    if (fd == 1 && log_fd >= 0) {
        ENTER();
        ssize_t result = real_write(fd, bytes, n);
        if (result > 0) note('A', 0, 0, bytes, result);
        LEAVE(result);
    }
    if (of(fd) != A_FILE) return real_write(fd, bytes, n);
    ENTER();
    FAIL_IF(NEEDS_ROOM, -1);
    off_t at = lseek(fd, 0, fcntl(fd, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
    ssize_t result = real_write(fd, bytes, shortened(n));
    if (result > 0) note('W', inode(fd), at, bytes, result);
    LEAVE(result);
}

#define PWRITE(name, offset_type)                                                                                      \
    ssize_t name(int fd, const void *bytes, size_t n, offset_type offset) {                                            \
        REAL(name);                                                                                                    \
        if (of(fd) != A_FILE) return real(fd, bytes, n, offset);                                                       \
        ENTER();                                                                                                       \
        FAIL_IF(NEEDS_ROOM, -1);                                                                                       \
        ssize_t result = real(fd, bytes, shortened(n), offset);                                                        \
        if (result > 0) note('W', inode(fd), offset, bytes, result);                                                   \
        LEAVE(result);                                                                                                 \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define FTRUNCATE(name, offset_type)                                                                                   \
    int name(int fd, offset_type length) {                                                                             \
        REAL(name);                                                                                                    \
        if (of(fd) != A_FILE) return real(fd, length);                                                                 \
        ENTER();                                                                                                       \
        FAIL_IF(NEEDS_ROOM, -1);                                                                                       \
        int result = real(fd, length);                                                                                 \
        if (!result) note('T', inode(fd), length, "", 0);                                                              \
        LEAVE(result);                                                                                                 \
    }
FTRUNCATE(ftruncate, off_t)
FTRUNCATE(ftruncate64, off64_t)

#define FSYNC(name)                                                                                                    \
    int name(int fd) {                                                                                                 \
        REAL(name);                                                                                                    \
        if (of(fd) == NOT_OURS) return real(fd);                                                                       \
        ENTER();                                                                                                       \
        FAIL_IF(NEEDS_ROOM, -1);                                                                                       \
        int result = real(fd);                                                                                         \
        if (!result && of(fd) == A_FILE) note('S', inode(fd), 0, "", 0);                                               \
        if (!result && of(fd) == A_FOLDER) note_path('E', 0, folder_of[fd]);                                           \
        LEAVE(result);                                                                                                 \
    }
FSYNC(fsync)
FSYNC(fdatasync)

int mkdir(const char *path, mode_t mode) {
    REAL(mkdir);
    const char *within = ours(path);
    if (!within) return real(path, mode);
    ENTER();
    FAIL_IF(NEEDS_ROOM, -1);
    int result = real(path, mode);
    if (!result) note_path('D', 0, within);
    LEAVE(result);
}

int unlink(const char *path) {
    REAL(unlink);
    const char *within = ours(path);
    if (!within) return real(path);
    ENTER();
    FAIL_IF(OTHER, -1);
    int result = real(path);
    if (!result) note_path('U', 0, within);
    LEAVE(result);
}

int rename(const char *from, const char *to) {
    REAL(rename);
    const char *within = ours(from), *new = ours(to);
    if (!within || !new) return real(from, to);
    ENTER();
    FAIL_IF(NEEDS_ROOM, -1);
    int result = real(from, to);
    if (!result) {
        char both[8192];
        size_t n = strlen(within), m = strlen(new);
        memcpy(both, within, n + 1);
        memcpy(both + n + 1, new, m);
        note('R', 0, 0, both, n + 1 + m);
    }
    LEAVE(result);
}
