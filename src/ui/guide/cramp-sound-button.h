/* cramp-sound-button.h - hearing the steps of a guide
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CrampSound:
 * @CRAMP_SOUND_STEP: something else is to be done now
 * @CRAMP_SOUND_END: it is over
 *
 * What there is to be heard.
 */
typedef enum
{
  CRAMP_SOUND_STEP,
  CRAMP_SOUND_END,
} CrampSound;

#define CRAMP_TYPE_SOUND_BUTTON (cramp_sound_button_get_type ())

G_DECLARE_FINAL_TYPE (CrampSoundButton, cramp_sound_button, CRAMP, SOUND_BUTTON, GtkToggleButton)

void cramp_sound_button_play (CrampSoundButton *self,
                              CrampSound        sound);

G_END_DECLS
