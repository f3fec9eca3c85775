/* cramp-bedside-grid.c - the lines of the bedside sheet, to be typed in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside-grid.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cramp-bedside-head.h"
#include "cramp-bedside-layout.h"
#include "cramp-bedside-sheet.h"
#include "cramp-bedside-words.h"
#include "cramp-into-sight.h"

#define SPACING 6

/* (choice) So many steps of a wheel lead past what is seen at once. */
#define WHEEL_STEPS 4

struct _CrampBedsideGrid
{
  GtkBox parent_instance;

  CrampBedsideWords words;
  GtkAdjustment    *sideways; /* what all lines are scrolled by */
  GtkSizeGroup     *titles;
  GtkSizeGroup     *columns[CRAMP_N_BEDSIDE_COLUMNS];
  CrampBedsideRow  *rows[CRAMP_BEDSIDE_NIGHTS];
  guint             n_shown;
};

G_DEFINE_FINAL_TYPE (CrampBedsideGrid, cramp_bedside_grid, GTK_TYPE_BOX)

enum
{
  AT_CELL,
  ENDED,
  TYPED,
  N_EMISSIONS,
};

static guint emissions[N_EMISSIONS];

static void
cramp_bedside_grid_finalize (GObject *object)
{
  CrampBedsideGrid *self = CRAMP_BEDSIDE_GRID (object);

  g_clear_object (&self->sideways);
  g_clear_object (&self->titles);
  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    g_clear_object (&self->columns[i]);

  G_OBJECT_CLASS (cramp_bedside_grid_parent_class)->finalize (object);
}

