/*
 * A disk that can be full: while the byte behind SETTLE_DISK is 1, writing to a regular file of the
 * browser fails as it does on a full one (ENOSPC). Sockets, pipes and shared memory are left alone.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static const volatile char *full;

__attribute__((constructor)) static void open_byte(void) {
  const char *path = getenv("SETTLE_DISK");
  if (!path) return;
  int fd = open(path, O_RDONLY);
  if (fd < 0) return;
  void *map = mmap(0, 1, PROT_READ, MAP_SHARED, fd, 0);
  close(fd);
  if (map != MAP_FAILED) full = map;
}

/* Only what the browser keeps: its databases and its storage.local. */
static int refused(int fd) {
  char link[64], path[4096];
  if (!full || *full != 1) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  if (n <= 0) return 0;
  path[n] = 0;
  return strstr(path, "IndexedDB") || strstr(path, "Local Extension Settings");
}

ssize_t write(int fd, const void *bytes, size_t n) {
  static ssize_t (*real)(int, const void *, size_t);
  if (!real) real = dlsym(RTLD_NEXT, "write");
  if (refused(fd)) {
    errno = ENOSPC;
    return -1;
  }
  return real(fd, bytes, n);
}

ssize_t pwrite64(int fd, const void *bytes, size_t n, off64_t at) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
  if (refused(fd)) {
    errno = ENOSPC;
    return -1;
  }
  return real(fd, bytes, n, at);
}
