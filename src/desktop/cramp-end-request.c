/* cramp-end-request.c - ending when the session says so
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "config.h"

#include "cramp-end-request.h"

#include <errno.h>
#include <glib-unix.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

/* How long a program may take to end by itself, in seconds. A session that
 * waits longer kills it. (choice) */
#define GRACE 2

static int wake_fd = -1;

/* Whatever was being written is undone by whoever opens the diary next. */
static void
alarm_handler (int number)
{
  _exit (EXIT_SUCCESS);
}

static void
end_handler (int number)
{
  const guint64 one = 1;
  int           code = errno;

  alarm (GRACE);
  if (write (wake_fd, &one, sizeof one) < 0)
    _exit (EXIT_SUCCESS);
  errno = code;
}

static gboolean
handle (int number,
        void (*handler) (int))
{
  struct sigaction action = { .sa_handler = handler, .sa_flags = SA_RESTART };

  sigemptyset (&action.sa_mask);
  return sigaction (number, &action, NULL) == 0;
}

typedef struct
{
  CrampEndFunc func;
  gpointer     user_data;
} Watch;

static gboolean
wake_cb (int          fd,
         GIOCondition condition,
         gpointer     user_data)
{
  const Watch *watch = user_data;
  guint64      count;

  if (read (fd, &count, sizeof count) > 0)
    watch->func (watch->user_data);

  return G_SOURCE_CONTINUE;
}

/**
 * cramp_end_request_watch:
 * @func: called from the main loop when the program is to end
 * @user_data: passed to @func
 *
 * Has a program end when it is told to by SIGTERM or SIGINT. One that is busy
 * and does not come back to its main loop ends two seconds later where it
 * stands: no session should have to kill it.
 *
 * Returns: the id of a source, which g_source_remove() removes
 */
guint
cramp_end_request_watch (CrampEndFunc func,
                         gpointer     user_data)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->func = func;
  watch->user_data = user_data;
  wake_fd = eventfd (0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (wake_fd < 0 || !handle (SIGALRM, alarm_handler) || !handle (SIGTERM, end_handler) || !handle (SIGINT, end_handler))
    g_error ("The program could not be made to end when it should: %s", g_strerror (errno));

  return g_unix_fd_add_full (G_PRIORITY_HIGH, wake_fd, G_IO_IN, wake_cb, watch, g_free);
}
