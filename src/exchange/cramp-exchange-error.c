/* cramp-exchange-error.c - what can go wrong with a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-exchange-error.h"

G_DEFINE_QUARK (cramp_exchange_error, cramp_exchange_error)
