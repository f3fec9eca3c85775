/* cramp-text-row.c - a row to write a line into
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-text-row.h"

#include "cramp-field.h"
#include "cramp-spoken.h"
#include "cramp-text-limit.h"

/* AdwEntryRow would be the obvious choice, but with libadwaita 1.2 a screen
 * reader does not hear that it has the focus. */
struct _CrampTextRow
{
  AdwPreferencesRow parent_instance;

  GtkEntry *entry;
  GtkLabel *limit;
};

G_DEFINE_FINAL_TYPE (CrampTextRow, cramp_text_row, ADW_TYPE_PREFERENCES_ROW)

static guint changed_emission;

static void
changed_cb (CrampTextRow *self)
{
  g_signal_emit (self, changed_emission, 0);
}

static void
title_changed_cb (CrampTextRow *self)
{
  cramp_spoken_set_name (GTK_WIDGET (self->entry), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
}

static gboolean
cramp_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CRAMP_TEXT_ROW (widget)->entry));
}

static void
cramp_text_row_class_init (CrampTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = cramp_text_row_grab_focus;

  changed_emission = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/widgets/cramp-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampTextRow, entry);
  gtk_widget_class_bind_template_child (widget_class, CrampTextRow, limit);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
cramp_text_row_init (CrampTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_text_limit_watch_editable (GTK_EDITABLE (self->entry), self->limit, CRAMP_NAME_MAX);
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
}

/**
 * cramp_text_row_get_text:
 *
 * Returns: (transfer none): what is written in it
 */
const char *
cramp_text_row_get_text (CrampTextRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * cramp_text_row_set_text:
 * @text: (nullable): what to write into it
 *
 * Replaces what is written in the row.
 */
void
cramp_text_row_set_text (CrampTextRow *self,
                         const char   *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text == NULL ? "" : text);
}
