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

typedef gboolean (*DiaryWindowFunc) (gpointer user_data);

void diary_window_set_up (DiaryWindow  *self,
                          gconstpointer data);
void diary_window_set_up_open (DiaryWindow  *self,
                               gconstpointer data);
void diary_window_tear_down (DiaryWindow  *self,
                             gconstpointer data);
void diary_window_start (DiaryWindow *self,
                         guint        nights_ago);
void diary_window_open (DiaryWindow *self,
                        int          width,
                        int          height);
void diary_window_act (DiaryWindow *self,
                       const char  *detailed_name);
void diary_window_add_cramp (DiaryWindow *self,
                             const char  *id,
                             guint        nights_ago);

void diary_window_load_style (void);

GDateTime *diary_window_dup_now (DiaryWindow *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean diary_window_wait (DiaryWindowFunc has_come,
                            gpointer        user_data);
void     diary_window_rest (guint msec);
void     diary_window_settle (void);

GtkWidget *diary_window_get_newest (DiaryWindow *self);
GtkWidget *diary_window_find (GtkWidget *widget,
                              GType      type);
GtkWidget *diary_window_find_label (GtkWidget  *widget,
                                    const char *text);

G_END_DECLS
