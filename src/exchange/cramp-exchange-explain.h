/* cramp-exchange-explain.h - any error of diary and files, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cramp_exchange_explain (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
