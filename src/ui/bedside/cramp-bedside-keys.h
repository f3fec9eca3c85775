/* cramp-bedside-keys.h - the keys that lead from cell to cell of the bedside sheet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CrampBedsideStep:
 * @CRAMP_BEDSIDE_STEP_NEXT: to the next cell of the line
 * @CRAMP_BEDSIDE_STEP_ON: likewise, without having been asked
 * @CRAMP_BEDSIDE_STEP_BACK: to the one before
 * @CRAMP_BEDSIDE_STEP_NIGHT: to the first cell of the next night
 * @CRAMP_BEDSIDE_STEP_UP: to the cell above
 * @CRAMP_BEDSIDE_STEP_DOWN: to the cell below
 *
 * Where the keyboard is to go.
 */
typedef enum
{
  CRAMP_BEDSIDE_STEP_NEXT,
  CRAMP_BEDSIDE_STEP_ON,
  CRAMP_BEDSIDE_STEP_BACK,
  CRAMP_BEDSIDE_STEP_NIGHT,
  CRAMP_BEDSIDE_STEP_UP,
  CRAMP_BEDSIDE_STEP_DOWN,
} CrampBedsideStep;

typedef void (*CrampBedsideGo) (CrampBedsideStep step,
                                gpointer         user_data);

void cramp_bedside_keys_add_to (GtkEntry      *entry,
                                CrampBedsideGo go,
                                gpointer       user_data);

G_END_DECLS
