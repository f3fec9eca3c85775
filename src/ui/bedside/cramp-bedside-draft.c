/* cramp-bedside-draft.c - what is typed in, kept until it is saved
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-bedside-draft.h"

#include "cramp-bedside-questions.h"
#include "cramp-spoken-news.h"
#include "cramp-store-draft.h"

/* (choice) What may be lost; to write at every key would be felt. */
#define KEEP_MSEC 1000

struct _CrampBedsideDraft
{
  AdwBin parent_instance;

  GtkLabel *label;

  CrampStore       *store;
  CrampBedsideGrid *grid;
  CrampNightDate    first; /* the night of its first line */
  GPtrArray        *kept;  /* the lines as they are on the disk */
  guint             keep_id;
};

G_DEFINE_FINAL_TYPE (CrampBedsideDraft, cramp_bedside_draft, ADW_TYPE_BIN)

static gboolean
is_same_line (gconstpointer a,
              gconstpointer b)
{
  const CrampDraftLine *line = a;
  const CrampDraftLine *other = b;

  return line->night == other->night && g_str_equal (line->typed, other->typed);
}

static gboolean
are_same (GPtrArray *a,
          GPtrArray *b)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    same = is_same_line (g_ptr_array_index (a, i), g_ptr_array_index (b, i));

  return same;
}

/* Whoever types is not disturbed where it cannot be kept: it can still be saved,
 * and that says so when it fails. */
static void
keep (CrampBedsideDraft *self,
      GPtrArray         *lines)
{
  g_autoptr (GError) error = NULL;

  if (are_same (lines, self->kept))
    return;

  if (!cramp_store_save_draft (self->store, lines, &error))
    {
      g_debug ("What is typed in could not be kept: %s", error->message);
      return;
    }

  g_ptr_array_unref (self->kept);
  self->kept = g_ptr_array_ref (lines);
}

static gboolean
keep_cb (gpointer draft)
{
  CrampBedsideDraft *self = draft;
  g_autoptr (GPtrArray) lines = cramp_bedside_grid_list_typed (self->grid, self->first);

  self->keep_id = 0;
  keep (self, lines);

  return G_SOURCE_REMOVE;
}

static void
drop_answered_cb (CrampBedsideDraft *self,
                  const char        *response)
{
  if (!g_str_equal (response, "discard"))
    return;

  cramp_bedside_draft_drop (self);
  cramp_bedside_grid_set_typed (self->grid, self->kept, self->first);
  cramp_bedside_grid_begin (self->grid);
}

static void
drop_clicked_cb (CrampBedsideDraft *self)
{
  GtkWindow *question = cramp_bedside_questions_new_drop (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));

  g_signal_connect_object (question, "response", G_CALLBACK (drop_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (question);
}

static void
cramp_bedside_draft_dispose (GObject *object)
{
  CrampBedsideDraft *self = CRAMP_BEDSIDE_DRAFT (object);

  cramp_bedside_draft_stop (self);
  g_clear_object (&self->store);
  g_clear_pointer (&self->kept, g_ptr_array_unref);

  G_OBJECT_CLASS (cramp_bedside_draft_parent_class)->dispose (object);
}

static void
cramp_bedside_draft_class_init (CrampBedsideDraftClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_bedside_draft_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/bedside/cramp-bedside-draft.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampBedsideDraft, label);
  gtk_widget_class_bind_template_callback (widget_class, drop_clicked_cb);
}

static void
cramp_bedside_draft_init (CrampBedsideDraft *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->kept = g_ptr_array_new ();
}

/**
 * cramp_bedside_draft_set_store:
 * @store: the diary beside which lines are kept
 *
 * Returns: the first night of the sheet that was being typed in when the program
 *   ended, or 0 when there is none, or none that could be read
 */
CrampNightDate
cramp_bedside_draft_set_store (CrampBedsideDraft *self,
                               CrampStore        *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *lines = cramp_store_read_draft (store, &error);

  self->store = g_object_ref (store);
  if (lines == NULL)
    {
      g_debug ("What was typed in could not be read: %s", error->message);
      return 0;
    }

  g_ptr_array_unref (self->kept);
  self->kept = lines;

  return lines->len == 0 ? 0 : ((const CrampDraftLine *) g_ptr_array_index (lines, 0))->night;
}

/**
 * cramp_bedside_draft_take_up:
 * @grid: the sheet whose lines are kept from now on; it has none yet, and lives
 *   as long as the draft
 * @first: the night of its first line
 *
 * Has the lines there that were being typed in, if there are any, and says so.
 */
void
cramp_bedside_draft_take_up (CrampBedsideDraft *self,
                             CrampBedsideGrid  *grid,
                             CrampNightDate     first)
{
  self->grid = grid;
  self->first = first;
  if (self->kept->len == 0)
    return;

  cramp_bedside_grid_set_typed (grid, self->kept, first);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  cramp_spoken_news_tell (GTK_WIDGET (self), gtk_label_get_label (self->label));
}

/**
 * cramp_bedside_draft_keep_soon:
 * @first: the night of the first line
 *
 * Keeps the lines as they are a moment later.
 */
void
cramp_bedside_draft_keep_soon (CrampBedsideDraft *self,
                               CrampNightDate     first)
{
  self->first = first;
  if (self->grid != NULL && self->keep_id == 0)
    self->keep_id = g_timeout_add (KEEP_MSEC, keep_cb, self);
}

/**
 * cramp_bedside_draft_stop:
 *
 * Keeps nothing any more: the lines are in the diary.
 */
void
cramp_bedside_draft_stop (CrampBedsideDraft *self)
{
  g_clear_handle_id (&self->keep_id, g_source_remove);
}

/**
 * cramp_bedside_draft_drop:
 *
 * Forgets the lines that were kept.
 */
void
cramp_bedside_draft_drop (CrampBedsideDraft *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  cramp_bedside_draft_stop (self);
  keep (self, none);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
