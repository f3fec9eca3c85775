/* cramp-wall-clock.c - the time on the wall, and waiting for it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-wall-clock.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

/* A timer that waits for nothing still has to tell when the clock is set, so
 * it waits for the year 3000. */
#define NEVER G_GINT64_CONSTANT (32503680000)

struct _CrampWallClock
{
  int                fd;
  GSource           *source;
  CrampWallClockFunc func;
  gpointer           user_data;
};

/* The read fails with ECANCELED after the clock was set, and the timer is
 * then no longer armed: either way it is time to look again. */
static gboolean
timer_cb (int          fd,
          GIOCondition condition,
          gpointer     user_data)
{
  CrampWallClock *self = user_data;
  guint64         expirations;

  if (read (fd, &expirations, sizeof expirations) < 0 && errno != ECANCELED)
    return G_SOURCE_CONTINUE;

  self->func (self->user_data);
  return G_SOURCE_CONTINUE;
}

/**
 * cramp_wall_clock_new:
 * @func: called when the time has come, and when the clock was set
 * @user_data: passed to @func
 *
 * GLib's own timers do not count the time a machine is suspended, so this one
 * is the kernel's. It belongs to the thread's default main context.
 *
 * Returns: (transfer full): a clock that waits for nothing yet
 */
CrampWallClock *
cramp_wall_clock_new (CrampWallClockFunc func,
                      gpointer           user_data,
                      GError           **error)
{
  CrampWallClock *self;
  int             fd = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);

  if (fd < 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "no timer: %s", g_strerror (errno));
      return NULL;
    }

  self = g_new0 (CrampWallClock, 1);
  self->fd = fd;
  self->func = func;
  self->user_data = user_data;
  self->source = g_unix_fd_source_new (fd, G_IO_IN);
  g_source_set_callback (self->source, G_SOURCE_FUNC (timer_cb), self, NULL);
  g_source_attach (self->source, g_main_context_get_thread_default ());
  cramp_wall_clock_arm (self, 0);

  return self;
}

void
cramp_wall_clock_free (CrampWallClock *self)
{
  g_source_destroy (self->source);
  g_source_unref (self->source);
  close (self->fd);
  g_free (self);
}

/**
 * cramp_wall_clock_arm:
 * @when: when to call, in seconds since 1970 in UTC, or 0 to wait only for the
 *   clock to be set
 *
 * Waits for @when, and for nothing else any more. A time in the past calls at
 * once.
 */
void
cramp_wall_clock_arm (CrampWallClock *self,
                      gint64          when)
{
  struct itimerspec timer = { .it_value = { .tv_sec = when == 0 ? NEVER : MAX (when, 1) } };

  if (timerfd_settime (self->fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &timer, NULL) < 0)
    g_warning ("Could not set the timer: %s", g_strerror (errno));
}
