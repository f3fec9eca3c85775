/* cramp-chart-grid.c - the table of a chart
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-chart-grid.h"

#include <glib/gi18n.h>

#include "cramp-spoken.h"

#define HEAD_CHARACTERS 8

/* GTK 4.8 asks for no height for a bar that scrolls sideways. */
#define BAR_HEIGHT 30

/* A label that wraps takes another width than those below it where room is short,
 * and then stands above the numbers of another column: its lines are fixed. */
static char *
break_lines (const char *head)
{
  g_auto (GStrv) words = g_strsplit (head, " ", -1);
  GString *lines = g_string_new (words[0]);
  glong    used = g_utf8_strlen (lines->str, -1);

  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    {
      glong    length = g_utf8_strlen (words[i], -1);
      gboolean fits = used + 1 + length <= HEAD_CHARACTERS;

      g_string_append_printf (lines, "%c%s", fits ? ' ' : '\n', words[i]);
      used = fits ? used + 1 + length : length;
    }

  return g_string_free (lines, FALSE);
}

static GtkWidget *
new_cell (const char   *text,
          gboolean      is_head,
          gboolean      is_first,
          GtkSizeGroup *column)
{
  g_autofree char *lines = is_head ? break_lines (text) : g_strdup (text);
  GtkWidget       *cell = g_object_new (GTK_TYPE_LABEL, "label", lines, "xalign", is_first ? 0.0f : 1.0f, NULL);

  if (is_head)
    gtk_widget_add_css_class (cell, "heading");
  if (is_head && !is_first)
    gtk_label_set_justify (GTK_LABEL (cell), GTK_JUSTIFY_RIGHT);
  gtk_size_group_add_widget (column, cell);

  return cell;
}

static GtkWidget *
new_row (const char *const *cells,
         gboolean           is_head,
         GPtrArray         *columns)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, "spacing", 18, NULL);

  for (guint i = 0; cells[i] != NULL; i++)
    gtk_box_append (GTK_BOX (row), new_cell (cells[i], is_head, i == 0, g_ptr_array_index (columns, i)));

  return row;
}

/* The keyboard goes from row to row, and each is read as a whole. */
static void
add_rows (GtkBox                *box,
          const CrampChartTable *table,
          GPtrArray             *columns)
{
  gtk_box_append (box, new_row ((const char *const *) table->heads, TRUE, columns));
  for (guint i = 0; i < table->rows->len; i++)
    {
      GtkWidget       *row = new_row (g_ptr_array_index (table->rows, i), FALSE, columns);
      g_autofree char *words = cramp_chart_table_describe (table, i);

      cramp_spoken_set_name (row, words);
      gtk_widget_set_focusable (row, TRUE);
      gtk_box_append (box, row);
    }
}

/**
 * cramp_chart_grid_new:
 * @table: the numbers of a chart in words
 *
 * Returns: (transfer floating): the table, which scrolls sideways where it is
 *   too wide
 */
GtkWidget *
cramp_chart_grid_new (const CrampChartTable *table)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                 "margin-start", 12, "margin-end", 12, "margin-top", 12, "margin-bottom", BAR_HEIGHT, NULL);

  for (guint i = 0; table->heads[i] != NULL; i++)
    g_ptr_array_add (columns, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  cramp_spoken_set_name (box, _ ("Table"));
  add_rows (GTK_BOX (box), table, columns);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  /* Else nothing tells that there is more. */
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scrolled), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  return scrolled;
}
