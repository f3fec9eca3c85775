/* cramp-toast.h - what was done, and what could not be
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_TOAST (cramp_toast_get_type ())

/**
 * CrampToast:
 *
 * A page, and below it for a while a strip that says what was done.
 */
G_DECLARE_FINAL_TYPE (CrampToast, cramp_toast, CRAMP, TOAST, GtkBox)

void cramp_toast_tell (CrampToast *self,
                       const char *message);
void cramp_toast_tell_not_saved (CrampToast   *self,
                                 const GError *error);
void cramp_toast_offer_undo (CrampToast *self,
                             const char *message,
                             const char *details_of,
                             gint64      deed);
void cramp_toast_ask (CrampToast *self,
                      const char *message,
                      const char *answer,
                      const char *action,
                      GVariant   *target);
void cramp_toast_hide (CrampToast *self);

G_END_DECLS
