/* cramp-text-limit.c - how much a field takes, and what it says beyond that
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-text-limit.h"

#include "cramp-spoken.h"

#include <glib/gi18n.h>
#include <string.h>

/* What stands in the field is never shortened: only what is added has to fit,
 * and what of it does not is left out and said. */
typedef struct
{
  GtkWidget *field;
  GtkLabel  *sentence;
  int        characters;
} Limit;

static Limit *
limit_new (gpointer  field,
           GtkLabel *sentence,
           int       characters)
{
  Limit           *limit = g_new0 (Limit, 1);
  g_autofree char *text = NULL;

  limit->field = field;
  limit->sentence = sentence;
  limit->characters = characters;

  /* Translators: %d is how many characters a field takes; more were typed or pasted. */
  text = g_strdup_printf (ngettext ("There is room for %d character. What went beyond it was left out.",
                                    "There is room for %d characters. What went beyond them was left out.",
                                    (gulong) characters),
                          characters);
  gtk_label_set_label (sentence, text);
  gtk_widget_set_visible (GTK_WIDGET (sentence), FALSE);

  return limit;
}

static void
limit_free (gpointer  limit,
            GClosure *closure)
{
  g_free (limit);
}

static void
tell (Limit   *limit,
      gboolean exceeded)
{
  if (gtk_widget_get_visible (GTK_WIDGET (limit->sentence)) == exceeded)
    return;

  gtk_widget_set_visible (GTK_WIDGET (limit->sentence), exceeded);
  cramp_spoken_set_description (limit->field, exceeded ? gtk_label_get_label (limit->sentence) : "");
  if (exceeded)
    gtk_widget_error_bell (limit->field);
}

/* Returns how many bytes of @text fit. */
static int
measure (Limit      *limit,
         const char *text,
         int         length,
         int         present)
{
  gsize bytes = length < 0 ? strlen (text) : (gsize) length;
  glong wanted = g_utf8_strlen (text, (gssize) bytes);
  glong room = MAX (limit->characters - present, 0);

  tell (limit, wanted > room);

  return wanted <= room ? (int) bytes : (int) (g_utf8_offset_to_pointer (text, room) - text);
}

static void
insert_into_buffer_cb (GtkTextBuffer *buffer,
                       GtkTextIter   *location,
                       const char    *text,
                       int            length,
                       Limit         *limit)
{
  int bytes = measure (limit, text, length, gtk_text_buffer_get_char_count (buffer));

  if (bytes == length || (length < 0 && text[bytes] == '\0'))
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  if (bytes > 0)
    {
      g_signal_handlers_block_by_func (buffer, insert_into_buffer_cb, limit);
      gtk_text_buffer_insert (buffer, location, text, bytes);
      g_signal_handlers_unblock_by_func (buffer, insert_into_buffer_cb, limit);
    }
}

static void
insert_into_editable_cb (GtkEditable *editable,
                         const char  *text,
                         int          length,
                         int         *position,
                         Limit       *limit)
{
  int bytes = measure (limit, text, length, (int) g_utf8_strlen (gtk_editable_get_text (editable), -1));

  if (bytes == length || (length < 0 && text[bytes] == '\0'))
    return;

  g_signal_stop_emission_by_name (editable, "insert-text");
  if (bytes > 0)
    {
      g_signal_handlers_block_by_func (editable, insert_into_editable_cb, limit);
      gtk_editable_insert_text (editable, text, bytes, position);
      g_signal_handlers_unblock_by_func (editable, insert_into_editable_cb, limit);
    }
}

static void
deleted_cb (Limit *limit)
{
  tell (limit, FALSE);
}

/**
 * cramp_text_limit_watch_view:
 * @view: where a text is written, with the buffer it keeps
 * @sentence: a label below it
 * @characters: how many characters it takes
 *
 * Lets no more into a text than fits, and says so in @sentence when that leaves
 * something out. It is quiet again with the next change that fits.
 */
void
cramp_text_limit_watch_view (GtkTextView *view,
                             GtkLabel    *sentence,
                             int          characters)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  Limit         *limit = limit_new (view, sentence, characters);

  g_signal_connect_data (buffer, "insert-text", G_CALLBACK (insert_into_buffer_cb), limit, limit_free, 0);
  g_signal_connect_swapped (buffer, "delete-range", G_CALLBACK (deleted_cb), limit);
}

/**
 * cramp_text_limit_watch_editable:
 * @field: where a line is written
 * @sentence: a label below it
 * @characters: how many characters it takes
 *
 * Does the same for a line.
 */
void
cramp_text_limit_watch_editable (GtkEditable *field,
                                 GtkLabel    *sentence,
                                 int          characters)
{
  GtkEditable *text = gtk_editable_get_delegate (field);
  Limit       *limit = limit_new (field, sentence, characters);

  g_signal_connect_data (text, "insert-text", G_CALLBACK (insert_into_editable_cb), limit, limit_free, 0);
  g_signal_connect_swapped (text, "delete-text", G_CALLBACK (deleted_cb), limit);
}
