/* cramp-place-words.h - what the picture of the legs says, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_PLACE_WORDS (cramp_place_words_get_type ())

G_DECLARE_FINAL_TYPE (CrampPlaceWords, cramp_place_words, CRAMP, PLACE_WORDS, GtkWidget)

int   cramp_place_words_get_side (CrampPlaceWords *self);
int   cramp_place_words_get_sites (CrampPlaceWords *self);
void  cramp_place_words_set_place (CrampPlaceWords *self,
                                   int              side,
                                   int              sites);
char *cramp_place_words_describe (CrampPlaceWords *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
