/* cramp-copy-runner.h - work on copies, and a word about it when it takes long
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-copy-job.h"

G_BEGIN_DECLS

/**
 * CrampCopyDone:
 * @window: the window it was done for
 * @job: what was to be done
 * @error: (nullable): why it was not, or %NULL
 *
 * Hears how a piece of work has ended, unless the window was closed meanwhile.
 */
typedef void (*CrampCopyDone) (GtkWindow    *window,
                               CrampCopyJob *job,
                               const GError *error);

void cramp_copy_runner_start (GtkWindow    *window,
                              CrampCopyJob *job,
                              CrampCopyWork work,
                              const char   *title,
                              CrampCopyDone done);

G_END_DECLS
