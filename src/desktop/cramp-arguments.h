/* cramp-arguments.h - the words after a program's name
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cramp_arguments_parse (const GOptionEntry *entries,
                                const char         *summary,
                                gpointer            data,
                                int                *argc,
                                char             ***argv,
                                char              **help,
                                GError            **error);

G_END_DECLS
