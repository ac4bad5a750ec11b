/* Records every change a process makes to files below one folder: LD_PRELOAD this, with RECORDER_FOLDER (absolute)
 * and RECORDER_LOG (outside of it). A record is appended after the real call has succeeded, in the order of the calls:
 * a header of seven little-endian numbers, then path, second path and data. tests/lab/replay.py reads it. */
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
#include <unistd.h>

enum { CREATE = 1, WRITE, TRUNCATE, SYNC, RENAME, UNLINK, MKDIR, SYNC_FOLDER, RMDIR };

struct header { uint32_t op, path_len, path2_len, unused; uint64_t inode, offset, length; };

#define MAX_FD 4096
static char *names[MAX_FD];
static char is_folder[MAX_FD];
static char folder[1024];
static size_t folder_len;
static int log_fd = -1;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void start(void) {
  const char *wanted = getenv("RECORDER_FOLDER"), *log = getenv("RECORDER_LOG");
  if (!wanted || !log || strlen(wanted) >= sizeof folder) return;
  strcpy(folder, wanted);
  folder_len = strlen(folder);
  log_fd = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int watched(const char *path) {
  return log_fd >= 0 && path && !strncmp(path, folder, folder_len) && (path[folder_len] == '/' || !path[folder_len]);
}

static void put(const void *data, size_t length) {
  const char *at = data;
  while (length) {
    ssize_t done = REAL(write)(log_fd, at, length);
    if (done < 0) abort();
    at += done;
    length -= (size_t)done;
  }
}

static void record(uint32_t op, const char *path, const char *path2, uint64_t inode, uint64_t offset, uint64_t length,
                   const void *data) {
  struct header head = {op, (uint32_t)strlen(path), path2 ? (uint32_t)strlen(path2) : 0, 0, inode, offset, length};
  put(&head, sizeof head);
  put(path, head.path_len);
  if (path2) put(path2, head.path2_len);
  if (data) put(data, length);
}

static int known(int fd) { return fd >= 0 && fd < MAX_FD && names[fd]; }

static struct stat facts(int fd) {
  struct stat found;
  if (fstat(fd, &found)) abort();
  return found;
}

static void forget(int fd) {
  if (known(fd)) { free(names[fd]); names[fd] = NULL; }
}

static int opened(int fd, const char *path, int flags, int existed) {
  if (fd < 0 || fd >= MAX_FD || !watched(path)) return fd;
  int before = errno;
  pthread_mutex_lock(&turn);
  struct stat found = facts(fd);
  forget(fd);
  names[fd] = strdup(path);
  is_folder[fd] = S_ISDIR(found.st_mode);
  if (!existed && (flags & O_CREAT)) record(CREATE, path, NULL, found.st_ino, 0, 0, NULL);
  else if ((flags & O_TRUNC) && !is_folder[fd]) record(TRUNCATE, path, NULL, found.st_ino, 0, 0, NULL);
  pthread_mutex_unlock(&turn);
  errno = before;
  return fd;
}

#define OPEN(name)                                                                  \
  int name(const char *path, int flags, ...) {                                      \
    va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
    int existed = watched(path) && access(path, F_OK) == 0;                         \
    return opened(REAL(name)(path, flags, mode), path, flags, existed);             \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                \
  int name(int at, const char *path, int flags, ...) {                              \
    va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
    int existed = watched(path) && access(path, F_OK) == 0;                         \
    return opened(REAL(name)(at, path, flags, mode), path, flags, existed);         \
  }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
  pthread_mutex_lock(&turn);
  forget(fd);
  pthread_mutex_unlock(&turn);
  return REAL(close)(fd);
}

static ssize_t wrote(ssize_t done, int fd, const void *data, uint64_t offset) {
  if (done > 0) record(WRITE, names[fd], NULL, facts(fd).st_ino, offset, (uint64_t)done, data);
  return done;
}

ssize_t write(int fd, const void *data, size_t length) {
  if (!known(fd)) return REAL(write)(fd, data, length);
  pthread_mutex_lock(&turn);
  int appends = fcntl(fd, F_GETFL) & O_APPEND;
  uint64_t offset = appends ? (uint64_t)facts(fd).st_size : (uint64_t)lseek(fd, 0, SEEK_CUR);
  ssize_t done = wrote(REAL(write)(fd, data, length), fd, data, offset);
  pthread_mutex_unlock(&turn);
  return done;
}

#define PWRITE(name, type)                                                          \
  ssize_t name(int fd, const void *data, size_t length, type offset) {              \
    if (!known(fd)) return REAL(name)(fd, data, length, offset);                    \
    pthread_mutex_lock(&turn);                                                      \
    ssize_t done = wrote(REAL(name)(fd, data, length, offset), fd, data, (uint64_t)offset); \
    pthread_mutex_unlock(&turn);                                                    \
    return done;                                                                    \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define FTRUNCATE(name, type)                                                       \
  int name(int fd, type length) {                                                   \
    pthread_mutex_lock(&turn);                                                      \
    int done = REAL(name)(fd, length);                                              \
    if (!done && known(fd)) record(TRUNCATE, names[fd], NULL, facts(fd).st_ino, (uint64_t)length, 0, NULL); \
    pthread_mutex_unlock(&turn);                                                    \
    return done;                                                                    \
  }
FTRUNCATE(ftruncate, off_t)
FTRUNCATE(ftruncate64, off64_t)

/* Only grows a file; on the disk that is a truncate to more. */
#define FALLOCATE(name, type)                                                       \
  int name(int fd, type offset, type length) {                                      \
    pthread_mutex_lock(&turn);                                                      \
    int done = REAL(name)(fd, offset, length);                                      \
    if (!done && known(fd)) record(TRUNCATE, names[fd], NULL, facts(fd).st_ino, (uint64_t)facts(fd).st_size, 0, NULL); \
    pthread_mutex_unlock(&turn);                                                    \
    return done;                                                                    \
  }
FALLOCATE(posix_fallocate, off_t)
FALLOCATE(posix_fallocate64, off64_t)

#define FSYNC(name)                                                                 \
  int name(int fd) {                                                                \
    pthread_mutex_lock(&turn);                                                      \
    int done = REAL(name)(fd);                                                      \
    if (!done && known(fd)) record(is_folder[fd] ? SYNC_FOLDER : SYNC, names[fd], NULL, facts(fd).st_ino, 0, 0, NULL); \
    pthread_mutex_unlock(&turn);                                                    \
    return done;                                                                    \
  }
FSYNC(fsync)
FSYNC(fdatasync)

int rename(const char *from, const char *to) {
  pthread_mutex_lock(&turn);
  int done = REAL(rename)(from, to);
  if (!done && watched(from)) record(RENAME, from, to, 0, 0, 0, NULL);
  pthread_mutex_unlock(&turn);
  return done;
}

int renameat(int from_at, const char *from, int to_at, const char *to) {
  pthread_mutex_lock(&turn);
  int done = REAL(renameat)(from_at, from, to_at, to);
  if (!done && watched(from)) record(RENAME, from, to, 0, 0, 0, NULL);
  pthread_mutex_unlock(&turn);
  return done;
}

int unlink(const char *path) {
  pthread_mutex_lock(&turn);
  int done = REAL(unlink)(path);
  if (!done && watched(path)) record(UNLINK, path, NULL, 0, 0, 0, NULL);
  pthread_mutex_unlock(&turn);
  return done;
}

int unlinkat(int at, const char *path, int flags) {
  pthread_mutex_lock(&turn);
  int done = REAL(unlinkat)(at, path, flags);
  if (!done && watched(path)) record(flags & AT_REMOVEDIR ? RMDIR : UNLINK, path, NULL, 0, 0, 0, NULL);
  pthread_mutex_unlock(&turn);
  return done;
}

int mkdir(const char *path, mode_t mode) {
  pthread_mutex_lock(&turn);
  int done = REAL(mkdir)(path, mode);
  if (!done && watched(path)) record(MKDIR, path, NULL, 0, 0, 0, NULL);
  pthread_mutex_unlock(&turn);
  return done;
}

int rmdir(const char *path) {
  pthread_mutex_lock(&turn);
  int done = REAL(rmdir)(path);
  if (!done && watched(path)) record(RMDIR, path, NULL, 0, 0, 0, NULL);
  pthread_mutex_unlock(&turn);
  return done;
}

/* Calls that would slip past the recorder: better no recording than a wrong one. */
#define REFUSE(name) { static const char said[] = "recorder: " #name " is not recorded\n"; \
    if (REAL(write)(2, said, sizeof said - 1) < 0) {} abort(); }
struct iovec;
ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (known(fd)) REFUSE(writev)
  return REAL(writev)(fd, parts, count);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  if (known(fd)) REFUSE(pwritev)
  return REAL(pwritev)(fd, parts, count, offset);
}
int link(const char *from, const char *to) {
  if (watched(from)) REFUSE(link)
  return REAL(link)(from, to);
}
