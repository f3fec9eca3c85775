/* cramp-unreadable-strip.c - that entries of the diary cannot be read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-unreadable-strip.h"

#include <glib/gi18n.h>

#include "cramp-spoken-news.h"
#include "cramp-store-look.h"
#include "cramp-store-unreadable.h"

struct _CrampUnreadableStrip
{
  AdwBin parent_instance;

  GtkLabel *label;

  CrampStore    *store;
  CrampStoreLook look;
  guint          look_id;
};

G_DEFINE_FINAL_TYPE (CrampUnreadableStrip, cramp_unreadable_strip, ADW_TYPE_BIN)

static void
cramp_unreadable_strip_dispose (GObject *object)
{
  CrampUnreadableStrip *self = CRAMP_UNREADABLE_STRIP (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), CRAMP_TYPE_UNREADABLE_STRIP);

  G_OBJECT_CLASS (cramp_unreadable_strip_parent_class)->dispose (object);
}

static void
cramp_unreadable_strip_class_init (CrampUnreadableStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_unreadable_strip_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/nights/cramp-unreadable-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampUnreadableStrip, label);
}

static void
cramp_unreadable_strip_init (CrampUnreadableStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Pages read what is in view. Once, whenever there is nothing else to do, some more
 * of all entries are looked at. */
static gboolean
look_cb (gpointer user_data)
{
  CrampUnreadableStrip *self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_more = FALSE;

  if (!cramp_store_look_on (self->store, &self->look, &is_more, &error))
    g_warning ("Could not look at all entries: %s", error->message);
  if (error == NULL && is_more)
    return G_SOURCE_CONTINUE;

  self->look_id = 0;
  cramp_unreadable_strip_refresh (self);
  return G_SOURCE_REMOVE;
}

/**
 * cramp_unreadable_strip_set_store:
 *
 * Sets the diary whose entries it is about.
 */
void
cramp_unreadable_strip_set_store (CrampUnreadableStrip *self,
                                  CrampStore           *store)
{
  const CrampStoreLook begin = CRAMP_STORE_LOOK_BEGIN;

  self->look = begin;
  g_set_object (&self->store, store);
  g_clear_handle_id (&self->look_id, g_source_remove);
  self->look_id = g_idle_add_full (G_PRIORITY_LOW, look_cb, self, NULL);
}

/**
 * cramp_unreadable_strip_refresh:
 *
 * Tells how many entries cannot be read, or hides when all can.
 */
void
cramp_unreadable_strip_refresh (CrampUnreadableStrip *self)
{
  guint            n_unreadable = self->store == NULL ? 0 : cramp_store_count_unreadable (self->store);
  g_autofree char *text = NULL;

  if (n_unreadable > 0)
    {
      /* Translators: %u is a number of entries. */
      text = g_strdup_printf (ngettext ("%u entry of the diary cannot be read. The rest is shown and counts, and nothing is thrown away.", "%u entries of the diary cannot be read. The rest is shown and counts, and nothing is thrown away.", n_unreadable), n_unreadable);
      gtk_label_set_label (self->label, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n_unreadable > 0);
  cramp_spoken_news_tell (GTK_WIDGET (self), text);
}
