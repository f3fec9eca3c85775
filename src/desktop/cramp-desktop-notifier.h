/* cramp-desktop-notifier.h - notifications of the desktop
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-notifier.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DESKTOP_NOTIFIER (cramp_desktop_notifier_get_type ())

G_DECLARE_FINAL_TYPE (CrampDesktopNotifier, cramp_desktop_notifier, CRAMP, DESKTOP_NOTIFIER, GObject)

CrampNotifier *cramp_desktop_notifier_new (GDBusConnection *bus) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
