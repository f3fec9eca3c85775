/* cramp-unanswered-nights.c - one question about all nights without an answer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-unanswered-nights.h"

#include <glib/gi18n.h>

#include "cramp-tonight-words.h"
#include "cramp-unanswered.h"
#include "cramp-wrapping-label.h"

struct _CrampUnansweredNights
{
  AdwBin parent_instance;

  GtkLabel  *question;
  GtkLabel  *when;
  GtkButton *none;
};

G_DEFINE_FINAL_TYPE (CrampUnansweredNights, cramp_unanswered_nights, ADW_TYPE_BIN)

static void
cramp_unanswered_nights_class_init (CrampUnansweredNightsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/tonight/cramp-unanswered-nights.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampUnansweredNights, question);
  gtk_widget_class_bind_template_child (widget_class, CrampUnansweredNights, when);
  gtk_widget_class_bind_template_child (widget_class, CrampUnansweredNights, none);
}

static void
cramp_unanswered_nights_init (CrampUnansweredNights *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GVariant *
new_target (GArray *nights)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < nights->len; i++)
    {
      g_autofree char *night = cramp_night_date_to_string (g_array_index (nights, CrampNightDate, i));

      g_variant_builder_add (&builder, "s", night);
    }

  return g_variant_builder_end (&builder);
}

static void
show_nights (CrampUnansweredNights *self,
             GArray                *nights)
{
  g_autofree char *question = cramp_tonight_words_unanswered (nights->len);
  g_autofree char *when = cramp_tonight_words_between (g_array_index (nights, CrampNightDate, 0),
                                                       g_array_index (nights, CrampNightDate, nights->len - 1));
  g_autofree char *none = g_strdup_printf (ngettext ("No cramps in this night", "No cramps in these %u nights", nights->len), nights->len);

  gtk_label_set_label (self->question, question);
  gtk_label_set_label (self->when, when);
  cramp_wrapping_label_set_on_button (self->none, none);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->none), new_target (nights));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->none), "win.tick-nights");
}

/**
 * cramp_unanswered_nights_refresh:
 * @now: the current local time
 *
 * Asks about the nights that are over and have no answer. Last night alone is
 * asked for elsewhere.
 *
 * Returns: %FALSE when the diary could not be read
 */
gboolean
cramp_unanswered_nights_refresh (CrampUnansweredNights *self,
                                 CrampStore            *store,
                                 GDateTime             *now,
                                 GError               **error)
{
  g_autoptr (GArray) nights = cramp_unanswered_read (store, now, error);
  gboolean shown;

  if (nights == NULL)
    return FALSE;

  shown = nights->len > 1 || (nights->len == 1 && g_array_index (nights, CrampNightDate, 0) != cramp_last_night (now));
  if (shown)
    show_nights (self, nights);
  gtk_widget_set_visible (GTK_WIDGET (self), shown);

  return TRUE;
}
