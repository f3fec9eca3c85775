/* diary-window.h - the window on a diary that is thrown away
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-window.h"
#include "diary-folder.h"

G_BEGIN_DECLS

/**
 * DiaryWindow:
 * @diary: the diary
 * @window: the window, closed until it is opened
 */
typedef struct
{
  DiaryFolder  diary;
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

GtkWidget *diary_window_find (GtkWidget *widget,
                              GType      type);

G_END_DECLS
