/* cramp-exercise-picture.h - a drawing of how an exercise is done
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-guide.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_EXERCISE_PICTURE (cramp_exercise_picture_get_type ())

G_DECLARE_FINAL_TYPE (CrampExercisePicture, cramp_exercise_picture, CRAMP, EXERCISE_PICTURE, GtkWidget)

void cramp_exercise_picture_set (CrampExercisePicture *self,
                                 CrampExercise         exercise,
                                 CrampSide             leg);

G_END_DECLS
