/* cramp-spoken-news.c - what has appeared, for who does not see it appear
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spoken-news.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cramp-spoken.h"
#include "cramp-words.h"

/* What is pressed may go, and the keyboard with it: it finds its next place first,
 * which is read out before the news. */
#define SETTLE_MSEC 200

/* Where the keyboard moves on sooner than this, nobody has heard the news. */
#define HEARD_USEC (G_USEC_PER_SEC / 2)

/* GTK 4.8 cannot announce. A screen reader reads out the description of what has
 * the keyboard when that changes, so the news borrow it, and give it back. */
typedef struct
{
  GtkWindow *window;
  GPtrArray *items;  /* in the order they came */
  GtkWidget *bearer; /* whose description is borrowed */
  gint64     said_at;
  guint      settle_source;
} News;

/* What there is to be told of a source, which belongs to it. */
typedef struct
{
  News      *news;
  GtkWidget *source;
  char      *words;
  gint64     said_at; /* 0 before it is said */
} Item;

static void
news_free (gpointer box)
{
  News *news = box;

  g_clear_weak_pointer (&news->bearer);
  g_ptr_array_unref (news->items);
}

static void
news_unref (News *news)
{
  g_rc_box_release_full (news, news_free);
}

/* What stood in it may be kept a little longer. */
static void
window_gone (gpointer user_data)
{
  News *news = user_data;

  g_clear_handle_id (&news->settle_source, g_source_remove);
  news_unref (news);
}

static gboolean
is_waiting (const Item *item)
{
  return item->said_at == 0 && gtk_widget_get_mapped (item->source);
}

static gboolean
has_news (News    *news,
          gboolean waiting)
{
  for (guint i = 0; i < news->items->len; i++)
    {
      const Item *item = news->items->pdata[i];

      if (waiting ? is_waiting (item) : item->said_at != 0)
        return TRUE;
    }

  return FALSE;
}

/* What somebody types into stands around what has the keyboard. */
static GtkWidget *
find_heard (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return GTK_IS_TEXT (focus) ? gtk_widget_get_ancestor (gtk_widget_get_parent (focus), GTK_TYPE_EDITABLE) : focus;
}

static void
give_back (News *news)
{
  if (news->bearer != NULL)
    cramp_spoken_lend_description (news->bearer, NULL);
  g_clear_weak_pointer (&news->bearer);
}

/* What is only one line on the screen is heard as a sentence of its own. */
static char *
end_sentence (const char *words)
{
  const char *end = words + strlen (words);

  if (*words == '\0' || g_unichar_ispunct (g_utf8_get_char (g_utf8_prev_char (end))))
    return g_strdup (words);

  /* Translators: a line that gets the full stop of a sentence. */
  return g_strdup_printf (C_ ("sentence", "%s."), words);
}

static char *
take_waiting (News *news)
{
  char *words = NULL;

  for (guint i = 0; i < news->items->len; i++)
    {
      Item            *item = news->items->pdata[i];
      g_autofree char *before = NULL;
      g_autofree char *sentence = NULL;

      if (!is_waiting (item))
        continue;

      before = g_steal_pointer (&words);
      sentence = end_sentence (item->words);
      words = cramp_words_sentences (before, sentence);
      item->said_at = news->said_at;
    }

  return words;
}

static gboolean
settled_cb (gpointer user_data)
{
  News            *news = user_data;
  GtkWidget       *heard = find_heard (news->window);
  g_autofree char *words = NULL;

  news->settle_source = 0;
  if (heard == NULL || !gtk_window_is_active (news->window))
    return G_SOURCE_REMOVE;

  news->said_at = g_get_monotonic_time ();
  words = take_waiting (news);
  if (words != NULL)
    {
      cramp_spoken_lend_description (heard, words);
      g_set_weak_pointer (&news->bearer, heard);
    }

  return G_SOURCE_REMOVE;
}

static void
settle (News *news)
{
  g_clear_handle_id (&news->settle_source, g_source_remove);
  if (has_news (news, TRUE))
    news->settle_source = g_timeout_add (SETTLE_MSEC, settled_cb, news);
}

static void
focus_changed_cb (News *news)
{
  gboolean unheard = g_get_monotonic_time () - news->said_at < HEARD_USEC;

  if (find_heard (news->window) == news->bearer)
    return;

  for (guint i = 0; unheard && news->bearer != NULL && i < news->items->len; i++)
    if (((Item *) news->items->pdata[i])->said_at == news->said_at)
      ((Item *) news->items->pdata[i])->said_at = 0;
  give_back (news);
  settle (news);
}

/* A description that something has of its own would be read out when it comes
 * back: it waits until the keyboard has left. */
static void
end_saying (News *news)
{
  if (news->bearer != NULL && !has_news (news, FALSE) && !cramp_spoken_describes_itself (news->bearer))
    give_back (news);
}

static News *
get_news (GtkWindow *window)
{
  News *news = g_object_get_data (G_OBJECT (window), "cramp-spoken-news");

  if (news != NULL)
    return news;

  news = g_rc_box_new0 (News);
  news->window = window;
  news->items = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (window), "cramp-spoken-news", news, window_gone);
  g_signal_connect_swapped (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), news);
  g_signal_connect_swapped (window, "notify::is-active", G_CALLBACK (settle), news);

  return news;
}

static void
mapped_cb (Item *item)
{
  settle (item->news);
}

static void
unmapped_cb (Item *item)
{
  item->said_at = 0;
  end_saying (item->news);
}

static void
item_free (gpointer user_data)
{
  Item *item = user_data;

  g_ptr_array_remove (item->news->items, item);
  end_saying (item->news);
  news_unref (item->news);
  g_free (item->words);
  g_free (item);
}

static void
add_item (GtkWidget  *source,
          News       *news,
          const char *words)
{
  Item *item = g_new0 (Item, 1);

  item->news = g_rc_box_acquire (news);
  item->source = source;
  item->words = g_strdup (words);
  g_ptr_array_add (news->items, item);
  g_object_set_data_full (G_OBJECT (source), "cramp-spoken-item", item, item_free);
}

/**
 * cramp_spoken_news_tell:
 * @source: what shows the news, in a window
 * @words: (nullable): the whole of what it says now, or %NULL when that is nothing
 *   any more
 *
 * Has a screen reader say what has just appeared, wherever the keyboard is, once
 * its window is the one that is used. The same words of the same source are said
 * once for as long as it is shown.
 */
void
cramp_spoken_news_tell (GtkWidget  *source,
                        const char *words)
{
  GtkRoot *root = gtk_widget_get_root (source);
  Item    *item = g_object_get_data (G_OBJECT (source), "cramp-spoken-item");

  if (!GTK_IS_WINDOW (root) || (item != NULL && g_strcmp0 (item->words, words) == 0))
    return;

  if (item != NULL)
    g_signal_handlers_disconnect_by_data (source, item);
  g_object_set_data (G_OBJECT (source), "cramp-spoken-item", NULL);
  if (words == NULL)
    return;

  add_item (source, get_news (GTK_WINDOW (root)), words);
  item = g_object_get_data (G_OBJECT (source), "cramp-spoken-item");
  g_signal_connect_swapped (source, "map", G_CALLBACK (mapped_cb), item);
  g_signal_connect_swapped (source, "unmap", G_CALLBACK (unmapped_cb), item);
  settle (item->news);
}
