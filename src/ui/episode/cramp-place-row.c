/* cramp-place-row.c - which leg, and where
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-place-row.h"

#include <glib/gi18n.h>

#include "cramp-answer-buttons.h"
#include "cramp-legs-picture.h"
#include "cramp-spoken-row.h"
#include "cramp-vocabulary.h"

struct _CrampPlaceRow
{
  AdwExpanderRow parent_instance;

  CrampLegsPicture   *picture;
  CrampAnswerButtons *side;
  CrampAnswerButtons *sites;

  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CrampPlaceRow, cramp_place_row, ADW_TYPE_EXPANDER_ROW)

static guint changed_emission;

static const CrampAnswer side_answers[] = {
  { CRAMP_SIDE_LEFT, N_ ("Left leg") },
  { CRAMP_SIDE_RIGHT, N_ ("Right leg") },
  { CRAMP_SIDE_BOTH, N_ ("Both legs") },
};

static const CrampAnswer site_answers[] = {
  { CRAMP_SET (CRAMP_SITE_CALF), N_ ("Calf") },
  { CRAMP_SET (CRAMP_SITE_FOOT), N_ ("Foot") },
  { CRAMP_SET (CRAMP_SITE_TOES), N_ ("Toes") },
  { CRAMP_SET (CRAMP_SITE_SHIN), N_ ("Shin") },
  { CRAMP_SET (CRAMP_SITE_THIGH_FRONT), N_ ("Front of the thigh") },
  { CRAMP_SET (CRAMP_SITE_THIGH_BACK), N_ ("Back of the thigh") },
  { CRAMP_SET (CRAMP_SITE_OTHER), N_ ("Elsewhere") },
};

static char *
describe (CrampPlaceRow *self)
{
  g_autofree char *side = cramp_answer_buttons_describe (self->side);
  g_autofree char *sites = cramp_answer_buttons_describe (self->sites);

  if (side != NULL && sites != NULL)
    return g_strjoin (C_ ("list", ", "), side, sites, NULL);
  if (side != NULL)
    return g_steal_pointer (&side);
  if (sites != NULL)
    return g_steal_pointer (&sites);

  return g_strdup (_ ("Not answered"));
}

static void
update_subtitle (CrampPlaceRow *self)
{
  g_autofree char *text = describe (self);

  cramp_spoken_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
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
buttons_changed_cb (CrampPlaceRow *self)
{
  if (self->updating)
    return;

  cramp_legs_picture_set_place (self->picture, cramp_place_row_get_side (self), cramp_place_row_get_sites (self));
  update_subtitle (self);
  g_signal_emit (self, changed_emission, 0);
}

static void
cramp_place_row_class_init (CrampPlaceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  changed_emission = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_ANSWER_BUTTONS);
  g_type_ensure (CRAMP_TYPE_LEGS_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/episode/cramp-place-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampPlaceRow, picture);
  gtk_widget_class_bind_template_child (widget_class, CrampPlaceRow, side);
  gtk_widget_class_bind_template_child (widget_class, CrampPlaceRow, sites);
  gtk_widget_class_bind_template_callback (widget_class, picture_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, buttons_changed_cb);
}

static void
cramp_place_row_init (CrampPlaceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  cramp_answer_buttons_set_answers (self->side, side_answers, G_N_ELEMENTS (side_answers));
  cramp_answer_buttons_set_answers (self->sites, site_answers, G_N_ELEMENTS (site_answers));
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
  return cramp_answer_buttons_get_value (self->side);
}

/**
 * cramp_place_row_get_sites:
 *
 * Returns: a set of #CrampSite, or %CRAMP_UNANSWERED
 */
int
cramp_place_row_get_sites (CrampPlaceRow *self)
{
  return cramp_answer_buttons_get_value (self->sites);
}

/**
 * cramp_place_row_set_place:
 * @side: a #CrampSide, or %CRAMP_UNANSWERED
 * @sites: a set of #CrampSite, or %CRAMP_UNANSWERED
 *
 * Shows a place, in the picture and in the words below it.
 */
void
cramp_place_row_set_place (CrampPlaceRow *self,
                           int            side,
                           int            sites)
{
  self->updating = TRUE;
  cramp_answer_buttons_set_value (self->side, side);
  cramp_answer_buttons_set_value (self->sites, sites);
  self->updating = FALSE;

  cramp_legs_picture_set_place (self->picture, side, sites);
  update_subtitle (self);
}
