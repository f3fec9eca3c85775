/* cramp-bedside-row.c - a line of the bedside sheet, to be typed in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside-row.h"

#include <glib/gi18n.h>

#include "cramp-bedside-layout.h"
#include "cramp-bedside-words.h"
#include "cramp-calendar-words.h"
#include "cramp-spoken-news.h"
#include "cramp-width-first.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

/* In letters: what the diary has wraps below the date. */
#define TITLE_WIDTH 26

#define SPACING 6

/* Between the cells of a line that is kept: of Unicode, for nothing else. */
#define SEPARATOR "\x1f"

struct _CrampBedsideRow
{
  GtkBox parent_instance;

  GtkWidget         *title;
  GtkLabel          *date, *holds, *problem;
  GtkScrolledWindow *scroller;
  CrampBedsideEntry *entries[CRAMP_N_BEDSIDE_COLUMNS];

  CrampNightDate night;
};

G_DEFINE_FINAL_TYPE (CrampBedsideRow, cramp_bedside_row, GTK_TYPE_BOX)

static void
cramp_bedside_row_class_init (CrampBedsideRowClass *klass)
{
}

static GtkLabel *
new_label (const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_xalign (label, 0);
  gtk_label_set_max_width_chars (label, TITLE_WIDTH);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);

  return label;
}

static void
cramp_bedside_row_init (CrampBedsideRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "cramp-line");

  self->title = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_valign (self->title, GTK_ALIGN_CENTER);
  self->date = new_label ("cramp-time");
  self->holds = new_label ("caption");
  gtk_box_append (GTK_BOX (self->title), GTK_WIDGET (self->date));
  gtk_box_append (GTK_BOX (self->title), GTK_WIDGET (self->holds));
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (self->scroller, TRUE);

  gtk_widget_set_layout_manager (line, g_object_new (CRAMP_TYPE_BEDSIDE_LAYOUT, NULL));
  gtk_box_append (GTK_BOX (line), self->title);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->scroller));
  gtk_box_append (GTK_BOX (self), line);

  self->problem = new_label ("cramp-note");
  gtk_label_set_max_width_chars (self->problem, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->problem));
}

/* A night without cramps has none to tell of. */
static void
update_sensitive (CrampBedsideRow *self)
{
  gboolean free_of_cramps = cramp_bedside_entry_get_value (self->entries[CRAMP_BEDSIDE_COUNT]) == 0;

  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    if (cramp_bedside_column_is_of_cramp (i))
      gtk_widget_set_sensitive (GTK_WIDGET (self->entries[i]),
                                !free_of_cramps || !cramp_bedside_entry_is_blank (self->entries[i]));
}

static void
answered_cb (CrampBedsideRow *self)
{
  /* The keyboard leaves a cell also when its window is closed. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  update_sensitive (self);
  cramp_bedside_row_check (self);
}

/**
 * cramp_bedside_row_new:
 * @script: how people write here; it outlives the row
 *
 * Returns: (transfer floating): a blank line, of no night yet
 */
CrampBedsideRow *
cramp_bedside_row_new (const CrampBedsideScript *script)
{
  CrampBedsideRow *self = g_object_new (CRAMP_TYPE_BEDSIDE_ROW, NULL);
  GtkWidget       *cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_widget_set_valign (cells, GTK_ALIGN_CENTER);
  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    {
      self->entries[i] = CRAMP_BEDSIDE_ENTRY (cramp_bedside_entry_new (script, i));
      g_signal_connect_swapped (self->entries[i], "answered", G_CALLBACK (answered_cb), self);
      gtk_widget_set_hexpand (GTK_WIDGET (self->entries[i]), TRUE);
      gtk_box_append (GTK_BOX (cells), GTK_WIDGET (self->entries[i]));
    }
  cramp_width_first_use (cells);
  gtk_scrolled_window_set_child (self->scroller, cells);

  return self;
}

GtkWidget *
cramp_bedside_row_get_title (CrampBedsideRow *self)
{
  return self->title;
}

GtkScrolledWindow *
cramp_bedside_row_get_scroller (CrampBedsideRow *self)
{
  return self->scroller;
}

CrampBedsideEntry *
cramp_bedside_row_get_entry (CrampBedsideRow   *self,
                             CrampBedsideColumn column)
{
  return self->entries[column];
}

/**
 * cramp_bedside_row_show:
 * @night: its night, with what the diary has of it
 *
 * What was typed stays; in another night it may be still to come.
 */
void
cramp_bedside_row_show (CrampBedsideRow          *self,
                        const CrampCalendarNight *night)
{
  gboolean         is_moved = self->night != night->glance.night;
  gboolean         has_answers = !cramp_calendar_is_open (night) || night->glance.care != 0;
  g_autofree char *date = cramp_words_date (night->glance.night);
  g_autofree char *entries = cramp_calendar_words_entries (night);
  /* Translators: what there is of a night already; %s is "2 cramps, pain up to 7 of 10". */
  g_autofree char *holds = g_strdup_printf (_ ("In your diary: %s"), entries);

  self->night = night->glance.night;
  gtk_label_set_label (self->date, date);
  gtk_label_set_label (self->holds, holds);
  gtk_widget_set_visible (GTK_WIDGET (self->holds), has_answers);
  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    {
      g_autofree char *keys = cramp_bedside_words_keys (i, C_ ("list", ", "));

      cramp_bedside_entry_set_night (self->entries[i], self->night, i == CRAMP_BEDSIDE_COUNT && has_answers ? holds : keys);
    }
  if (is_moved && !cramp_bedside_row_is_blank (self))
    cramp_bedside_row_check (self);
}

/**
 * cramp_bedside_row_is_blank:
 *
 * Returns: whether nothing is typed into any of its cells
 */
gboolean
cramp_bedside_row_is_blank (CrampBedsideRow *self)
{
  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    if (!cramp_bedside_entry_is_blank (self->entries[i]))
      return FALSE;

  return TRUE;
}

/**
 * cramp_bedside_row_read:
 * @line: (out caller-allocates): what its cells answer
 *
 * A cell that is no answer, or only begins one, is not answered.
 */
void
cramp_bedside_row_read (CrampBedsideRow  *self,
                        CrampBedsideLine *line)
{
  line->night = self->night;
  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    line->answers[i] = cramp_bedside_entry_get_value (self->entries[i]);
}

/**
 * cramp_bedside_row_go:
 * @from: the cell that has the keyboard, or -1 for before the first one
 * @step: 1 for the next cell that can be typed into, -1 for the one before
 *
 * Goes there; the last cell and the first one keep the keyboard.
 *
 * Returns: (transfer none) (nullable): the cell that has it now, or %NULL where it
 *   stays
 */
CrampBedsideEntry *
cramp_bedside_row_go (CrampBedsideRow *self,
                      int              from,
                      int              step)
{
  for (int i = from + step; i >= 0 && i < CRAMP_N_BEDSIDE_COLUMNS; i += step)
    if (gtk_widget_is_sensitive (GTK_WIDGET (self->entries[i])))
      {
        gtk_widget_grab_focus (GTK_WIDGET (self->entries[i]));
        return self->entries[i];
      }

  return NULL;
}

/* What is wrong by itself comes first. */
static CrampBedsideEntry *
find_problem (CrampBedsideRow *self,
              const char     **problem)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  CrampBedsideLine    line;
  CrampBedsideColumn  column;
  CrampBedsideProblem found;

  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    if ((*problem = cramp_bedside_entry_find_problem (self->entries[i])) != NULL)
      return self->entries[i];

  cramp_bedside_row_read (self, &line);
  found = cramp_bedside_line_check (&line, now, &column);
  *problem = cramp_bedside_words_problem (found);

  return found == CRAMP_BEDSIDE_NO_PROBLEM ? NULL : self->entries[column];
}

