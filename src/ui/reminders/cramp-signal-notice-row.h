/* cramp-signal-notice-row.h - whether to be told of the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-reminder-watch.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SIGNAL_NOTICE_ROW (cramp_signal_notice_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampSignalNoticeRow, cramp_signal_notice_row, CRAMP, SIGNAL_NOTICE_ROW, AdwActionRow)

void cramp_signal_notice_row_set_store (CrampSignalNoticeRow *self,
                                        CrampStore           *store);
void cramp_signal_notice_row_set_watch (CrampSignalNoticeRow *self,
                                        CrampReminderWatch   *watch);

G_END_DECLS
