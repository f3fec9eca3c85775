/* cramp-progress.h - how far something long has come, and whether to go on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampProgress:
 *
 * What a thread that works and one that watches share. A watcher asks how far it
 * is and may cancel it; the worker looks at each step whether to go on.
 */
typedef struct _CrampProgress CrampProgress;

/* The only error of the domain %CRAMP_PROGRESS_ERROR: somebody cancelled. */
#define CRAMP_PROGRESS_ERROR (cramp_progress_error_quark ())
#define CRAMP_PROGRESS_ERROR_CANCELLED 0

GQuark cramp_progress_error_quark (void);

CrampProgress *cramp_progress_new (void) G_GNUC_WARN_UNUSED_RESULT;
CrampProgress *cramp_progress_ref (CrampProgress *self);
void           cramp_progress_unref (CrampProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampProgress, cramp_progress_unref)

void     cramp_progress_expect (CrampProgress *self,
                                guint          n_steps);
gboolean cramp_progress_step (CrampProgress *self,
                              GError       **error);
gboolean cramp_progress_check (CrampProgress *self,
                               GError       **error);

void     cramp_progress_cancel (CrampProgress *self);
gboolean cramp_progress_is_cancelled (CrampProgress *self);
double   cramp_progress_get_fraction (CrampProgress *self);

G_END_DECLS
