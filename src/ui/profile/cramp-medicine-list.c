/* cramp-medicine-list.c - the medicines the person takes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-medicine-list.h"

#include "cramp-large-text.h"
#include "cramp-medicine-row.h"

struct _CrampMedicineList
{
  AdwPreferencesGroup parent_instance;

  GtkWidget      *none_row;
  GtkCheckButton *none;

  GPtrArray *rows;
  gboolean   loading;
};

G_DEFINE_FINAL_TYPE (CrampMedicineList, cramp_medicine_list, ADW_TYPE_PREFERENCES_GROUP)

static guint changed_emission;

static void
changed_cb (CrampMedicineList *self)
{
  if (!self->loading)
    g_signal_emit (self, changed_emission, 0);
}

/* "None" can only be said while there are none. */
static void
update_none (CrampMedicineList *self)
{
  gtk_widget_set_visible (self->none_row, self->rows->len == 0);
  if (self->rows->len > 0)
    gtk_check_button_set_active (self->none, FALSE);
}

static void
remove_cb (CrampMedicineList *self,
           CrampMedicineRow  *row)
{
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  g_ptr_array_remove (self->rows, row);
  update_none (self);
  changed_cb (self);
}

static CrampMedicineRow *
add_row (CrampMedicineList   *self,
         const CrampMedicine *medicine)
{
  GtkWidget *row = cramp_medicine_row_new (medicine);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);

  return CRAMP_MEDICINE_ROW (row);
}

static void
add_clicked_cb (CrampMedicineList *self)
{
  CrampMedicineRow *row = add_row (self, NULL);

  update_none (self);
  cramp_medicine_row_begin (row);
}

static void
cramp_medicine_list_finalize (GObject *object)
{
  CrampMedicineList *self = CRAMP_MEDICINE_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (cramp_medicine_list_parent_class)->finalize (object);
}

static void
cramp_medicine_list_class_init (CrampMedicineListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_medicine_list_finalize;

  changed_emission = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/profile/cramp-medicine-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineList, none_row);
  gtk_widget_class_bind_template_child (widget_class, CrampMedicineList, none);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
cramp_medicine_list_init (CrampMedicineList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_medicine_list_dup_medicines:
 *
 * Returns: (transfer full) (nullable) (element-type CrampMedicine): the
 *   medicines; empty when the person takes none, %NULL when that is not
 *   answered
 */
GPtrArray *
cramp_medicine_list_dup_medicines (CrampMedicineList *self)
{
  g_autoptr (GPtrArray) medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_medicine_free);

  for (guint i = 0; i < self->rows->len; i++)
    {
      CrampMedicine *medicine = cramp_medicine_row_dup_medicine (self->rows->pdata[i]);

      if (medicine != NULL)
        g_ptr_array_add (medicines, medicine);
    }
  if (medicines->len == 0 && !gtk_check_button_get_active (self->none))
    return NULL;

  return g_steal_pointer (&medicines);
}

/**
 * cramp_medicine_list_set_medicines:
 * @medicines: (nullable) (element-type CrampMedicine): the medicines; empty
 *   when the person takes none, %NULL when that is not answered
 *
 * Shows the medicines in place of those shown before.
 */
void
cramp_medicine_list_set_medicines (CrampMedicineList *self,
                                   GPtrArray         *medicines)
{
  self->loading = TRUE;
  while (self->rows->len > 0)
    remove_cb (self, self->rows->pdata[0]);
  for (guint i = 0; medicines != NULL && i < medicines->len; i++)
    add_row (self, medicines->pdata[i]);

  update_none (self);
  gtk_check_button_set_active (self->none, medicines != NULL && medicines->len == 0);
  self->loading = FALSE;
}