/* Of an answer that can be, but may not be meant: "9" may become 9:30, or 930. */
static char *
find_remark (CrampBedsideRow *self)
{
  if (cramp_bedside_entry_is_entered (self->entries[CRAMP_BEDSIDE_TIME]))
    return g_strdup ("");

  return cramp_bedside_words_remark (CRAMP_BEDSIDE_TIME, cramp_bedside_entry_get_value (self->entries[CRAMP_BEDSIDE_TIME]));
}

/* In a cell that has the keyboard it is said by the description of that. */
static void
tell (CrampBedsideRow   *self,
      CrampBedsideColumn column,
      const char        *sentence)
{
  g_autofree char *cell = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->problem), *sentence != '\0');
  gtk_label_set_label (self->problem, sentence);
  if (*sentence == '\0' || cramp_bedside_entry_is_entered (self->entries[column]))
    return;

  cell = cramp_bedside_words_cell (self->night, column);
  /* Translators: 1 is a cell of the bedside sheet, "Night of Monday to Tuesday, at what time", 2 a sentence about what was typed there. */
  words = g_strdup_printf (C_ ("cell", "%1$s: %2$s"), cell, sentence);
  cramp_spoken_news_tell (GTK_WIDGET (self->problem), words);
}

/**
 * cramp_bedside_row_check:
 *
 * Says at once what cannot be as it is, and else what may not be meant.
 *
 * Returns: (transfer none) (nullable): the cell that cannot be as it is
 */
CrampBedsideEntry *
cramp_bedside_row_check (CrampBedsideRow *self)
{
  const char        *problem;
  CrampBedsideEntry *at = find_problem (self, &problem);
  g_autofree char   *remark = find_remark (self);

  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    cramp_bedside_entry_show_problem (self->entries[i], self->entries[i] == at ? problem : NULL);
  if (at != NULL)
    tell (self, cramp_bedside_entry_get_column (at), problem);
  else
    tell (self, CRAMP_BEDSIDE_TIME, remark);

  return at;
}

/**
 * cramp_bedside_row_dup_typed:
 *
 * Returns: what was typed into all its cells, right or wrong, to be kept
 */
char *
cramp_bedside_row_dup_typed (CrampBedsideRow *self)
{
  GString *typed = g_string_new (cramp_bedside_entry_get_typed (self->entries[0]));

  for (guint i = 1; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    g_string_append_printf (typed, SEPARATOR "%s", cramp_bedside_entry_get_typed (self->entries[i]));

  return g_string_free (typed, FALSE);
}

/**
 * cramp_bedside_row_set_typed:
 * @typed: what cramp_bedside_row_dup_typed() returned, or "" for a blank line
 *
 * Has it in the cells again.
 */
void
cramp_bedside_row_set_typed (CrampBedsideRow *self,
                             const char      *typed)
{
  g_auto (GStrv) cells = g_strsplit (typed, SEPARATOR, CRAMP_N_BEDSIDE_COLUMNS);
  guint n_cells = g_strv_length (cells);

  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    cramp_bedside_entry_set_typed (self->entries[i], i < n_cells ? cells[i] : "");
  update_sensitive (self);
  cramp_bedside_row_check (self);
}

/**
 * cramp_bedside_row_begin:
 *
 * Gives the keyboard to the cell behind the last one that something is typed
 * into.
 *
 * Returns: whether there is one
 */
gboolean
cramp_bedside_row_begin (CrampBedsideRow *self)
{
  int last = CRAMP_N_BEDSIDE_COLUMNS - 1;

  while (last >= 0 && cramp_bedside_entry_is_blank (self->entries[last]))
    last--;

  return cramp_bedside_row_go (self, last, 1) != NULL;
}
