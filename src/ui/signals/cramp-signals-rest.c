/* cramp-signals-rest.c - what stands below the three signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-signals-rest.h"

#include <glib/gi18n.h>

#include "cramp-large-text.h"
#include "cramp-pattern-words.h"
#include "cramp-spoken-row.h"
#include "cramp-spoken.h"

struct _CrampSignalsRest
{
  GtkBox parent_instance;

  AdwPreferencesGroup *patterns;

  AdwExpanderRow *pattern_rows[CRAMP_N_PATTERNS];
  AdwActionRow   *features[CRAMP_N_PATTERNS];
  AdwActionRow   *pain;
};

G_DEFINE_FINAL_TYPE (CrampSignalsRest, cramp_signals_rest, GTK_TYPE_BOX)

static void
cramp_signals_rest_class_init (CrampSignalsRestClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/signals/cramp-signals-rest.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampSignalsRest, patterns);
}

static AdwActionRow *
new_text_row (const char *title)
{
  return g_object_new (ADW_TYPE_ACTION_ROW, "title", title, NULL);
}

static void
add_pattern (CrampSignalsRest *self,
             CrampPattern      pattern)
{
  const char     *title = cramp_pattern_words_title (pattern);
  AdwExpanderRow *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", title, NULL);
  AdwActionRow   *route = new_text_row (_ ("What to do"));

  cramp_spoken_row_set_text (route, cramp_pattern_words_route (pattern));
  self->features[pattern] = new_text_row (_ ("What you recorded"));
  self->pattern_rows[pattern] = row;
  cramp_spoken_set_name (GTK_WIDGET (row), title);
  adw_expander_row_add_row (row, GTK_WIDGET (self->features[pattern]));
  adw_expander_row_add_row (row, GTK_WIDGET (route));
  adw_preferences_group_add (self->patterns, GTK_WIDGET (row));
}

static void
cramp_signals_rest_init (CrampSignalsRest *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (CrampPattern pattern = 0; pattern < CRAMP_N_PATTERNS; pattern++)
    add_pattern (self, pattern);
  self->pain = new_text_row (cramp_pain_words_title ());
  adw_preferences_group_add (self->patterns, GTK_WIDGET (self->pain));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_signals_rest_refresh:
 *
 * Shows what of the diary fits together without being a signal.
 */
void
cramp_signals_rest_refresh (CrampSignalsRest    *self,
                            const CrampFindings *findings)
{
  g_autofree char *pain = cramp_pain_words_finding (&findings->pain);

  for (CrampPattern pattern = 0; pattern < CRAMP_N_PATTERNS; pattern++)
    {
      g_autofree char *features = cramp_pattern_words_features (&findings->patterns, pattern);

      cramp_spoken_row_set_text (self->features[pattern], features);
      gtk_widget_set_visible (GTK_WIDGET (self->pattern_rows[pattern]), (findings->patterns.shown & CRAMP_SET (pattern)) != 0);
    }

  cramp_spoken_row_set_text (self->pain, pain);
  gtk_widget_set_visible (GTK_WIDGET (self->pain), findings->pain.grown);
  gtk_widget_set_visible (GTK_WIDGET (self->patterns), findings->patterns.shown != 0 || findings->pain.grown);
}
