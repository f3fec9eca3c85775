/* cramp-bedside-entry.c - a cell of the bedside sheet, to be typed into
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cramp-bedside-words.h"
#include "cramp-spoken.h"

/* (choice) Far more than any answer has. */
#define MAX_LENGTH 200

/* In letters: as wide as most of what stands in it. */
static const int widths[CRAMP_N_BEDSIDE_COLUMNS] = { 3, 6, 5, 9, 4, 3, 3, 3, 3, 3, 3 };

struct _CrampBedsideEntry
{
  AdwBin parent_instance;

  GtkEntry *entry;

  const CrampBedsideScript *script;
  CrampBedsideColumn        column;
  CrampBedsideReading       reading;
  int                       value;
  char                     *typed;
  char                     *hint;    /* what who hears it is told beside its name, or NULL */
  char                     *problem; /* what is said at the cell, or NULL */
  gboolean                  writing; /* what is in it comes from here */
  gboolean                  entered;
  gboolean                  expects_space; /* of whoever did not see that the sheet went on */
  char                     *replaced;      /* by what the same key types, or NULL */
  guint                     forget_id;
};

G_DEFINE_FINAL_TYPE (CrampBedsideEntry, cramp_bedside_entry, ADW_TYPE_BIN)

enum
{
  ANSWERED,
  GO,
  REPEAT,
  N_EMISSIONS,
};

static guint emissions[N_EMISSIONS];

static void
write_text (CrampBedsideEntry *self,
            const char        *text)
{
  self->writing = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->writing = FALSE;
}

static void
go (CrampBedsideEntry *self,
    CrampBedsideStep   step)
{
  g_signal_emit (self, emissions[GO], 0, step);
}

static void
go_cb (CrampBedsideStep step,
       gpointer         self)
{
  go (self, step);
}

/* The space bar is a key that goes on; an input method has taken it before, where
 * it means something else. */
static gboolean
take_space (char *text)
{
  char    *to = text;
  gboolean taken = FALSE;

  for (const char *from = text; *from != '\0'; from++)
    if (*from == ' ')
      taken = TRUE;
    else
      *to++ = *from;
  *to = '\0';

  return taken;
}

static void
take_typed (CrampBedsideEntry *self,
            const char        *typed)
{
  g_free (self->typed);
  self->typed = g_strdup (typed);
  self->reading = cramp_bedside_cell_read (self->script, self->column, typed, &self->value);
}

static gboolean
forget_cb (gpointer entry)
{
  CrampBedsideEntry *self = entry;

  self->forget_id = 0;
  g_clear_pointer (&self->replaced, g_free);

  return G_SOURCE_REMOVE;
}

/* An answer that is selected is taken out before what takes its place is typed; the
 * next key comes later. */
static void
hold_replaced (CrampBedsideEntry *self)
{
  g_free (self->replaced);
  self->replaced = g_strdup (self->typed);
  if (self->forget_id == 0)
    self->forget_id = g_idle_add_full (G_PRIORITY_HIGH, forget_cb, self, NULL);
}

/* A space alone is no answer, and takes the place of none. */
static void
pass (CrampBedsideEntry *self)
{
  gboolean stays = self->expects_space;

  self->expects_space = FALSE;
  if (self->replaced != NULL)
    take_typed (self, self->replaced);
  write_text (self, cramp_bedside_entry_get_typed (self));
  g_signal_emit (self, emissions[ANSWERED], 0);
  if (!stays)
    go (self, CRAMP_BEDSIDE_STEP_NEXT);
}

static void
changed_cb (CrampBedsideEntry *self)
{
  g_autofree char *typed = NULL;
  gboolean         goes_on;

  if (self->writing)
    return;

  typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  goes_on = take_space (typed);
  if (goes_on && *typed == '\0')
    {
      pass (self);
      return;
    }

  if (*typed == '\0')
    hold_replaced (self);
  self->expects_space = FALSE;
  if (goes_on)
    write_text (self, typed);
  take_typed (self, typed);
  g_signal_emit (self, emissions[ANSWERED], 0);
  if (self->reading == CRAMP_BEDSIDE_ABOVE)
    g_signal_emit (self, emissions[REPEAT], 0);
  else if (goes_on || self->reading == CRAMP_BEDSIDE_FULL)
    go (self, goes_on ? CRAMP_BEDSIDE_STEP_NEXT : CRAMP_BEDSIDE_STEP_ON);
}

/* Whoever comes back finds what they typed. */
static void
entered_cb (CrampBedsideEntry *self)
{
  self->entered = TRUE;
  write_text (self, self->typed == NULL ? "" : self->typed);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/* An answer is shown as it was read. */
static void
show_answer (CrampBedsideEntry *self)
{
  g_autofree char *answer = NULL;

  if (self->reading != CRAMP_BEDSIDE_READ && self->reading != CRAMP_BEDSIDE_FULL)
    return;

  answer = cramp_bedside_words_answer (self->column, self->value);
  write_text (self, answer);
}

static void
left_cb (CrampBedsideEntry *self)
{
  self->entered = FALSE;
  self->expects_space = FALSE;
  show_answer (self);
  g_signal_emit (self, emissions[ANSWERED], 0);
}

static gboolean
cramp_bedside_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CRAMP_BEDSIDE_ENTRY (widget)->entry));
}

static void
cramp_bedside_entry_finalize (GObject *object)
{
  CrampBedsideEntry *self = CRAMP_BEDSIDE_ENTRY (object);

  g_clear_handle_id (&self->forget_id, g_source_remove);
  g_free (self->replaced);
  g_free (self->typed);
  g_free (self->hint);
  g_free (self->problem);

  G_OBJECT_CLASS (cramp_bedside_entry_parent_class)->finalize (object);
}