static void
cramp_bedside_grid_class_init (CrampBedsideGridClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_bedside_grid_finalize;

  /* The keyboard is in a cell of that column. */
  emissions[AT_CELL] = g_signal_new ("at-cell", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /* There is no further night. */
  emissions[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* There may be something else in a cell. */
  emissions[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static guint
find_row (CrampBedsideGrid  *self,
          CrampBedsideEntry *entry)
{
  guint row = 0;

  while (cramp_bedside_row_get_entry (self->rows[row], cramp_bedside_entry_get_column (entry)) != entry)
    row++;

  return row;
}

static gboolean
go_to (CrampBedsideGrid  *self,
       guint              row,
       CrampBedsideColumn column)
{
  return row < self->n_shown && gtk_widget_grab_focus (GTK_WIDGET (cramp_bedside_row_get_entry (self->rows[row], column)));
}

static void
go_on (CrampBedsideRow   *row,
       CrampBedsideColumn column)
{
  CrampBedsideEntry *next = cramp_bedside_row_go (row, column, 1);

  if (next != NULL)
    cramp_bedside_entry_expect_space (next);
}

static void
go_cb (CrampBedsideGrid  *self,
       CrampBedsideStep   step,
       CrampBedsideEntry *entry)
{
  guint              row = find_row (self, entry);
  CrampBedsideColumn column = cramp_bedside_entry_get_column (entry);

  switch (step)
    {
    case CRAMP_BEDSIDE_STEP_NIGHT:
      if (!go_to (self, row + 1, CRAMP_BEDSIDE_COUNT))
        g_signal_emit (self, emissions[ENDED], 0);
      break;
    case CRAMP_BEDSIDE_STEP_UP:
      if (row > 0)
        go_to (self, row - 1, column);
      break;
    case CRAMP_BEDSIDE_STEP_DOWN:
      go_to (self, row + 1, column);
      break;
    case CRAMP_BEDSIDE_STEP_BACK:
      cramp_bedside_row_go (self->rows[row], column, -1);
      break;
    case CRAMP_BEDSIDE_STEP_ON:
      go_on (self->rows[row], column);
      break;
    case CRAMP_BEDSIDE_STEP_NEXT:
    default:
      cramp_bedside_row_go (self->rows[row], column, 1);
    }
}

static void
repeat_cb (CrampBedsideGrid  *self,
           CrampBedsideEntry *entry)
{
  guint row = find_row (self, entry);

  cramp_bedside_entry_copy (entry, row == 0 ? NULL : cramp_bedside_row_get_entry (self->rows[row - 1], cramp_bedside_entry_get_column (entry)));
}

static void
answered_cb (CrampBedsideGrid *self)
{
  g_signal_emit (self, emissions[TYPED], 0);
}

/* The cell is seen with its night. */
static void
entered_cb (GtkEventController *focus,
            CrampBedsideGrid   *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (focus);

  cramp_into_sight_keep (gtk_widget_get_ancestor (entry, CRAMP_TYPE_BEDSIDE_ROW));
  g_signal_emit (self, emissions[AT_CELL], 0, cramp_bedside_entry_get_column (CRAMP_BEDSIDE_ENTRY (entry)));
}

static void
connect_entry (CrampBedsideGrid  *self,
               CrampBedsideEntry *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (entry, "answered", G_CALLBACK (answered_cb), self);
  g_signal_connect_swapped (entry, "go", G_CALLBACK (go_cb), self);
  g_signal_connect_swapped (entry, "repeat", G_CALLBACK (repeat_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (entered_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  gtk_size_group_add_widget (self->columns[cramp_bedside_entry_get_column (entry)], GTK_WIDGET (entry));
}

/* A line takes the wheel of the mouse even where it has nothing to scroll, and
 * the sheet could not be scrolled over its cells. */
static void
scroll_together (CrampBedsideGrid  *self,
                 GtkScrolledWindow *line)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (line));

  gtk_scrolled_window_set_hadjustment (line, self->sideways);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

/* All lines sideways at once, and up and down the page as elsewhere. */
static gboolean
scroll_cb (CrampBedsideGrid         *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *wheel)
{
  gboolean is_shifted = (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (wheel)) & GDK_SHIFT_MASK) != 0;
  double   sideways = is_shifted ? dy : dx;
  double   step = gtk_adjustment_get_page_size (self->sideways) / WHEEL_STEPS;

  if (!is_shifted && fabs (dx) <= fabs (dy))
    return GDK_EVENT_PROPAGATE;

  if (gtk_event_controller_scroll_get_unit (wheel) == GDK_SCROLL_UNIT_SURFACE)
    step = 1;
  gtk_adjustment_set_value (self->sideways, gtk_adjustment_get_value (self->sideways) + sideways * step);

  return GDK_EVENT_STOP;
}

static void
listen_to_wheel (CrampBedsideGrid *self)
{
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
}

static void
add_row (CrampBedsideGrid *self,
         guint             place)
{
  CrampBedsideRow *row = cramp_bedside_row_new (&self->words.script);

  self->rows[place] = row;
  gtk_size_group_add_widget (self->titles, cramp_bedside_row_get_title (row));
  scroll_together (self, cramp_bedside_row_get_scroller (row));
  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    connect_entry (self, cramp_bedside_row_get_entry (row, i));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (row));
}

static void
add_head (CrampBedsideGrid *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *corner = gtk_label_new (_ ("The evening of"));

  gtk_widget_add_css_class (corner, "heading");
  gtk_label_set_xalign (GTK_LABEL (corner), 0);
  gtk_widget_set_valign (corner, GTK_ALIGN_END);
  gtk_size_group_add_widget (self->titles, corner);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), cramp_bedside_head_new (self->columns, SPACING));
  scroll_together (self, GTK_SCROLLED_WINDOW (scroller));
  gtk_widget_set_layout_manager (line, g_object_new (CRAMP_TYPE_BEDSIDE_LAYOUT, NULL));
  gtk_box_append (GTK_BOX (line), corner);
  gtk_box_append (GTK_BOX (line), scroller);
  gtk_box_append (GTK_BOX (self), line);
}

static void
cramp_bedside_grid_init (CrampBedsideGrid *self)
{
  cramp_bedside_words_init (&self->words);
  self->sideways = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->titles = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACING);
  listen_to_wheel (self);
  add_head (self);
  for (guint i = 0; i < CRAMP_BEDSIDE_NIGHTS; i++)
    add_row (self, i);
}

/**
 * cramp_bedside_grid_get_sideways:
 *
 * Returns: (transfer none): what scrolls all lines sideways where they are wider
 *   than the window
 */
GtkAdjustment *
cramp_bedside_grid_get_sideways (CrampBedsideGrid *self)
{
  return self->sideways;
}

/**
 * cramp_bedside_grid_show:
 * @nights: (element-type CrampCalendarNight): its nights, with what the diary has
 *   of them; as many lines are there as are used at the most
 *
 * What was typed stays in its line.
 */
void
cramp_bedside_grid_show (CrampBedsideGrid *self,
                         GArray           *nights)
{
  self->n_shown = MIN (nights->len, CRAMP_BEDSIDE_NIGHTS);
  for (guint i = 0; i < CRAMP_BEDSIDE_NIGHTS; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), i < self->n_shown);
      if (i < self->n_shown)
        cramp_bedside_row_show (self->rows[i], CRAMP_CALENDAR_NIGHT (nights, i));
    }
}

