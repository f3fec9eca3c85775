/* cramp-window.h - the window of the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-window.h"
#include "cramp-sample.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_WINDOW (cramp_window_get_type ())

G_DECLARE_FINAL_TYPE (CrampWindow, cramp_window, CRAMP, WINDOW, CrampDiaryWindow)

CrampWindow *cramp_window_new (GtkApplication *application,
                               GSettings      *settings,
                               CrampClock     *clock);

void cramp_window_set_store (CrampWindow *self,
                             CrampStore  *store);
void cramp_window_set_sample (CrampWindow *self,
                              CrampSample  sample);
void cramp_window_set_trouble (CrampWindow  *self,
                               const GError *error,
                               const char   *path);

G_END_DECLS
