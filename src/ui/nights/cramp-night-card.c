/* cramp-night-card.c - one night in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-night-card.h"

#include <glib/gi18n.h>

#include "cramp-episode-words.h"
#include "cramp-large-text.h"
#include "cramp-night-words.h"
#include "cramp-spoken.h"
#include "cramp-width-first.h"
#include "cramp-words.h"
#include "cramp-wrapping-label.h"

struct _CrampNightCard
{
  AdwBin parent_instance;

  GtkWidget *card;
  GtkBox    *summary;
  GtkLabel  *heading;
  GtkLabel  *date;
  GtkLabel  *status;
  GtkBox    *episodes;
  GtkLabel  *care;
  GtkBox    *unknown_buttons;
  GtkWidget *tick;
  GtkWidget *add_first;
  GtkWidget *take_back;
  GtkWidget *add;

  CrampNightItem *item;
};

G_DEFINE_FINAL_TYPE (CrampNightCard, cramp_night_card, ADW_TYPE_BIN)

static void
set_action (GtkWidget  *button,
            const char *action,
            const char *target)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static GtkWidget *
new_episode_button (CrampEpisode *episode)
{
  g_autofree char *time = cramp_episode_words_time (episode);
  g_autofree char *details = cramp_episode_words_describe (episode);
  g_autofree char *name = NULL;
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *time_label = gtk_label_new (time);
  GtkWidget       *details_label = gtk_label_new (details);

  gtk_widget_add_css_class (time_label, "numeric");
  gtk_widget_add_css_class (time_label, "cramp-time");
  gtk_label_set_wrap (GTK_LABEL (details_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (details_label), 0);
  gtk_widget_set_hexpand (details_label, TRUE);
  gtk_widget_set_halign (time_label, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (words), time_label);
  gtk_box_append (GTK_BOX (words), details_label);
  cramp_large_text_stack (GTK_BOX (words));
  cramp_width_first_use (words);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "cramp-entry");
  set_action (button, "win.edit-episode", cramp_episode_get_id (episode));

  if (cramp_episode_knows_time (episode))
    /* Translators: the name of an entry for a screen reader; 1 is a time of day, 2 what is known of the cramp. */
    name = g_strdup_printf (_ ("Cramp at %1$s: %2$s"), time, details);
  else
    /* Translators: the name of an entry for a screen reader; %s is what is known of the cramp. */
    name = g_strdup_printf (_ ("Cramp, time not known: %s"), details);
  cramp_spoken_set_name (button, name);

  return button;
}

/* The cramp whose entry has the keyboard. */
static char *
dup_focused (CrampNightCard *self)
{
  GtkWidget *button = gtk_widget_get_focus_child (GTK_WIDGET (self->episodes));

  return button == NULL ? NULL : g_variant_dup_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL);
}

static void
update_episodes (CrampNightCard *self,
                 GPtrArray      *episodes)
{
  g_autofree char *focused = dup_focused (self);
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->episodes))) != NULL)
    gtk_box_remove (self->episodes, child);
  gtk_widget_set_visible (GTK_WIDGET (self->episodes), episodes->len > 0);
  for (guint i = 0; i < episodes->len; i++)
    {
      GtkWidget *button = new_episode_button (g_ptr_array_index (episodes, i));

      gtk_box_append (self->episodes, button);
      if (g_strcmp0 (focused, cramp_episode_get_id (g_ptr_array_index (episodes, i))) == 0)
        gtk_widget_grab_focus (button);
    }
}

static int
get_care (const CrampNight *night)
{
  int done = 0;

  for (CrampCare care = 0; night != NULL && care < CRAMP_N_CARES; care++)
    if (night->answers[cramp_night_care_field (care)] == CRAMP_CARE_DONE)
      done |= CRAMP_SET (care);

  return done;
}

static const char *
describe_status (CrampNightCard *self)
{
  if (!self->item->is_read)
    return _ ("This night could not be read.");
  if (self->item->episodes->len > 0)
    return NULL;
  if (cramp_night_item_is_free (self->item))
    return _ ("No cramps");

  return self->item->to_come ? _ ("This night is not over yet.") : C_ ("night", "Not answered");
}

