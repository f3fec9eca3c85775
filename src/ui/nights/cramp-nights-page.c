/* cramp-nights-page.c - the nights, newest first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-nights-page.h"

#include "cramp-ahead-strip.h"
#include "cramp-night-card.h"
#include "cramp-night-list.h"
#include "cramp-night-menu.h"
#include "cramp-picture.h"

struct _CrampNightsPage
{
  AdwBin parent_instance;

  GtkListView     *nights_view;
  CrampAheadStrip *ahead;
  GtkStack        *content;

  CrampStore     *store;
  CrampNightList *nights;
  CrampNightDate  asked;
  guint           asked_source;
};

G_DEFINE_FINAL_TYPE (CrampNightsPage, cramp_nights_page, ADW_TYPE_BIN)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_child (list_item, g_object_new (CRAMP_TYPE_NIGHT_CARD, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  cramp_night_card_set_item (CRAMP_NIGHT_CARD (gtk_list_item_get_child (list_item)),
                             gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  cramp_night_card_set_item (CRAMP_NIGHT_CARD (gtk_list_item_get_child (list_item)), NULL);
}

static void
cramp_nights_page_dispose (GObject *object)
{
  CrampNightsPage *self = CRAMP_NIGHTS_PAGE (object);

  g_clear_handle_id (&self->asked_source, g_source_remove);
  g_clear_object (&self->nights);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cramp_nights_page_parent_class)->dispose (object);
}

static void
cramp_nights_page_class_init (CrampNightsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_nights_page_dispose;

  g_type_ensure (CRAMP_TYPE_NIGHT_CARD);
  g_type_ensure (CRAMP_TYPE_AHEAD_STRIP);
  g_type_ensure (CRAMP_TYPE_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/nights/cramp-nights-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampNightsPage, nights_view);
  gtk_widget_class_bind_template_child (widget_class, CrampNightsPage, ahead);
  gtk_widget_class_bind_template_child (widget_class, CrampNightsPage, content);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
cramp_nights_page_init (CrampNightsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_night_menu_add_to (GTK_WIDGET (self->nights_view));
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
  g_autoptr (GtkNoSelection) selection = NULL;

  g_set_object (&self->store, store);
  g_clear_object (&self->nights);
  self->nights = cramp_night_list_new (store);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->nights)));
  gtk_list_view_set_model (self->nights_view, GTK_SELECTION_MODEL (selection));
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
  gtk_stack_set_visible_child_name (self->content, cramp_night_list_is_empty (self->nights) ? "empty" : "nights");
}

static CrampNightCard *
find_card (CrampNightsPage *self,
           CrampNightDate   night)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->nights_view)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget      *card = gtk_widget_get_first_child (row);
      CrampNightItem *item = CRAMP_IS_NIGHT_CARD (card) ? cramp_night_card_get_item (CRAMP_NIGHT_CARD (card)) : NULL;

      if (item != NULL && item->date == night)
        return CRAMP_NIGHT_CARD (card);
    }

  return NULL;
}

static void
forget_asked (CrampNightsPage *self)
{
  CrampNightCard *card = find_card (self, self->asked);

  if (card != NULL)
    cramp_night_card_set_asked (card, FALSE);
}

/* The card exists only once the list has come to it. */
static gboolean
card_there_cb (gpointer user_data)
{
  CrampNightsPage *self = user_data;
  CrampNightCard  *card = find_card (self, self->asked);

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
 * Scrolls to a night, makes it stand out and gives it the focus. Does nothing
 * when the diary does not go back that far.
 */
void
cramp_nights_page_show_night (CrampNightsPage *self,
                              CrampNightDate   night)
{
  guint position;

  if (!cramp_night_list_find (self->nights, night, &position))
    return;

  forget_asked (self);
  self->asked = night;
  gtk_widget_activate_action (GTK_WIDGET (self->nights_view), "list.scroll-to-item", "u", position);
  g_clear_handle_id (&self->asked_source, g_source_remove);
  self->asked_source = g_idle_add_full (G_PRIORITY_LOW, card_there_cb, self, NULL);
}
