/* cramp-nights-page.c - the nights, newest first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-nights-page.h"

#include <glib/gi18n.h>

#include "cramp-ahead-strip.h"
#include "cramp-empty-page.h"
#include "cramp-found-nights.h"
#include "cramp-frame-by-frame.h"
#include "cramp-late-part.h"
#include "cramp-night-calendar.h"
#include "cramp-night-list.h"
#include "cramp-night-menu.h"
#include "cramp-night-rows.h"
#include "cramp-search-filter.h"
#include "cramp-search-words.h"
#include "cramp-spoken-news.h"

struct _CrampNightsPage
{
  AdwBin parent_instance;

  GtkSearchBar    *search_bar;
  GtkEditable     *search_entry;
  GtkToggleButton *narrow;
  CrampLatePart   *filter; /* a #CrampSearchFilter */
  GtkLabel        *count;
  GtkListView     *nights_view;
  GtkListView     *found_view;
  CrampAheadStrip *ahead;
  GtkStack        *content;

  CrampNightCalendar *calendar;

  CrampStore       *store;
  CrampNightList   *nights;
  CrampFoundNights *found;
  gboolean          is_search;
  gboolean          was_begun;
  CrampNightDate    asked;
  guint             asked_source;
};

G_DEFINE_FINAL_TYPE (CrampNightsPage, cramp_nights_page, ADW_TYPE_BIN)

static guint
count_found (CrampNightsPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->found));
}

/* What was shown stays while the rest of the diary is looked through. */
static void
show_content (CrampNightsPage *self)
{
  gboolean is_empty = cramp_night_list_is_empty (self->nights);

  gtk_widget_set_visible (GTK_WIDGET (self->search_bar), !is_empty);
  if (is_empty)
    gtk_stack_set_visible_child_name (self->content, "empty");
  else if (!self->is_search)
    gtk_stack_set_visible_child_name (self->content, "nights");
  else if (count_found (self) > 0)
    gtk_stack_set_visible_child_name (self->content, "found");
  else if (!cramp_found_nights_is_searching (self->found))
    gtk_stack_set_visible_child_name (self->content, "nothing");
}

static void
tell_count (CrampNightsPage *self)
{
  guint            n_found = count_found (self);
  g_autofree char *words = NULL;

  if (self->is_search && n_found == 0)
    words = g_strdup (_ ("Nothing found"));
  else if (self->is_search)
    words = g_strdup_printf (ngettext ("%u night found", "%u nights found", n_found), n_found);

  gtk_label_set_label (self->count, n_found == 0 ? "" : words);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_found > 0);
  cramp_spoken_news_tell (GTK_WIDGET (self->search_entry), words);
}

static void
ended_cb (CrampNightsPage *self)
{
  show_content (self);
  tell_count (self);
}

static void
search_changed_cb (CrampNightsPage *self)
{
  g_autoptr (CrampSearch) search = cramp_search_words_new (gtk_editable_get_text (self->search_entry));

  if (cramp_late_part_find (self->filter) != NULL)
    cramp_search_filter_apply (cramp_late_part_find (self->filter), search);
  self->is_search = !cramp_search_is_empty (search);
  cramp_found_nights_search (self->found, self->is_search ? g_steal_pointer (&search) : NULL);
  show_content (self);
  if (!self->is_search)
    tell_count (self);
}

static void
filter_built_cb (CrampNightsPage   *self,
                 CrampSearchFilter *filter)
{
  g_signal_connect_object (filter, "changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
}

/* With the search goes what had the keyboard. */
static void
search_mode_cb (CrampNightsPage *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar))
    return;

  gtk_toggle_button_set_active (self->narrow, FALSE);
  if (cramp_late_part_find (self->filter) != NULL)
    cramp_search_filter_clear (cramp_late_part_find (self->filter));
  gtk_widget_grab_focus (GTK_WIDGET (self->nights_view));
}

static void
focus_found (CrampNightsPage *self)
{
  if (count_found (self) > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->found_view), GTK_DIR_TAB_FORWARD);
}

static gboolean
down_cb (GtkWidget *entry,
         GVariant  *arguments,
         gpointer   user_data)
{
  focus_found (user_data);

  return GDK_EVENT_STOP;
}

static void
cramp_nights_page_dispose (GObject *object)
{
  CrampNightsPage *self = CRAMP_NIGHTS_PAGE (object);

  g_clear_handle_id (&self->asked_source, g_source_remove);
  g_clear_object (&self->found);
  g_clear_object (&self->nights);
  g_clear_object (&self->calendar);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cramp_nights_page_parent_class)->dispose (object);
}

/* At first to tonight, and not to what turns to other months. */
static gboolean
cramp_nights_page_focus (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  CrampNightsPage *self = CRAMP_NIGHTS_PAGE (widget);
  gboolean         is_first = !self->was_begun && direction == GTK_DIR_TAB_FORWARD && !self->is_search;

  self->was_begun = TRUE;
  if (is_first && gtk_widget_grab_focus (GTK_WIDGET (self->calendar)))
    return TRUE;

  return GTK_WIDGET_CLASS (cramp_nights_page_parent_class)->focus (widget, direction);
}

