/* cramp-search-filter.c - which nights a search may find
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-search-filter.h"

#include "cramp-date-button.h"
#include "cramp-large-text.h"
#include "cramp-wrapping-label.h"

struct _CrampSearchFilter
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkCheckButton      *stayed;
  CrampDateButton     *first;
  CrampDateButton     *last;
};

G_DEFINE_FINAL_TYPE (CrampSearchFilter, cramp_search_filter, ADW_TYPE_BIN)

static guint changed_emission;

static void
changed_cb (CrampSearchFilter *self)
{
  g_signal_emit (self, changed_emission, 0);
}

static void
cramp_search_filter_class_init (CrampSearchFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  changed_emission = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_DATE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/nights/cramp-search-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampSearchFilter, group);
  gtk_widget_class_bind_template_child (widget_class, CrampSearchFilter, stayed);
  gtk_widget_class_bind_template_child (widget_class, CrampSearchFilter, first);
  gtk_widget_class_bind_template_child (widget_class, CrampSearchFilter, last);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
cramp_search_filter_init (CrampSearchFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
  cramp_wrapping_label_set_in_group (self->group);
}

/**
 * cramp_search_filter_apply:
 * @search: a search that has words, or none
 *
 * Adds to a search what was chosen here.
 */
void
cramp_search_filter_apply (CrampSearchFilter *self,
                           CrampSearch       *search)
{
  cramp_search_set_stayed (search, gtk_check_button_get_active (self->stayed));
  cramp_search_set_days (search, cramp_date_button_get_date (self->first), cramp_date_button_get_date (self->last));
}

/**
 * cramp_search_filter_clear:
 *
 * Lets all nights be found again.
 */
void
cramp_search_filter_clear (CrampSearchFilter *self)
{
  gtk_check_button_set_active (self->stayed, FALSE);
  cramp_date_button_set_date (self->first, 0);
  cramp_date_button_set_date (self->last, 0);
}
