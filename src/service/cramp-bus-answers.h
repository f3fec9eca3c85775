/* cramp-bus-answers.h - what the service is asked on the bus
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-opener.h"
#include "cramp-keeper.h"
#include "cramp-notifier.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BUS_ANSWERS (cramp_bus_answers_get_type ())

G_DECLARE_FINAL_TYPE (CrampBusAnswers, cramp_bus_answers, CRAMP, BUS_ANSWERS, GObject)

CrampBusAnswers *cramp_bus_answers_new (CrampNotifier    *notifier,
                                        CrampDiaryOpener *opener,
                                        CrampClock       *clock) G_GNUC_WARN_UNUSED_RESULT;

gboolean cramp_bus_answers_export (CrampBusAnswers *self,
                                   GDBusConnection *bus,
                                   const char      *path,
                                   GError         **error);
void     cramp_bus_answers_withdraw (CrampBusAnswers *self);

void cramp_bus_answers_set_keeper (CrampBusAnswers *self,
                                   CrampKeeper     *reminders);
void cramp_bus_answers_tell_changed (CrampBusAnswers *self);
void cramp_bus_answers_tell_test_pressed (CrampBusAnswers *self);

G_END_DECLS
