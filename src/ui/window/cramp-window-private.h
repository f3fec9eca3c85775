/* cramp-window-private.h - what the window shares with its actions
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-assessor.h"
#include "cramp-deed.h"
#include "cramp-reminder-watch.h"
#include "cramp-window.h"

G_BEGIN_DECLS

CrampStore         *cramp_window_get_store (CrampWindow *self);
CrampAssessor      *cramp_window_get_assessor (CrampWindow *self);
CrampReminderWatch *cramp_window_get_reminder_watch (CrampWindow *self);
void                cramp_window_refresh (CrampWindow *self);
void                cramp_window_show_diary (CrampWindow *self);
void                cramp_window_show_night (CrampWindow   *self,
                                             CrampNightDate night);
void                cramp_window_tell (CrampWindow *self,
                                       const char  *message);
void                cramp_window_offer_undo (CrampWindow *self,
                                             const char  *message,
                                             const char  *details_of,
                                             CrampDeed   *deed);
void                cramp_window_ask (CrampWindow *self,
                                      const char  *question,
                                      const char  *answer,
                                      const char  *action,
                                      GVariant    *target);
void                cramp_window_update_undo (CrampWindow *self);

void cramp_window_note_signals_seen (CrampWindow         *self,
                                     GtkWidget           *page,
                                     const CrampFindings *findings);

void cramp_window_tell_not_saved (CrampWindow  *self,
                                  const GError *error);

void cramp_window_class_install_actions (GtkWidgetClass *widget_class);
void cramp_window_class_install_signal_actions (GtkWidgetClass *widget_class);
void cramp_window_class_install_pause_actions (GtkWidgetClass *widget_class);
void cramp_window_class_install_soak_actions (GtkWidgetClass *widget_class);
void cramp_window_class_install_guide_actions (GtkWidgetClass *widget_class);
void cramp_window_enable_actions (CrampWindow *self,
                                  gboolean     enabled);
void cramp_window_class_install_danger_actions (GtkWidgetClass *widget_class);

G_END_DECLS