static void
cramp_bedside_entry_class_init (CrampBedsideEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_bedside_entry_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = cramp_bedside_entry_grab_focus;

  emissions[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  emissions[GO] = g_signal_new ("go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /* What the cell above has is to be had here. */
  emissions[REPEAT] = g_signal_new ("repeat", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
watch_focus (CrampBedsideEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

static void
cramp_bedside_entry_init (CrampBedsideEntry *self)
{
  self->value = CRAMP_UNANSWERED;
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_alignment (self->entry, 0.5);
  gtk_entry_set_max_length (self->entry, MAX_LENGTH);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "cramp-cell");
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "numeric");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  cramp_bedside_keys_add_to (self->entry, go_cb, self);
  watch_focus (self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->entry));
}

/**
 * cramp_bedside_entry_new:
 * @script: how people write here; it outlives the cell
 *
 * Returns: (transfer floating): the cell, blank
 */
GtkWidget *
cramp_bedside_entry_new (const CrampBedsideScript *script,
                         CrampBedsideColumn        column)
{
  CrampBedsideEntry *self = g_object_new (CRAMP_TYPE_BEDSIDE_ENTRY, NULL);

  self->script = script;
  self->column = column;
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), widths[column]);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), widths[column]);

  return GTK_WIDGET (self);
}

static void
describe (CrampBedsideEntry *self)
{
  const char *words = self->problem != NULL ? self->problem : self->hint;

  cramp_spoken_set_description (GTK_WIDGET (self->entry), words == NULL ? "" : words);
}

/**
 * cramp_bedside_entry_set_night:
 * @hint: (nullable): what there is to know of it before anything is typed
 *
 * Names and describes the cell for who hears it.
 */
void
cramp_bedside_entry_set_night (CrampBedsideEntry *self,
                               CrampNightDate     night,
                               const char        *hint)
{
  g_autofree char *name = cramp_bedside_words_cell (night, self->column);

  cramp_spoken_set_name (GTK_WIDGET (self->entry), name);
  g_free (self->hint);
  self->hint = g_strdup (hint);
  describe (self);
}

CrampBedsideColumn
cramp_bedside_entry_get_column (CrampBedsideEntry *self)
{
  return self->column;
}

/**
 * cramp_bedside_entry_is_blank:
 *
 * Returns: whether nothing is typed into it, right or wrong
 */
gboolean
cramp_bedside_entry_is_blank (CrampBedsideEntry *self)
{
  return self->reading == CRAMP_BEDSIDE_BLANK;
}

/**
 * cramp_bedside_entry_is_entered:
 *
 * Returns: whether the keyboard is in it
 */
gboolean
cramp_bedside_entry_is_entered (CrampBedsideEntry *self)
{
  return self->entered;
}

/**
 * cramp_bedside_entry_get_value:
 *
 * Returns: its answer, as #CrampBedsideColumn says it, or %CRAMP_UNANSWERED while
 *   what is typed is none
 */
int
cramp_bedside_entry_get_value (CrampBedsideEntry *self)
{
  return self->value;
}

/**
 * cramp_bedside_entry_copy:
 * @above: (nullable): the cell above, or %NULL when there is none
 *
 * Has what that has, and goes on. What stays is a full stop where that has no
 * answer.
 */
void
cramp_bedside_entry_copy (CrampBedsideEntry *self,
                          CrampBedsideEntry *above)
{
  if (above == NULL || above->value == CRAMP_UNANSWERED)
    return;

  g_free (self->typed);
  self->typed = g_strdup (above->typed);
  self->reading = above->reading;
  self->value = above->value;
  write_text (self, self->typed);
  g_signal_emit (self, emissions[ANSWERED], 0);
  go (self, CRAMP_BEDSIDE_STEP_ON);
}

/**
 * cramp_bedside_entry_find_problem:
 *
 * Returns: (nullable): what there is to say of what was typed; of an answer that
 *   was only begun, once the keyboard is elsewhere
 */
const char *
cramp_bedside_entry_find_problem (CrampBedsideEntry *self)
{
  if (self->reading == CRAMP_BEDSIDE_ABOVE)
    return _ ("There is no answer above that could be repeated.");
  if (self->reading == CRAMP_BEDSIDE_WRONG || (self->reading == CRAMP_BEDSIDE_BEGUN && !self->entered))
    return cramp_bedside_words_wrong (self->column);

  return NULL;
}

/**
 * cramp_bedside_entry_show_problem:
 * @problem: (nullable): what is said at the cell
 *
 * Marks the cell, for who sees it and who hears it.
 */
void
cramp_bedside_entry_show_problem (CrampBedsideEntry *self,
                                  const char        *problem)
{
  if (g_strcmp0 (problem, self->problem) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (problem);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  describe (self);
}

/**
 * cramp_bedside_entry_get_typed:
 *
 * Returns: what was typed into it, right or wrong
 */
const char *
cramp_bedside_entry_get_typed (CrampBedsideEntry *self)
{
  return self->typed == NULL ? "" : self->typed;
}

/**
 * cramp_bedside_entry_set_typed:
 *
 * Has @typed, as if it had been typed and the keyboard was elsewhere.
 */
void
cramp_bedside_entry_set_typed (CrampBedsideEntry *self,
                               const char        *typed)
{
  take_typed (self, typed);
  write_text (self, typed);
  show_answer (self);
}

/**
 * cramp_bedside_entry_expect_space:
 *
 * Tells a cell that the sheet came to it by itself: whoever looks at the paper
 * types the space behind their answer nevertheless, and does not mean to leave
 * this cell blank.
 */
void
cramp_bedside_entry_expect_space (CrampBedsideEntry *self)
{
  self->expects_space = TRUE;
}
