/* page-steps.h - the steps that lead to a page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

GtkWindow *page_steps_window (void);
gboolean   page_steps_shows (const char *text);
void       page_steps_do (const char *action);
void       page_steps_press (const char *text);
void       page_steps_type (const char *text);
void       page_steps_keys (const char *keys);
void       page_steps_unfold (const char *text);
void       page_steps_press_action (const char *action);
void       page_steps_scroll_to_end (void);
