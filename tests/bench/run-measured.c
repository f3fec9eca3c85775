/* run-measured.c - runs a program and tells what it has cost
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints its processor time in microseconds and its greatest memory in
 * kilobytes. It is small so that its own memory, which a child begins with, is
 * never what is told. */

#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static long
in_microseconds (struct timeval time)
{
  return time.tv_sec * 1000000 + time.tv_usec;
}

static void
run (char *argv[])
{
  dup2 (open ("/dev/null", O_WRONLY), STDOUT_FILENO);
  execv (argv[0], argv);
  _exit (127);
}

int
main (int   argc,
      char *argv[])
{
  struct rusage usage;
  int           status;
  pid_t         child = argc > 1 ? fork () : -1;

  if (child == 0)
    run (argv + 1);
  if (child < 0 || wait4 (child, &status, 0, &usage) != child)
    return 1;

  printf ("%ld %ld\n", in_microseconds (usage.ru_utime) + in_microseconds (usage.ru_stime), usage.ru_maxrss);
  return WIFEXITED (status) ? WEXITSTATUS (status) : 1;
}
