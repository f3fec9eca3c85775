/* cramp-toast.h - what was done, and what could not be
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *cramp_toast_new (const char *message) G_GNUC_WARN_UNUSED_RESULT;
AdwToast *cramp_toast_new_undo (const char *message,
                                const char *details_of) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
