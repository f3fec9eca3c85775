/* cramp-calendar-legend.c - what the nights of a calendar mean
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-calendar-legend.h"

#include <glib/gi18n.h>

#include "cramp-month-cell.h"
#include "cramp-year-nights.h"

/* Pixels between a sample and its words, and between one and the next. */
#define SPACING 6
#define APART 15

/* Samples of nights, each made as the calendar makes it, and their words. */
typedef struct
{
  const char        *words, *context;
  gsize              n_nights;
  CrampCalendarNight nights[CRAMP_CALENDAR_STEPS];
} Entry;

#define WITH_CRAMPS(n)                                    \
  {                                                       \
    .look = CRAMP_LOOK_CRAMPS, .glance = {.cramps = (n) } \
  }

static const Entry month_entries[] = {
  { N_ ("number of cramps"), NULL, 1, { WITH_CRAMPS (2) } },
  { NC_ ("night in the calendar", "no cramps"), "night in the calendar", 1, { { .look = CRAMP_LOOK_FREE } } },
  { NC_ ("night in the calendar", "not answered"), "night in the calendar", 1, { { .look = CRAMP_LOOK_UNKNOWN } } },
  { N_ ("numbness or weakness stayed"), NULL, 1, { { .look = CRAMP_LOOK_CRAMPS, .glance = { .cramps = 1 }, .stayed = TRUE } } },
};

static const Entry year_entries[] = {
  { N_ ("1, 2, 3 or more cramps"), NULL, 3, { WITH_CRAMPS (1), WITH_CRAMPS (2), WITH_CRAMPS (3) } },
  { NC_ ("night in the calendar", "no cramps"), "night in the calendar", 1, { { .look = CRAMP_LOOK_FREE } } },
  { NC_ ("night in the calendar", "not answered"), "night in the calendar", 1, { { .look = CRAMP_LOOK_UNKNOWN } } },
};

struct _CrampCalendarLegend
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CrampCalendarLegend, cramp_calendar_legend, ADW_TYPE_BIN)

static void
cramp_calendar_legend_class_init (CrampCalendarLegendClass *klass)
{
}

static void
cramp_calendar_legend_init (CrampCalendarLegend *self)
{
  cramp_calendar_legend_show (self, FALSE);
}

static GtkWidget *
new_entry (const Entry *entry,
           gboolean     is_year)
{
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget  *child = gtk_flow_box_child_new ();
  const char *words = entry->context == NULL ? _ (entry->words) : g_dpgettext2 (NULL, entry->context, entry->words);
  GtkWidget  *label = gtk_label_new (words);

  for (gsize i = 0; i < entry->n_nights; i++)
    gtk_box_append (GTK_BOX (box), is_year ? cramp_year_nights_new_sample (&entry->nights[i]) : cramp_month_cell_new_sample (&entry->nights[i]));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), label);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);

  return child;
}

/**
 * cramp_calendar_legend_show:
 * @is_year: whether it stands below a year, or below a month
 *
 * Shows what nights look like there.
 */
void
cramp_calendar_legend_show (CrampCalendarLegend *self,
                            gboolean             is_year)
{
  const Entry *entries = is_year ? year_entries : month_entries;
  gsize        n_entries = is_year ? G_N_ELEMENTS (year_entries) : G_N_ELEMENTS (month_entries);
  GtkFlowBox  *flow = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "max-children-per-line", (guint) n_entries,
                                    "column-spacing", APART, "row-spacing", SPACING, "can-focus", FALSE, NULL);

  for (gsize i = 0; i < n_entries; i++)
    gtk_flow_box_append (flow, new_entry (&entries[i], is_year));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (flow));
}
