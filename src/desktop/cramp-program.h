/* cramp-program.h - finding and starting the two programs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CrampProgram:
 * @CRAMP_PROGRAM_WINDOW: the one with the window
 * @CRAMP_PROGRAM_REMINDERS: the one that reminds
 */
typedef enum
{
  CRAMP_PROGRAM_WINDOW,
  CRAMP_PROGRAM_REMINDERS,
} CrampProgram;

char *cramp_program_find (CrampProgram program) G_GNUC_WARN_UNUSED_RESULT;
void  cramp_program_become_drawing (char *arguments[]);

void     cramp_program_start_async (GDBusConnection    *bus,
                                    CrampProgram        program,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
gboolean cramp_program_start_finish (GDBusConnection *bus,
                                     GAsyncResult    *result,
                                     GError         **error);

G_END_DECLS