static void
update_status (CrampNightCard *self)
{
  const char *status = describe_status (self);
  gboolean    open = self->item->is_read && !self->item->to_come;
  gboolean    unknown = open && !cramp_night_item_is_filled_in (self->item);

  gtk_label_set_label (self->status, status == NULL ? "" : status);
  gtk_widget_set_visible (GTK_WIDGET (self->status), status != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->unknown_buttons), unknown);
  gtk_widget_set_visible (self->add, open && !unknown);
  gtk_widget_set_visible (self->take_back, self->item->is_read && cramp_night_item_is_free (self->item));

  if (unknown)
    gtk_widget_add_css_class (self->card, "cramp-unknown");
  else
    gtk_widget_remove_css_class (self->card, "cramp-unknown");
}

/* The card has the keyboard in the place of its row, which is as wide as the
 * window and cannot be named before GTK 4.12. */
static void
name_card (CrampNightCard *self,
           const char     *heading)
{
  GtkWidget       *row = gtk_widget_get_parent (GTK_WIDGET (self));
  guint            cramps = self->item->episodes->len;
  const char      *status = gtk_label_get_label (self->status);
  g_autofree char *name = NULL;

  if (row != NULL)
    gtk_widget_set_focusable (row, FALSE);
  if (cramps > 0)
    /* Translators: a night and its cramps for a screen reader, such as "Night of Tuesday to Wednesday: 2 cramps". */
    name = g_strdup_printf (ngettext ("%1$s: %2$u cramp", "%1$s: %2$u cramps", cramps), heading, cramps);
  else
    /* Translators: a night and its answer for a screen reader, such as "Night of Tuesday to Wednesday: not answered". */
    name = g_strdup_printf (_ ("%1$s: %2$s"), heading, status);
  cramp_spoken_set_name (self->card, name);
}

/* There is one of each for every night. */
static void
name_buttons (CrampNightCard *self)
{
  const char *night = cramp_night_words_weekdays_within (self->item->date);
  /* Translators: the %s of the next three is a night, such as "the night of Tuesday to Wednesday". */
  g_autofree char *add = g_strdup_printf (_ ("Add a cramp to %s"), night);
  g_autofree char *tick = g_strdup_printf (_ ("No cramps in %s"), night);
  g_autofree char *take_back = g_strdup_printf (_ ("Take back the answer for %s"), night);

  cramp_spoken_set_name (self->add, add);
  cramp_spoken_set_name (self->add_first, add);
  cramp_spoken_set_name (self->tick, tick);
  cramp_spoken_set_name (self->take_back, take_back);
}

static void
update_actions (CrampNightCard *self)
{
  g_autofree char *date = cramp_night_date_to_string (self->item->date);

  set_action (self->tick, "win.tick-night", date);
  set_action (self->take_back, "win.untick-night", date);
  set_action (self->add_first, "win.add-cramp", date);
  set_action (self->add, "win.add-cramp", date);
}

static void
update (CrampNightCard *self)
{
  CrampNightDate   date = self->item->date;
  const char      *heading = cramp_night_words_weekdays (date);
  g_autofree char *dates = cramp_night_words_dates (date);
  g_autofree char *care = cramp_words_cares (get_care (self->item->night));

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->date, dates);
  update_actions (self);
  update_episodes (self, self->item->episodes);
  update_status (self);
  gtk_label_set_label (self->care, care == NULL ? "" : care);
  gtk_widget_set_visible (GTK_WIDGET (self->care), care != NULL);
  name_card (self, heading);
  name_buttons (self);
}

/* Up and down lead to the cards above and below, Tab, left and right to the card
 * and then through what is in it. A box that holds buttons never takes the
 * keyboard by itself, and GTK 4.18 leaves a list at a row where nothing takes it. */
