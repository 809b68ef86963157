/* Moves the wall clock of one process tree. Preloaded, it adds the milliseconds that stand in a
 * mapped file of eight bytes to CLOCK_REALTIME, gettimeofday and time. Monotonic clocks stay true, so
 * that timers, frames and time-outs run as they would on a machine whose clock was set. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const volatile int64_t *offset_ms;
static int (*true_gettime)(clockid_t, struct timespec *);

/* Before main and so before any sandbox: afterwards the file could not be opened. */
__attribute__((constructor)) static void map_offset(void) {
  true_gettime = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  const char *path = getenv("SETTLE_CLOCK");
  if (!path) return;
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  void *map = mmap(0, sizeof(int64_t), PROT_READ, MAP_SHARED, file, 0);
  close(file);
  if (map != MAP_FAILED) offset_ms = map;
}

static void shift(struct timespec *t, int64_t ms) {
  t->tv_sec += ms / 1000;
  t->tv_nsec += (ms % 1000) * 1000000;
  if (t->tv_nsec >= 1000000000) { t->tv_nsec -= 1000000000; t->tv_sec++; }
  if (t->tv_nsec < 0) { t->tv_nsec += 1000000000; t->tv_sec--; }
}

static void move(struct timespec *t) {
  if (offset_ms) shift(t, *offset_ms);
}

int clock_gettime(clockid_t id, struct timespec *t) {
  int failed = true_gettime ? true_gettime(id, t) : (int)syscall(SYS_clock_gettime, id, t);
  if (!failed && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE)) move(t);
  return failed;
}

int gettimeofday(struct timeval *restrict t, void *restrict zone) {
  (void)zone;
  struct timespec s;
  if (!t || clock_gettime(CLOCK_REALTIME, &s)) return -1;
  t->tv_sec = s.tv_sec;
  t->tv_usec = s.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *out) {
  struct timespec s;
  if (clock_gettime(CLOCK_REALTIME_COARSE, &s)) return (time_t)-1;
  if (out) *out = s.tv_sec;
  return s.tv_sec;
}

/* Waits until an instant of the wall clock, which the kernel knows as it truly is. Without this Chromium's
 * crash handler, told of a past instant, would wait for nothing, and so without end. */
int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict until) {
  static int (*true_wait)(sem_t *, const struct timespec *);
  if (!true_wait) true_wait = (int (*)(sem_t *, const struct timespec *))dlsym(RTLD_NEXT, "sem_timedwait");
  struct timespec true_until = *until;
  if (offset_ms) shift(&true_until, -*offset_ms);
  return true_wait(semaphore, &true_until);
}

/* The same for who waits for a condition: glibc keeps in the second bit of the condition which clock it goes by. Without
 * this a wait of a tenth of a second for something that never comes would last as long as the clock was moved. */
int pthread_cond_timedwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex,
                           const struct timespec *restrict until) {
  static int (*true_wait)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);
  /* An unversioned look would find the condition of old programs, which is another thing. */
  if (!true_wait) *(void **)&true_wait = dlvsym(RTLD_NEXT, "pthread_cond_timedwait", "GLIBC_2.3.2");
  if (!true_wait) *(void **)&true_wait = dlsym(RTLD_NEXT, "pthread_cond_timedwait");
  int monotonic = condition->__data.__wrefs & 2;
  struct timespec true_until = *until;
  if (offset_ms && !monotonic) shift(&true_until, -*offset_ms);
  return true_wait(condition, mutex, &true_until);
}
