/* cramp-guide-buttons.h - what can be done in a guide
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-guide.h"

G_BEGIN_DECLS

/**
 * CrampGuideState:
 * @CRAMP_GUIDE_STATE_READY: not begun
 * @CRAMP_GUIDE_STATE_RUNNING: begun; also while it pauses
 * @CRAMP_GUIDE_STATE_OVER: done to its end
 * @CRAMP_GUIDE_STATE_HURT: stopped because it hurt
 *
 * How far a guide is.
 */
typedef enum
{
  CRAMP_GUIDE_STATE_READY,
  CRAMP_GUIDE_STATE_RUNNING,
  CRAMP_GUIDE_STATE_OVER,
  CRAMP_GUIDE_STATE_HURT,
} CrampGuideState;

#define CRAMP_TYPE_GUIDE_BUTTONS (cramp_guide_buttons_get_type ())

G_DECLARE_FINAL_TYPE (CrampGuideButtons, cramp_guide_buttons, CRAMP, GUIDE_BUTTONS, AdwBin)

void cramp_guide_buttons_show (CrampGuideButtons   *self,
                               CrampCare            care,
                               CrampGuideState      state,
                               const CrampGuideRun *run);

G_END_DECLS
