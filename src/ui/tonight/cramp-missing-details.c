/* cramp-missing-details.c - the cramps of last night that wait for their details
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-missing-details.h"

#include <glib/gi18n.h>

#include "cramp-large-text.h"
#include "cramp-night-words.h"
#include "cramp-running-cramp.h"
#include "cramp-spoken.h"
#include "cramp-store-episodes.h"
#include "cramp-words.h"

/* Details are asked for in daylight, never in the middle of a night. */
#define FIRST_HOUR 5
#define LAST_HOUR 22

#define NIGHTS 2
#define MOST_ROWS 3

struct _CrampMissingDetails
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;

  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (CrampMissingDetails, cramp_missing_details, ADW_TYPE_BIN)

static gboolean
is_time (GDateTime *now)
{
  int hour = g_date_time_get_hour (now);

  return hour >= FIRST_HOUR && hour < LAST_HOUR;
}

static gboolean
lacks_details (CrampEpisode *episode,
               GDateTime    *now)
{
  return cramp_episode_is_night_cramp (episode) &&
         !cramp_episode_has_details (episode) &&
         !cramp_running_cramp_is_running (episode, now);
}

static void
add_row (CrampMissingDetails *self,
         GtkWidget           *row,
         const char          *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_episode (CrampMissingDetails *self,
             CrampEpisode        *episode,
             GDateTime           *now)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title = cramp_night_words_cramp (episode, cramp_night_of (now));

  add_row (self, row, title);
  cramp_spoken_set_description (row, _ ("Add details"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", cramp_episode_get_id (episode));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.edit-episode");
}

static void
add_more (CrampMissingDetails *self,
          guint                count)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf (ngettext ("And %u more in the diary", "And %u more in the diary", count), count);

  add_row (self, row, title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", "nights");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-page");
}

static void
show_episodes (CrampMissingDetails *self,
               GPtrArray           *episodes,
               GDateTime           *now)
{
  guint count = 0;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = episodes->len; i > 0; i--)
    {
      if (!lacks_details (episodes->pdata[i - 1], now))
        continue;
      if (count++ < MOST_ROWS)
        add_episode (self, episodes->pdata[i - 1], now);
    }
  if (count > MOST_ROWS)
    add_more (self, count - MOST_ROWS);

  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
}

static void
cramp_missing_details_finalize (GObject *object)
{
  g_ptr_array_unref (CRAMP_MISSING_DETAILS (object)->rows);

  G_OBJECT_CLASS (cramp_missing_details_parent_class)->finalize (object);
}

/* GTK looks for no place in what is not on the screen yet, as at the start. */
static gboolean
cramp_missing_details_grab_focus (GtkWidget *widget)
{
  CrampMissingDetails *self = CRAMP_MISSING_DETAILS (widget);

  return self->rows->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}

static void
cramp_missing_details_class_init (CrampMissingDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_missing_details_finalize;
  widget_class->grab_focus = cramp_missing_details_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/tonight/cramp-missing-details.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampMissingDetails, group);
}

static void
cramp_missing_details_init (CrampMissingDetails *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_missing_details_refresh:
 * @now: the current local time
 *
 * Offers, from five in the morning to ten in the evening, the night cramps of
 * the last two nights of which only the time is known, newest first.
 *
 * Returns: %FALSE when the diary could not be read
 */
gboolean
cramp_missing_details_refresh (CrampMissingDetails *self,
                               CrampStore          *store,
                               GDateTime           *now,
                               GError             **error)
{
  g_autoptr (GPtrArray) episodes = NULL;

  if (!is_time (now))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return TRUE;
    }

  episodes = cramp_store_read_episodes (store, cramp_last_night (now) - NIGHTS + 1, cramp_night_of (now), error);
  if (episodes == NULL)
    return FALSE;

  show_episodes (self, episodes, now);

  return TRUE;
}
