/* cramp-boot.h - a start of the machine, as its clock tells it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Room for a UUID and its end. */
#define CRAMP_BOOT_ID_SIZE 37

/**
 * CrampBoot:
 * @id: which start it was, or empty when that is not known
 * @time: when it was, in seconds since 1970 in UTC: the clock's time without
 *   the time since then. It changes when somebody sets the clock, and at no
 *   other time
 *
 * When the machine was started. Two readings of one start tell by how much the
 * clock was set in between.
 */
typedef struct
{
  char   id[CRAMP_BOOT_ID_SIZE];
  gint64 time;
} CrampBoot;

G_END_DECLS
