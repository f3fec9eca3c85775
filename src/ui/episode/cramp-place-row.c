/* cramp-place-row.c - which leg, and where
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-place-row.h"

#include <glib/gi18n.h>

#include "cramp-legs-picture.h"
#include "cramp-place-words.h"
#include "cramp-spoken-row.h"

struct _CrampPlaceRow
{
  AdwExpanderRow parent_instance;

  CrampLegsPicture *picture;
  CrampPlaceWords  *words;
};

G_DEFINE_FINAL_TYPE (CrampPlaceRow, cramp_place_row, ADW_TYPE_EXPANDER_ROW)

static guint changed_emission;

static void
update_subtitle (CrampPlaceRow *self)
{
  g_autofree char *place = cramp_place_words_describe (self->words);

  cramp_spoken_row_set_subtitle (ADW_EXPANDER_ROW (self), place == NULL ? _ ("Not answered") : place);
}

static void
picture_changed_cb (CrampPlaceRow *self)
{
  cramp_place_row_set_place (self,
                             cramp_legs_picture_get_side (self->picture),
                             cramp_legs_picture_get_sites (self->picture));
  g_signal_emit (self, changed_emission, 0);
}

static void
words_changed_cb (CrampPlaceRow *self)
{
  cramp_legs_picture_set_place (self->picture, cramp_place_row_get_side (self), cramp_place_row_get_sites (self));
  update_subtitle (self);
  g_signal_emit (self, changed_emission, 0);
}

/* With the keyboard on them they show themselves. */
static void
in_words_clicked_cb (CrampPlaceRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static void
cramp_place_row_class_init (CrampPlaceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  changed_emission = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_LEGS_PICTURE);
  g_type_ensure (CRAMP_TYPE_PLACE_WORDS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/episode/cramp-place-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampPlaceRow, picture);
  gtk_widget_class_bind_template_child (widget_class, CrampPlaceRow, words);
  gtk_widget_class_bind_template_callback (widget_class, picture_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, in_words_clicked_cb);
}

static void
cramp_place_row_init (CrampPlaceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_subtitle (self);
}

/**
 * cramp_place_row_get_side:
 *
 * Returns: a #CrampSide, or %CRAMP_UNANSWERED
 */
int
cramp_place_row_get_side (CrampPlaceRow *self)
{
  return cramp_place_words_get_side (self->words);
}

/**
 * cramp_place_row_get_sites:
 *
 * Returns: a set of #CrampSite, or %CRAMP_UNANSWERED
 */
int
cramp_place_row_get_sites (CrampPlaceRow *self)
{
  return cramp_place_words_get_sites (self->words);
}

/**
 * cramp_place_row_set_place:
 * @side: a #CrampSide, or %CRAMP_UNANSWERED
 * @sites: a set of #CrampSite, or %CRAMP_UNANSWERED
 *
 * Shows a place, in the picture and in the words for it.
 */
void
cramp_place_row_set_place (CrampPlaceRow *self,
                           int            side,
                           int            sites)
{
  cramp_place_words_set_place (self->words, side, sites);
  cramp_legs_picture_set_place (self->picture, side, sites);
  update_subtitle (self);
}
