/* cramp-complaints-row.c - what was not understood of a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-complaints-row.h"

#include <glib/gi18n.h>

#include "cramp-spoken-row.h"
#include "cramp-spreadsheet-words.h"

/* (choice) More than anybody reads on a screen. */
#define MOST 100

struct _CrampComplaintsRow
{
  AdwExpanderRow parent_instance;

  GPtrArray *rows; /* (element-type GtkWidget), one for each that is shown */
};

G_DEFINE_FINAL_TYPE (CrampComplaintsRow, cramp_complaints_row, ADW_TYPE_EXPANDER_ROW)

static void
cramp_complaints_row_finalize (GObject *object)
{
  g_ptr_array_unref (CRAMP_COMPLAINTS_ROW (object)->rows);

  G_OBJECT_CLASS (cramp_complaints_row_parent_class)->finalize (object);
}

static void
cramp_complaints_row_class_init (CrampComplaintsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cramp_complaints_row_finalize;
}

static void
cramp_complaints_row_init (CrampComplaintsRow *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("What was not understood"));
  cramp_spoken_row_complete (ADW_EXPANDER_ROW (self));
}

static void
add (CrampComplaintsRow *self,
     const char         *title,
     const char         *subtitle)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", escaped, NULL);

  if (subtitle != NULL)
    cramp_spoken_row_set_text (ADW_ACTION_ROW (row), subtitle);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear (CrampComplaintsRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
list (CrampComplaintsRow     *self,
      const GArray           *complaints,
      const CrampSpreadsheet *table)
{
  for (guint i = 0; i < MIN (complaints->len, MOST); i++)
    {
      const CrampSpreadsheetComplaint *complaint = &g_array_index (complaints, CrampSpreadsheetComplaint, i);
      g_autofree char                 *place = cramp_spreadsheet_words_complaint (complaint, table);

      add (self, place, cramp_spreadsheet_words_get_problem (complaint->problem));
    }

  if (complaints->len > MOST)
    {
      guint n = complaints->len - MOST;
      /* Translators: %u is a number of things in a table that were not understood. */
      g_autofree char *more = g_strdup_printf (ngettext ("%u more", "%u more", n), n);

      add (self, more, NULL);
    }
}

/**
 * cramp_complaints_row_set:
 * @complaints: (nullable) (element-type CrampSpreadsheetComplaint): what was not
 *   understood, or %NULL before the table is read
 * @table: the table
 *
 * Lists them, or hides where there is nothing to complain of.
 */
void
cramp_complaints_row_set (CrampComplaintsRow     *self,
                          const GArray           *complaints,
                          const CrampSpreadsheet *table)
{
  guint n = complaints == NULL ? 0 : complaints->len;
  /* Translators: a cell is what stands in one column and one row of a table. */
  g_autofree char *count = g_strdup_printf (ngettext ("%u cell", "%u cells", n), n);

  clear (self);
  cramp_spoken_row_set_subtitle (ADW_EXPANDER_ROW (self), count);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  if (n > 0)
    list (self, complaints, table);
}
