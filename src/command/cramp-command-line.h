/* cramp-command-line.h - what was asked for on the command line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"
#include "cramp-command.h"

G_BEGIN_DECLS

/**
 * CrampCommandLineResult:
 * @exit_status: 0 when the command was done, 1 when it could not be, 2 for bad
 *   input or usage
 * @diary_path: (nullable): the diary that the window is to open; %NULL with
 *   @sample
 * @service: whether the window is to wait until somebody asks for it on the bus
 * @sample: whose sample diary the window is to open
 *
 * What became of the command line. @exit_status counts when there was a
 * command, the others count when there was none.
 */
typedef struct
{
  int         exit_status;
  char       *diary_path;
  gboolean    service;
  CrampSample sample;
} CrampCommandLineResult;

gboolean cramp_command_line_run (int                    *argc,
                                 char                 ***argv,
                                 CrampClock             *clock,
                                 CrampCommandFunc        report,
                                 CrampCommandLineResult *result);
void     cramp_command_line_result_clear (CrampCommandLineResult *result);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrampCommandLineResult, cramp_command_line_result_clear)

G_END_DECLS
