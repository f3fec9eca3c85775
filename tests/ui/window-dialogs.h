/* window-dialogs.h - the dialogs over a window, and what they say
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "diary-window.h"

G_BEGIN_DECLS

GtkWidget        *window_dialogs_find_words (GtkWidget  *widget,
                                             const char *text);
GtkWidget        *window_dialogs_find_window (GType type);
GtkWidget        *window_dialogs_wait_for_window (GType type);
GtkWidget        *window_dialogs_find (void);
AdwMessageDialog *window_dialogs_wait (void);
void              window_dialogs_wait_for_words_in (GtkWidget  *window,
                                                    const char *words);
void              window_dialogs_wait_for_words (DiaryWindow *fixture,
                                                 const char  *words);
void              window_dialogs_answer (AdwMessageDialog *dialog,
                                         const char       *label);

G_END_DECLS
