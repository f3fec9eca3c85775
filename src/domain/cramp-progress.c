/* cramp-progress.c - how far something long has come, and whether to go on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-progress.h"

/* Each is read and written atomically. */
struct _CrampProgress
{
  gint expected;
  gint done;
  gint cancelled;
};

G_DEFINE_QUARK (cramp_progress_error, cramp_progress_error)

CrampProgress *
cramp_progress_new (void)
{
  return g_atomic_rc_box_new0 (CrampProgress);
}

CrampProgress *
cramp_progress_ref (CrampProgress *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cramp_progress_unref (CrampProgress *self)
{
  g_atomic_rc_box_release (self);
}

/**
 * cramp_progress_expect:
 * @self: (nullable): nobody watches when %NULL
 * @n_steps: how many steps there are from now on, or 0 when that is not known
 */
void
cramp_progress_expect (CrampProgress *self,
                       guint          n_steps)
{
  if (self == NULL)
    return;

  g_atomic_int_set (&self->done, 0);
  g_atomic_int_set (&self->expected, (gint) MIN (n_steps, G_MAXINT));
}

/**
 * cramp_progress_step:
 * @self: (nullable): nobody watches when %NULL
 *
 * Makes one step.
 *
 * Returns: %FALSE with an error when somebody cancelled
 */
gboolean
cramp_progress_step (CrampProgress *self,
                     GError       **error)
{
  if (self != NULL)
    g_atomic_int_inc (&self->done);

  return cramp_progress_check (self, error);
}

/**
 * cramp_progress_check:
 * @self: (nullable): nobody watches when %NULL
 *
 * Returns: %FALSE with an error when somebody cancelled
 */
gboolean
cramp_progress_check (CrampProgress *self,
                      GError       **error)
{
  if (!cramp_progress_is_cancelled (self))
    return TRUE;

  g_set_error_literal (error, CRAMP_PROGRESS_ERROR, CRAMP_PROGRESS_ERROR_CANCELLED, "cancelled");
  return FALSE;
}

void
cramp_progress_cancel (CrampProgress *self)
{
  g_atomic_int_set (&self->cancelled, TRUE);
}

gboolean
cramp_progress_is_cancelled (CrampProgress *self)
{
  return self != NULL && g_atomic_int_get (&self->cancelled);
}

/**
 * cramp_progress_get_fraction:
 *
 * Returns: from 0 to 1, or less than 0 when it is not known how much there is to
 *   do
 */
double
cramp_progress_get_fraction (CrampProgress *self)
{
  gint expected = g_atomic_int_get (&self->expected);

  return expected == 0 ? -1 : MIN (1.0, (double) g_atomic_int_get (&self->done) / expected);
}