static void
cramp_nights_page_class_init (CrampNightsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_nights_page_dispose;
  widget_class->focus = cramp_nights_page_focus;

  g_type_ensure (CRAMP_TYPE_AHEAD_STRIP);
  g_type_ensure (CRAMP_TYPE_EMPTY_PAGE);
  g_type_ensure (CRAMP_TYPE_LATE_PART);
  g_type_ensure (CRAMP_TYPE_SEARCH_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/nights/cramp-nights-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampNightsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CrampNightsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CrampNightsPage, narrow);
  gtk_widget_class_bind_template_child (widget_class, CrampNightsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, CrampNightsPage, count);
  gtk_widget_class_bind_template_child (widget_class, CrampNightsPage, nights_view);
  gtk_widget_class_bind_template_child (widget_class, CrampNightsPage, found_view);
  gtk_widget_class_bind_template_child (widget_class, CrampNightsPage, ahead);
  gtk_widget_class_bind_template_child (widget_class, CrampNightsPage, content);
  gtk_widget_class_bind_template_callback (widget_class, filter_built_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_found);
}

static void
cramp_nights_page_init (CrampNightsPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->calendar = g_object_ref_sink (g_object_new (CRAMP_TYPE_NIGHT_CALENDAR, NULL));
  cramp_night_menu_add_to (GTK_WIDGET (self->nights_view));
  cramp_night_menu_add_to (GTK_WIDGET (self->found_view));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Down"),
                                                          gtk_callback_action_new (down_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->search_entry), keys);
}

/**
 * cramp_nights_page_set_store:
 * @store: the diary to show
 *
 * Sets the diary. The page shows it once it is refreshed.
 */
void
cramp_nights_page_set_store (CrampNightsPage *self,
                             CrampStore      *store)
{
  g_set_object (&self->store, store);
  g_clear_object (&self->found);
  g_clear_object (&self->nights);
  self->nights = cramp_night_list_new (store);
  self->found = cramp_found_nights_new (store, self->nights);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (show_content), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->found, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  cramp_night_calendar_set_store (self->calendar, store);
  cramp_night_rows_show (self->nights_view, G_LIST_MODEL (self->nights), GTK_WIDGET (self->calendar));
  cramp_night_rows_show (self->found_view, G_LIST_MODEL (self->found), NULL);
}

/**
 * cramp_nights_page_add_search:
 * @button: a toggle button in the same window
 *
 * Searches the nights while @button is pressed, and begins when somebody types
 * while the page is seen.
 */
void
cramp_nights_page_add_search (CrampNightsPage *self,
                              GtkWidget       *button)
{
  g_object_bind_property (self->search_bar, "search-mode-enabled", button, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->search_bar, "visible", button, "sensitive", G_BINDING_SYNC_CREATE);
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (gtk_widget_get_root (button)));
}

/**
 * cramp_nights_page_search:
 *
 * Goes to the entry of the search.
 */
void
cramp_nights_page_search (CrampNightsPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * cramp_nights_page_refresh:
 * @now: the current local time
 *
 * Shows what has changed in the diary, and nights that have come.
 */
void
cramp_nights_page_refresh (CrampNightsPage *self,
                           GDateTime       *now)
{
  g_autoptr (GError) error = NULL;

  if (!cramp_ahead_strip_refresh (self->ahead, self->store, now, &error) ||
      !cramp_night_list_refresh (self->nights, now, &error))
    g_warning ("Could not read the nights: %s", error->message);
  cramp_night_calendar_refresh (self->calendar, now);
  cramp_found_nights_search_again (self->found);
  show_content (self);
}

static void
forget_asked (CrampNightsPage *self)
{
  CrampNightCard *card = cramp_night_rows_find (self->nights_view, self->asked);

  if (card != NULL)
    cramp_night_card_set_asked (card, FALSE);
}

/* The card exists only once the list has come to it. */
static gboolean
card_there_cb (gpointer user_data)
{
  CrampNightsPage *self = user_data;
  CrampNightCard  *card = cramp_night_rows_find (self->nights_view, self->asked);

  self->asked_source = 0;
  if (card != NULL)
    {
      cramp_night_card_set_asked (card, TRUE);
      gtk_widget_child_focus (GTK_WIDGET (card), GTK_DIR_TAB_FORWARD);
    }

  return G_SOURCE_REMOVE;
}

/**
 * cramp_nights_page_show_night:
 *
 * Ends a search, scrolls to a night, makes it stand out and gives it the focus.
 * Does nothing when the diary does not go back that far.
 */
void
cramp_nights_page_show_night (CrampNightsPage *self,
                              CrampNightDate   night)
{
  guint position;

  if (!cramp_night_list_find (self->nights, night, &position))
    return;

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  forget_asked (self);
  self->asked = night;
  cramp_frame_by_frame_finish (GTK_WIDGET (self->nights_view));
  gtk_widget_activate_action (GTK_WIDGET (self->nights_view), "list.scroll-to-item", "u", position + 1);
  g_clear_handle_id (&self->asked_source, g_source_remove);
  self->asked_source = g_idle_add_full (G_PRIORITY_LOW, card_there_cb, self, NULL);
}
