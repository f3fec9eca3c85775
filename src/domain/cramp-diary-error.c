/* cramp-diary-error.c - why something cannot be done to the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-diary-error.h"

G_DEFINE_QUARK (cramp_store_error, cramp_store_error)
G_DEFINE_QUARK (cramp_diary_error, cramp_diary_error)
