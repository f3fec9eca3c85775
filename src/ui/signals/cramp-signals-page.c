/* cramp-signals-page.c - what the diary shows, and what to do about it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-signals-page.h"

#include <glib/gi18n.h>

#include "cramp-into-sight.h"
#include "cramp-large-text.h"
#include "cramp-night-words.h"
#include "cramp-pattern-words.h"
#include "cramp-signal-card.h"
#include "cramp-signal-told.h"
#include "cramp-spoken-row.h"
#include "cramp-spoken.h"
#include "cramp-store-person.h"
#include "cramp-words.h"

struct _CrampSignalsPage
{
  AdwBin parent_instance;

  GtkLabel            *as_of;
  GtkBox              *cards_box;
  AdwPreferencesGroup *patterns;

  CrampSignalCard *cards[CRAMP_N_SIGNALS];
  AdwExpanderRow  *pattern_rows[CRAMP_N_PATTERNS];
  AdwActionRow    *features[CRAMP_N_PATTERNS];
  AdwActionRow    *pain;
};

G_DEFINE_FINAL_TYPE (CrampSignalsPage, cramp_signals_page, ADW_TYPE_BIN)

static void
cramp_signals_page_class_init (CrampSignalsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/signals/cramp-signals-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampSignalsPage, as_of);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalsPage, cards_box);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalsPage, patterns);
}

static AdwActionRow *
new_text_row (const char *title)
{
  return g_object_new (ADW_TYPE_ACTION_ROW, "title", title, NULL);
}

static void
add_pattern (CrampSignalsPage *self,
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
cramp_signals_page_init (CrampSignalsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));

  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    {
      GtkWidget *card = cramp_signal_card_new ();

      self->cards[i] = CRAMP_SIGNAL_CARD (card);
      gtk_box_append (self->cards_box, card);
    }
  for (CrampPattern pattern = 0; pattern < CRAMP_N_PATTERNS; pattern++)
    add_pattern (self, pattern);
  self->pain = new_text_row (cramp_pain_words_title ());
  adw_preferences_group_add (self->patterns, GTK_WIDGET (self->pain));
}

static void
refresh_patterns (CrampSignalsPage    *self,
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

/* The latest day on which each was shown. */
static void
refresh_shown (CrampSignalsPage *self,
               GPtrArray        *shown)
{
  CrampNightDate dates[CRAMP_N_SIGNALS] = { 0 };

  for (guint i = 0; i < shown->len; i++)
    {
      const CrampShown *visit = g_ptr_array_index (shown, i);

      if (visit->signal != CRAMP_UNANSWERED)
        dates[visit->signal] = MAX (dates[visit->signal], visit->date);
    }

  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    cramp_signal_card_set_shown (self->cards[i], dates[i]);
}

/**
 * cramp_signals_page_refresh:
 * @now: the current local time
 *
 * Shows the three signals with their evidence, and what fits together.
 */
void
cramp_signals_page_refresh (CrampSignalsPage    *self,
                            CrampStore          *store,
                            const CrampFindings *findings,
                            GDateTime           *now)
{
  CrampNightDate   today = cramp_night_of (now);
  g_autofree char *night = cramp_night_words_within (findings->frequency.as_of, today);
  g_autofree char *as_of = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) shown = cramp_store_read_records (store, &cramp_shown_kind, &error);

  /* Translators: %s is a night, such as "the night of Tuesday to Wednesday". */
  as_of = g_strdup_printf (_ ("What your diary shows, up to %s"), night);
  gtk_label_set_label (self->as_of, as_of);
  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    {
      g_autoptr (CrampSignalWords) words = cramp_signal_words_new (findings, (CrampSignal) i, today);

      cramp_signal_card_set_words (self->cards[i], words, today);
    }
  refresh_patterns (self, findings);
  if (shown == NULL)
    g_warning ("Could not read what was shown to a doctor: %s", error->message);
  else
    refresh_shown (self, shown);
}

/**
 * cramp_signals_page_show_signal:
 * @self: a page that is shown
 *
 * Brings the card of a signal, with what to do, into sight and gives it the
 * keyboard.
 */
void
cramp_signals_page_show_signal (CrampSignalsPage *self,
                                CrampSignal       signal)
{
  cramp_into_sight_bring (GTK_WIDGET (self->cards[signal]));
}
