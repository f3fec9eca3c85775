/* cramp-medicine-row.c - one medicine and since when it is taken
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-medicine-row.h"

#include <glib/gi18n.h>

#include "cramp-date-button.h"
#include "cramp-large-text.h"
#include "cramp-spoken.h"
#include "cramp-text-row.h"
#include "cramp-words.h"

struct _CrampMedicineRow
{
  AdwExpanderRow parent_instance;

  CrampTextRow    *name;
  CrampDateButton *since;
  GtkWidget       *remove;

  CrampNightDate until; /* as it was given; not shown yet */
  gboolean       loading;
};

G_DEFINE_FINAL_TYPE (CrampMedicineRow, cramp_medicine_row, ADW_TYPE_EXPANDER_ROW)

static guint changed_emission;
static guint remove_emission;

static char *
dup_name (CrampMedicineRow *self)
{
  return g_strstrip (g_strdup (cramp_text_row_get_text (self->name)));
}

static char *
describe_since (CrampMedicineRow *self)
{
  CrampNightDate   since = cramp_date_button_get_date (self->since);
  g_autofree char *date = NULL;

  if (since == 0)
    return g_strdup (_ ("No date"));

  date = cramp_words_short_date (since);
  /* Translators: %s is a date: a medicine is taken since that day. */
  return g_strdup_printf (_ ("since %s"), date);
}

static void
update_title (CrampMedicineRow *self)
{
  g_autofree char *name = dup_name (self);
  const char      *shown = *name == '\0' ? _ ("New medicine") : name;
  g_autofree char *since = describe_since (self);
  /* Translators: %s is the name of a medicine. */
  g_autofree char *remove = g_strdup_printf (_ ("Remove %s from the list"), shown);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), shown);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), since);
  cramp_spoken_set_name (GTK_WIDGET (self), shown);
  cramp_spoken_set_name (self->remove, remove);
}

static void
changed_cb (CrampMedicineRow *self)
{
  update_title (self);
  if (!self->loading)
    g_signal_emit (self, changed_emission, 0);
}

static void
remove_clicked_cb (CrampMedicineRow *self)
{
  g_signal_emit (self, remove_emission, 0);
}

static void
cramp_medicine_row_class_init (CrampMedicineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  changed_emission = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  remove_emission = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_DATE_BUTTON);
  g_type_ensure (CRAMP_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/profile/cramp-medicine-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineRow, name);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineRow, since);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
cramp_medicine_row_init (CrampMedicineRow *self)
{
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_medicine_row_new:
 * @medicine: (nullable): the medicine, or %NULL for a new one
 *
 * Returns: (transfer floating): a row that changes it
 */
GtkWidget *
cramp_medicine_row_new (const CrampMedicine *medicine)
{
  CrampMedicineRow *self = g_object_new (CRAMP_TYPE_MEDICINE_ROW, NULL);

  if (medicine != NULL)
    {
      cramp_text_row_set_text (self->name, medicine->name);
      cramp_date_button_set_date (self->since, medicine->since);
      self->until = medicine->until;
    }
  update_title (self);
  self->loading = FALSE;

  return GTK_WIDGET (self);
}

/**
 * cramp_medicine_row_dup_medicine:
 *
 * Returns: (transfer full) (nullable): the medicine, or %NULL while nothing is
 *   known of it
 */
CrampMedicine *
cramp_medicine_row_dup_medicine (CrampMedicineRow *self)
{
  g_autofree char *name = dup_name (self);
  CrampNightDate   since = cramp_date_button_get_date (self->since);
  CrampMedicine   *medicine;

  if (*name == '\0' && since == 0)
    return NULL;

  medicine = cramp_medicine_new (*name == '\0' ? NULL : name, since);
  medicine->until = self->until;

  return medicine;
}

/**
 * cramp_medicine_row_begin:
 * @self: a row that is on the screen
 *
 * Unfolds the row and lets the person type the name.
 */
void
cramp_medicine_row_begin (CrampMedicineRow *self)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
