/* cramp-plural-form.h - which form of a text goes with a number
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cramp_plural_form_find (const char *expression,
                                 gulong      number,
                                 gulong     *form);

G_END_DECLS
