/* cramp-window-private.h - the actions of the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-action-list.h"
#include "cramp-copy-runner.h"
#include "cramp-diary-window.h"
#include "cramp-findings.h"

G_BEGIN_DECLS

extern const CrampWindowAction cramp_window_actions[];
extern const CrampWindowAction cramp_window_copy_actions[];
extern const CrampWindowAction cramp_window_danger_actions[];
extern const CrampWindowAction cramp_window_erase_actions[];
extern const CrampWindowAction cramp_window_guide_actions[];
extern const CrampWindowAction cramp_window_opener_actions[];
extern const CrampWindowAction cramp_window_plan_actions[];
extern const CrampWindowAction cramp_window_reading_actions[];
extern const CrampWindowAction cramp_window_restore_actions[];
extern const CrampWindowAction cramp_window_restore_anew_actions[];
extern const CrampWindowAction cramp_window_signal_actions[];
extern const CrampWindowAction cramp_window_soak_actions[];
extern const CrampWindowAction cramp_window_undo_actions[];

void cramp_window_install_actions (GtkWidgetClass *widget_class);
void cramp_window_enable_diary_actions (GtkWidget *self,
                                        gboolean   enabled);

void cramp_window_note_signals_seen (CrampDiaryWindow    *self,
                                     GtkWidget           *page,
                                     const CrampFindings *findings);

CrampCopyJob *cramp_window_new_job (CrampDiaryWindow *self) G_GNUC_WARN_UNUSED_RESULT;
void          cramp_window_start_job (CrampDiaryWindow *self,
                                      CrampCopyJob     *job,
                                      CrampCopyWork     work,
                                      const char       *title,
                                      CrampCopyDone     done);
gboolean      cramp_window_end_job (CrampDiaryWindow *self,
                                    const GError     *error,
                                    const char       *not_done,
                                    const char       *cancelled);

G_END_DECLS
