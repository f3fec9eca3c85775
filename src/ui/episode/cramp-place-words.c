/* cramp-place-words.c - what the picture of the legs says, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-place-words.h"

#include <glib/gi18n.h>

#include "cramp-answer-buttons.h"
#include "cramp-vocabulary.h"

/* For the keyboard and the ear. The eye has the picture: the words have no
 * height until the keyboard is on them, or until they say what no part of the
 * picture shows. A widget that is hidden could not be reached by the keyboard. */
struct _CrampPlaceWords
{
  GtkWidget parent_instance;

  GtkWidget               *words;
  CrampAnswerButtons      *side;
  CrampAnswerButtons      *sites;
  GtkEventControllerFocus *focus;

  gboolean updating;
  gboolean is_shown;
};

G_DEFINE_FINAL_TYPE (CrampPlaceWords, cramp_place_words, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint       changed_emission;

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

static gboolean
says_what_no_picture_shows (CrampPlaceWords *self)
{
  int side = cramp_place_words_get_side (self);
  int sites = cramp_place_words_get_sites (self);

  if (sites != CRAMP_UNANSWERED && (sites & CRAMP_SET (CRAMP_SITE_OTHER)) != 0)
    return TRUE;

  return (side == CRAMP_UNANSWERED) != (sites == CRAMP_UNANSWERED);
}

static void
update_shown (CrampPlaceWords *self)
{
  gboolean shown = gtk_event_controller_focus_contains_focus (self->focus) || says_what_no_picture_shows (self);

  if (shown == self->is_shown)
    return;

  self->is_shown = shown;
  gtk_widget_set_can_target (GTK_WIDGET (self), shown);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
answered_cb (CrampPlaceWords *self)
{
  if (self->updating)
    return;

  update_shown (self);
  g_signal_emit (self, changed_emission, 0);
}

static GtkSizeRequestMode
cramp_place_words_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cramp_place_words_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  CrampPlaceWords *self = CRAMP_PLACE_WORDS (widget);

  gtk_widget_measure (self->words, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL && !self->is_shown)
    *minimum = *natural = 0;
}

static void
cramp_place_words_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  GtkWidget *words = CRAMP_PLACE_WORDS (widget)->words;
  int        minimum;

  gtk_widget_measure (words, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (words, width, MAX (height, minimum), -1, NULL);
}

static gboolean
cramp_place_words_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (CRAMP_PLACE_WORDS (widget)->side), GTK_DIR_TAB_FORWARD);
}

static void
cramp_place_words_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_SHOWN)
    g_value_set_boolean (value, CRAMP_PLACE_WORDS (object)->is_shown);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cramp_place_words_dispose (GObject *object)
{
  g_clear_pointer (&CRAMP_PLACE_WORDS (object)->words, gtk_widget_unparent);

  G_OBJECT_CLASS (cramp_place_words_parent_class)->dispose (object);
}

static void
cramp_place_words_class_init (CrampPlaceWordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_place_words_dispose;
  G_OBJECT_CLASS (klass)->get_property = cramp_place_words_get_property;
  widget_class->get_request_mode = cramp_place_words_get_request_mode;
  widget_class->measure = cramp_place_words_measure;
  widget_class->size_allocate = cramp_place_words_size_allocate;
  widget_class->grab_focus = cramp_place_words_grab_focus;

  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  changed_emission = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_ANSWER_BUTTONS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/episode/cramp-place-words.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampPlaceWords, words);
  gtk_widget_class_bind_template_child (widget_class, CrampPlaceWords, side);
  gtk_widget_class_bind_template_child (widget_class, CrampPlaceWords, sites);
  gtk_widget_class_bind_template_child (widget_class, CrampPlaceWords, focus);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_shown);
}

static void
cramp_place_words_init (CrampPlaceWords *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);

  cramp_answer_buttons_set_answers (self->side, side_answers, G_N_ELEMENTS (side_answers));
  cramp_answer_buttons_set_answers (self->sites, site_answers, G_N_ELEMENTS (site_answers));
}

/**
 * cramp_place_words_get_side:
 *
 * Returns: a #CrampSide, or %CRAMP_UNANSWERED
 */
int
cramp_place_words_get_side (CrampPlaceWords *self)
{
  return cramp_answer_buttons_get_value (self->side);
}

/**
 * cramp_place_words_get_sites:
 *
 * Returns: a set of #CrampSite, or %CRAMP_UNANSWERED
 */
int
cramp_place_words_get_sites (CrampPlaceWords *self)
{
  return cramp_answer_buttons_get_value (self->sites);
}

/**
 * cramp_place_words_set_place:
 * @side: a #CrampSide, or %CRAMP_UNANSWERED
 * @sites: a set of #CrampSite, or %CRAMP_UNANSWERED
 *
 * Says a place.
 */
void
cramp_place_words_set_place (CrampPlaceWords *self,
                             int              side,
                             int              sites)
{
  self->updating = TRUE;
  cramp_answer_buttons_set_value (self->side, side);
  cramp_answer_buttons_set_value (self->sites, sites);
  self->updating = FALSE;
  update_shown (self);
}

/**
 * cramp_place_words_describe:
 *
 * Returns: (transfer full) (nullable): the place in a few words, or %NULL while
 *   nothing is known of it
 */
char *
cramp_place_words_describe (CrampPlaceWords *self)
{
  g_autofree char *side = cramp_answer_buttons_describe (self->side);
  g_autofree char *sites = cramp_answer_buttons_describe (self->sites);

  if (side != NULL && sites != NULL)
    return g_strjoin (C_ ("list", ", "), side, sites, NULL);

  return side != NULL ? g_steal_pointer (&side) : g_steal_pointer (&sites);
}
