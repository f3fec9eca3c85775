/* cramp-ahead-strip.c - cramps that are dated in the future
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-ahead-strip.h"

#include <glib/gi18n.h>

#include "cramp-episode.h"
#include "cramp-spoken-news.h"
#include "cramp-store-ahead.h"
#include "cramp-words.h"

/* (choice) They are corrected one after the other; more would hide the nights. */
#define MAX_SHOWN 3

struct _CrampAheadStrip
{
  AdwBin parent_instance;

  GtkLabel *label;
  GtkBox   *buttons;
};

G_DEFINE_FINAL_TYPE (CrampAheadStrip, cramp_ahead_strip, ADW_TYPE_BIN)

static void
cramp_ahead_strip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CRAMP_TYPE_AHEAD_STRIP);

  G_OBJECT_CLASS (cramp_ahead_strip_parent_class)->dispose (object);
}

static void
cramp_ahead_strip_class_init (CrampAheadStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_ahead_strip_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/nights/cramp-ahead-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampAheadStrip, label);
  gtk_widget_class_bind_template_child (widget_class, CrampAheadStrip, buttons);
}

static void
cramp_ahead_strip_init (CrampAheadStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe (CrampEpisode *episode)
{
  if (!cramp_episode_knows_time (episode))
    return cramp_words_date (cramp_episode_get_night (episode));

  return cramp_words_moment (cramp_episode_get_start (episode));
}

static void
add_button (CrampAheadStrip *self,
            CrampEpisode    *episode)
{
  g_autofree char *date = describe (episode);
  /* Translators: %s is a date and a time of day: that of a cramp. */
  g_autofree char *text = g_strdup_printf (_ ("Correct or delete: %s"), date);
  GtkWidget       *label = gtk_label_new (text);
  GtkWidget       *button = gtk_button_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit-episode");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", cramp_episode_get_id (episode));
  gtk_box_append (self->buttons, button);
}

static void
show_episodes (CrampAheadStrip *self,
               GPtrArray       *episodes)
{
  g_autofree char *text = NULL;

  /* Translators: %u is a number of cramps. The clock of the computer was wrong
   * when they were logged, or a date was mistyped. */
  text = g_strdup_printf (ngettext ("%u cramp is dated in the future, or was when it was logged. It does not count until you correct or delete it.", "%u cramps are dated in the future, or were when they were logged. They do not count until you correct or delete them.", episodes->len), episodes->len);
  gtk_label_set_label (self->label, text);
  cramp_spoken_news_tell (GTK_WIDGET (self), text);
  for (guint i = 0; i < MIN (episodes->len, MAX_SHOWN); i++)
    add_button (self, g_ptr_array_index (episodes, i));
}

/**
 * cramp_ahead_strip_refresh:
 * @now: the current local time
 *
 * Shows the cramps that are dated in the future, apart from the nights, or
 * hides when there are none.
 *
 * Returns: %FALSE when the diary could not be read
 */
gboolean
cramp_ahead_strip_refresh (CrampAheadStrip *self,
                           CrampStore      *store,
                           GDateTime       *now,
                           GError         **error)
{
  g_autoptr (GPtrArray) episodes = cramp_store_read_ahead (store, g_date_time_to_unix (now), error);
  GtkWidget *button;

  if (episodes == NULL)
    return FALSE;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, button);
  if (episodes->len > 0)
    show_episodes (self, episodes);
  gtk_widget_set_visible (GTK_WIDGET (self), episodes->len > 0);

  return TRUE;
}
