/* cramp-window-private.h - the actions of the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-window.h"
#include "cramp-findings.h"

G_BEGIN_DECLS

void cramp_window_note_signals_seen (CrampDiaryWindow    *self,
                                     GtkWidget           *page,
                                     const CrampFindings *findings);

void cramp_window_class_install_undo_actions (GtkWidgetClass *widget_class);
void cramp_window_class_install_actions (GtkWidgetClass *widget_class);
void cramp_window_class_install_signal_actions (GtkWidgetClass *widget_class);
void cramp_window_class_install_pause_actions (GtkWidgetClass *widget_class);
void cramp_window_class_install_soak_actions (GtkWidgetClass *widget_class);
void cramp_window_class_install_guide_actions (GtkWidgetClass *widget_class);
void cramp_window_enable_actions (CrampDiaryWindow *self,
                                  gboolean          enabled);
void cramp_window_class_install_danger_actions (GtkWidgetClass *widget_class);

G_END_DECLS
