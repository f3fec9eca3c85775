/* test-end-signal.c - ending when the session says so
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cramp-end-request.h"

/* No program of ours takes as long. */
#define SECONDS 20

#define ENDED_BY_ITSELF 7

static void
end_cb (gpointer user_data)
{
  _exit (ENDED_BY_ITSELF);
}

/* The child says when it is ready. */
static pid_t
start (gboolean spins,
       int      ready[2])
{
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child > 0)
    return child;

  cramp_end_request_watch (end_cb, NULL);
  g_assert_cmpint (write (ready[1], "x", 1), ==, 1);
  while (TRUE)
    if (!spins)
      g_main_context_iteration (NULL, TRUE);
}

static int
end (gboolean spins,
     int      number)
{
  int      ready[2], status;
  char     byte;
  gboolean ended;
  pid_t    child = start (spins, ready);
  gint64   deadline = g_get_monotonic_time () + SECONDS * G_USEC_PER_SEC;

  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  close (ready[0]);
  close (ready[1]);
  g_assert_cmpint (kill (child, number), ==, 0);
  while (!(ended = waitpid (child, &status, WNOHANG) == child) && g_get_monotonic_time () < deadline)
    g_usleep (G_USEC_PER_SEC / 100);
  if (!ended)
    kill (child, SIGKILL);
  g_assert_true (ended);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static void
test_idle (void)
{
  g_assert_cmpint (end (FALSE, SIGTERM), ==, ENDED_BY_ITSELF);
  g_assert_cmpint (end (FALSE, SIGINT), ==, ENDED_BY_ITSELF);
}

static void
test_busy (void)
{
  g_test_summary ("A program that never comes back to its main loop ends all the same");

  g_assert_cmpint (end (TRUE, SIGTERM), ==, EXIT_SUCCESS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/end-signal/idle", test_idle);
  g_test_add_func ("/end-signal/busy", test_busy);

  return g_test_run ();
}
