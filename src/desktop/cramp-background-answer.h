/* cramp-background-answer.h - what the portal allowed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-autostart-state.h"

G_BEGIN_DECLS

/**
 * CrampBackgroundAnswer:
 * @is_wanted: what was asked for: to start at login, or no longer
 * @background: whether the program may run without a window
 * @autostart: whether the desktop starts the service at login
 *
 * What the Background portal answered.
 */
typedef struct
{
  gboolean is_wanted;
  gboolean background;
  gboolean autostart;
} CrampBackgroundAnswer;

CrampAutostart cramp_background_answer_read (const char *config_dir);
gboolean       cramp_background_answer_save (const CrampBackgroundAnswer *answer,
                                             const char                  *config_dir,
                                             GError                     **error);

G_END_DECLS
