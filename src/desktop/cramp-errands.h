/* cramp-errands.h - blocking calls that nobody waits for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CrampErrands CrampErrands;

/**
 * CrampErrand:
 * @run: does it, in the thread of the errands, and may take as long as it
 *   takes; what it returns is the result, %NULL when it failed, with an error set if
 *   it knows why
 * @done: (nullable): hears of a result in the thread that asked, also of one
 *   that came too late for whoever waited
 * @free_data: (nullable): frees the data
 * @free_result: (nullable): frees a result that nobody took
 *
 * A kind of errand. The data is touched by one thread at a time.
 */
typedef struct
{
  gpointer (*run) (gpointer data,
                   GError **error);
  void (*done) (gpointer data,
                gpointer result);
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} CrampErrand;

CrampErrands *cramp_errands_new (guint patience_msec) G_GNUC_WARN_UNUSED_RESULT;
void          cramp_errands_free (CrampErrands *self);

void cramp_errands_send (CrampErrands      *self,
                         const CrampErrand *errand,
                         gpointer           data,
                         GTask             *task);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampErrands, cramp_errands_free)

G_END_DECLS
