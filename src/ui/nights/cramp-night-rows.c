/* cramp-night-rows.c - a list of nights as cards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-night-rows.h"

#include "cramp-frame-by-frame.h"

#define NIGHTS "cramp-nights"

/* What stands above the nights scrolls with them, and so is a row of their list. */
static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  gpointer item = gtk_list_item_get_item (list_item);

  gtk_list_item_set_activatable (list_item, FALSE);
  if (GTK_IS_WIDGET (item))
    {
      gtk_list_item_set_child (list_item, item);
      gtk_widget_set_focusable (gtk_widget_get_parent (item), FALSE);
      return;
    }

  if (gtk_list_item_get_child (list_item) == NULL)
    gtk_list_item_set_child (list_item, g_object_new (CRAMP_TYPE_NIGHT_CARD, NULL));
  cramp_night_card_set_item (CRAMP_NIGHT_CARD (gtk_list_item_get_child (list_item)), item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);

  if (CRAMP_IS_NIGHT_CARD (child))
    cramp_night_card_set_item (CRAMP_NIGHT_CARD (child), NULL);
  else
    gtk_list_item_set_child (list_item, NULL);
}

static GListModel *
put_below (GtkWidget  *head,
           GListModel *nights)
{
  g_autoptr (GListStore) first = g_list_store_new (GTK_TYPE_WIDGET);
  GListStore *both = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (first, head);
  g_list_store_append (both, first);
  g_object_set_data_full (G_OBJECT (both), NIGHTS, g_object_ref (nights), g_object_unref);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (both)));
}

static gboolean
append_nights (gpointer view)
{
  GtkNoSelection *selection = GTK_NO_SELECTION (gtk_list_view_get_model (view));
  GListModel     *both = gtk_flatten_list_model_get_model (GTK_FLATTEN_LIST_MODEL (gtk_no_selection_get_model (selection)));

  g_list_store_append (G_LIST_STORE (both), g_object_get_data (G_OBJECT (both), NIGHTS));

  return FALSE;
}

/**
 * cramp_night_rows_show:
 * @view: where to
 * @nights: #CrampNightItem, in the order of the cards
 * @head: (nullable): what stands above them and scrolls with them
 *
 * Shows nights. Those below a head come with the frame after it, or with
 * cramp_frame_by_frame_finish() of @view.
 */
void
cramp_night_rows_show (GtkListView *view,
                       GListModel  *nights,
                       GtkWidget   *head)
{
  GListModel *rows = head == NULL ? g_object_ref (nights) : put_below (head, nights);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (rows);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (view, factory);
  gtk_list_view_set_model (view, GTK_SELECTION_MODEL (selection));
  if (head != NULL)
    cramp_frame_by_frame_begin (GTK_WIDGET (view), append_nights);
}

/**
 * cramp_night_rows_find:
 *
 * Returns: (nullable): the card of a night, or %NULL as long as there is none:
 *   only those near what is seen are there
 */
CrampNightCard *
cramp_night_rows_find (GtkListView   *view,
                       CrampNightDate night)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (view)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget      *card = gtk_widget_get_first_child (row);
      CrampNightItem *item = CRAMP_IS_NIGHT_CARD (card) ? cramp_night_card_get_item (CRAMP_NIGHT_CARD (card)) : NULL;

      if (item != NULL && item->date == night)
        return CRAMP_NIGHT_CARD (card);
    }

  return NULL;
}
