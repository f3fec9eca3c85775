/* cramp-single-press.h - one press does one thing
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_SINGLE_PRESS (cramp_single_press_get_type ())

/**
 * CrampSinglePress:
 *
 * For as long as it lives, a key that is held down and a double click do once,
 * in every window of the program, what one press does. Text can still be typed,
 * and lists walked through, with a key held down.
 */
G_DECLARE_FINAL_TYPE (CrampSinglePress, cramp_single_press, CRAMP, SINGLE_PRESS, GObject)

CrampSinglePress *cramp_single_press_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