/**
 * cramp_bedside_grid_count_used:
 *
 * Returns: how many lines there are up to the last one that something is typed
 *   into
 */
guint
cramp_bedside_grid_count_used (CrampBedsideGrid *self)
{
  guint used = CRAMP_BEDSIDE_NIGHTS;

  while (used > 0 && cramp_bedside_row_is_blank (self->rows[used - 1]))
    used--;

  return used;
}

/**
 * cramp_bedside_grid_begin:
 *
 * Gives the keyboard to the cell behind the last one that something is typed
 * into.
 */
void
cramp_bedside_grid_begin (CrampBedsideGrid *self)
{
  guint used = cramp_bedside_grid_count_used (self);

  if ((used == 0 || !cramp_bedside_row_begin (self->rows[used - 1])) && !go_to (self, used, CRAMP_BEDSIDE_COUNT))
    g_signal_emit (self, emissions[ENDED], 0);
}

/**
 * cramp_bedside_grid_check:
 *
 * Gives the keyboard to the first cell that cannot be as it is.
 *
 * Returns: whether there is none
 */
gboolean
cramp_bedside_grid_check (CrampBedsideGrid *self)
{
  for (guint i = 0; i < self->n_shown; i++)
    {
      CrampBedsideEntry *entry = cramp_bedside_row_check (self->rows[i]);

      if (entry != NULL)
        {
          gtk_widget_grab_focus (GTK_WIDGET (entry));
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * cramp_bedside_grid_collect:
 *
 * Returns: (transfer full) (element-type CrampBedsideLine): the lines that
 *   something is typed into
 */
GArray *
cramp_bedside_grid_collect (CrampBedsideGrid *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (CrampBedsideLine));

  for (guint i = 0; i < self->n_shown; i++)
    {
      CrampBedsideLine line;

      cramp_bedside_row_read (self->rows[i], &line);
      if (!cramp_bedside_line_is_blank (&line))
        g_array_append_val (lines, line);
    }

  return lines;
}

static void
free_line (gpointer line)
{
  g_free (((CrampDraftLine *) line)->typed);
  g_free (line);
}

/**
 * cramp_bedside_grid_list_typed:
 * @first: the night of the first line
 *
 * Returns: (transfer full) (element-type CrampDraftLine): the lines up to the
 *   last one that something is typed into, to be kept
 */
GPtrArray *
cramp_bedside_grid_list_typed (CrampBedsideGrid *self,
                               CrampNightDate    first)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line);
  guint      used = cramp_bedside_grid_count_used (self);

  for (guint i = 0; i < used; i++)
    {
      CrampDraftLine *line = g_new0 (CrampDraftLine, 1);

      line->night = first + i;
      line->typed = cramp_bedside_row_dup_typed (self->rows[i]);
      g_ptr_array_add (lines, line);
    }

  return lines;
}

/**
 * cramp_bedside_grid_set_typed:
 * @lines: (element-type CrampDraftLine): lines that were kept
 * @first: the night of the first line
 *
 * Has them in its cells, and nothing else.
 */
void
cramp_bedside_grid_set_typed (CrampBedsideGrid *self,
                              GPtrArray        *lines,
                              CrampNightDate    first)
{
  const char *typed[CRAMP_BEDSIDE_NIGHTS] = { NULL };

  for (guint i = 0; i < lines->len; i++)
    {
      const CrampDraftLine *line = g_ptr_array_index (lines, i);

      if (line->night - first < CRAMP_BEDSIDE_NIGHTS)
        typed[line->night - first] = line->typed;
    }

  for (guint i = 0; i < CRAMP_BEDSIDE_NIGHTS; i++)
    cramp_bedside_row_set_typed (self->rows[i], typed[i] == NULL ? "" : typed[i]);
}
