/* cramp-command.h - the commands of the command line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-command-options.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampCommand:
 * @options: what was asked for
 * @diary_path: the diary
 * @now: the current local time
 *
 * A command. Each of the functions does one, prints its result, and fails with
 * a sentence for people or with an error of the store.
 */
typedef struct
{
  const CrampCommandOptions *options;
  const char                *diary_path;
  GDateTime                 *now;
} CrampCommand;

typedef gboolean (*CrampCommandFunc) (const CrampCommand *command,
                                      GError            **error);

gboolean cramp_command_log (const CrampCommand *command,
                            GError            **error);
gboolean cramp_command_cramp_free (const CrampCommand *command,
                                   GError            **error);
gboolean cramp_command_signals (const CrampCommand *command,
                                GError            **error);
gboolean cramp_command_export (const CrampCommand *command,
                               GError            **error);
gboolean cramp_command_import (const CrampCommand *command,
                               GError            **error);
gboolean cramp_command_restore (const CrampCommand *command,
                                GError            **error);
gboolean cramp_command_report (const CrampCommand *command,
                               GError            **error);
gboolean cramp_command_check (const CrampCommand *command,
                              GError            **error);

CrampStore *cramp_command_open_diary (const CrampCommand *command,
                                      CrampStoreMode      mode,
                                      GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
