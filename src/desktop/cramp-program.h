/* cramp-program.h - where the two programs are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The program that reminds, as a file. */
#define CRAMP_PROGRAM_REMINDERS "cramp-diary-reminders"

char *cramp_program_find (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
