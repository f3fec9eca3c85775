/* cramp-clock-setting.h - whether the desktop counts twelve or twenty-four hours
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CrampClockSettingFunc:
 * @twelve_hours: whether the desktop counts twice twelve hours
 * @user_data: what cramp_clock_setting_follow() was given
 *
 * The desktop has said how it counts hours.
 */
typedef void (*CrampClockSettingFunc) (gboolean twelve_hours,
                                       gpointer user_data);

void cramp_clock_setting_follow (GDBusConnection      *bus,
                                 CrampClockSettingFunc func,
                                 gpointer              user_data);

G_END_DECLS
