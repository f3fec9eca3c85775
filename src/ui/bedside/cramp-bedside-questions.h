/* cramp-bedside-questions.h - what is asked before a sheet is saved or left
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWindow *cramp_bedside_questions_new_differs (GtkWindow *parent,
                                                GArray    *changes);
GtkWindow *cramp_bedside_questions_new_leave (GtkWindow *parent);
GtkWindow *cramp_bedside_questions_new_drop (GtkWindow *parent);

G_END_DECLS
