/* cramp-command-options.h - the options of the command line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-sample.h"

G_BEGIN_DECLS

/**
 * CrampCommandOptions:
 * @help: (nullable): the help, when it was asked for
 *
 * Every option as it was given; the paths are in the encoding of file names.
 */
typedef struct
{
  gboolean log, cramp_free, signals, check, version;
  gboolean json, dry_run, notify, service;
  char    *help;
  char    *log_time, *at;
  char    *cramp_free_night, *night;
  char    *export_path, *import_path, *restore_path, *report_path;
  char    *from, *to, *language;
  char    *diary_path;

  CrampSample sample;
} CrampCommandOptions;

gboolean cramp_command_options_parse (CrampCommandOptions *options,
                                      int                 *argc,
                                      char              ***argv,
                                      GError             **error);
void     cramp_command_options_clear (CrampCommandOptions *options);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrampCommandOptions, cramp_command_options_clear)

G_END_DECLS