static gboolean
cramp_night_card_focus (GtkWidget       *widget,
                        GtkDirectionType direction)
{
  gboolean is_vertical = direction == GTK_DIR_UP || direction == GTK_DIR_DOWN;
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_LEFT;

  if (gtk_widget_is_focus (CRAMP_NIGHT_CARD (widget)->card) && (is_vertical || is_back))
    return FALSE;
  if (gtk_widget_get_focus_child (widget) == NULL && !is_back)
    return gtk_widget_grab_focus (widget);
  if (GTK_WIDGET_CLASS (cramp_night_card_parent_class)->focus (widget, direction))
    return TRUE;

  return is_back && gtk_widget_grab_focus (widget);
}

static gboolean
cramp_night_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CRAMP_NIGHT_CARD (widget)->card);
}

static void
cramp_night_card_dispose (GObject *object)
{
  CrampNightCard *self = CRAMP_NIGHT_CARD (object);

  cramp_night_card_set_item (self, NULL);

  G_OBJECT_CLASS (cramp_night_card_parent_class)->dispose (object);
}

static void
cramp_night_card_class_init (CrampNightCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_night_card_dispose;
  widget_class->focus = cramp_night_card_focus;
  widget_class->grab_focus = cramp_night_card_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/nights/cramp-night-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampNightCard, card);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCard, summary);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCard, heading);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCard, date);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCard, status);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCard, episodes);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCard, care);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCard, unknown_buttons);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCard, tick);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCard, add_first);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCard, take_back);
  gtk_widget_class_bind_template_child (widget_class, CrampNightCard, add);
}

static void
cramp_night_card_init (CrampNightCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_stack (self->summary);
  cramp_large_text_align (self->status);
  cramp_large_text_stack (self->unknown_buttons);
  cramp_width_first_use (GTK_WIDGET (self->summary));
  cramp_wrapping_label_set_on_button (GTK_BUTTON (self->tick), _ ("No cramps"));
  cramp_wrapping_label_set_on_button (GTK_BUTTON (self->add_first), _ ("Add a cramp"));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_night_card_set_item:
 * @item: (nullable): the night to show and to follow
 *
 * Sets the night.
 */
void
cramp_night_card_set_item (CrampNightCard *self,
                           CrampNightItem *item)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, update, self);
  g_set_object (&self->item, item);
  cramp_night_card_set_asked (self, FALSE);
  if (item == NULL)
    return;

  g_signal_connect_swapped (item, "changed", G_CALLBACK (update), self);
  update (self);
}

/**
 * cramp_night_card_get_item:
 *
 * Returns: (nullable) (transfer none): the night it shows
 */
CrampNightItem *
cramp_night_card_get_item (CrampNightCard *self)
{
  return self->item;
}

/**
 * cramp_night_card_focus_answer:
 *
 * Brings the keyboard to the first thing that can be said of the night; where
 * nothing can, to the card.
 */
void
cramp_night_card_focus_answer (CrampNightCard *self)
{
  GtkWidget *answer = gtk_widget_get_visible (GTK_WIDGET (self->unknown_buttons)) ? self->tick : self->add;
  GtkWidget *entry = gtk_widget_get_first_child (GTK_WIDGET (self->episodes));

  if (!gtk_widget_grab_focus (entry != NULL ? entry : answer))
    gtk_widget_grab_focus (self->card);
}

/**
 * cramp_night_card_get_cramp:
 * @widget: something in a card
 *
 * Returns: (nullable): the id of the cramp whose entry @widget is or is in
 */
const char *
cramp_night_card_get_cramp (GtkWidget *widget)
{
  for (; widget != NULL && !CRAMP_IS_NIGHT_CARD (widget); widget = gtk_widget_get_parent (widget))
    if (gtk_widget_has_css_class (widget, "cramp-entry"))
      return g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)), NULL);

  return NULL;
}

/**
 * cramp_night_card_set_asked:
 * @asked: whether somebody asked for this night
 *
 * Makes the card stand out, until it shows another night.
 */
void
cramp_night_card_set_asked (CrampNightCard *self,
                            gboolean        asked)
{
  if (asked)
    gtk_widget_add_css_class (self->card, "cramp-asked");
  else
    gtk_widget_remove_css_class (self->card, "cramp-asked");
}
