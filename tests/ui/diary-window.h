/* diary-window.h - the window on a diary that is thrown away
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-window.h"
#include "diary-folder.h"
#include "fake-clock.h"

G_BEGIN_DECLS

/**
 * DiaryWindow:
 * @diary: the diary
 * @clock: its clock, in Berlin in an evening of November 2026
 * @window: the window, closed until it is opened
 */
typedef struct
{
  DiaryFolder  diary;
  FakeClock   *clock;
  CrampWindow *window;
} DiaryWindow;

void diary_window_set_up (DiaryWindow  *self,
                          gconstpointer data);
void diary_window_tear_down (DiaryWindow  *self,
                             gconstpointer data);
void diary_window_start (DiaryWindow *self,
                         guint        nights_ago);
void diary_window_open (DiaryWindow *self,
                        int          width,
                        int          height);
void diary_window_pass (guint msec);
void diary_window_settle (void);

GDateTime *diary_window_dup_now (DiaryWindow *self) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *diary_window_find (GtkWidget *widget,
                              GType      type);
GtkWidget *diary_window_find_label (GtkWidget  *widget,
                                    const char *text);

G_END_DECLS
