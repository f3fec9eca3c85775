/* cramp-signal-card.c - one signal with its evidence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-signal-card.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cramp-large-text.h"
#include "cramp-night-words.h"
#include "cramp-signal-look.h"
#include "cramp-spoken-row.h"
#include "cramp-spoken.h"
#include "cramp-wrapping-label.h"
#include "cramp-words.h"

struct _CrampSignalCard
{
  AdwPreferencesGroup parent_instance;

  AdwActionRow   *summary;
  GtkImage       *shape;
  AdwActionRow   *advice;
  AdwExpanderRow *why;
  GtkWidget      *nights_row;
  GtkFlowBox     *nights;
  AdwActionRow   *counts;
  AdwActionRow   *before;
  AdwActionRow   *rule;
  AdwActionRow   *uncertainty;
  AdwActionRow   *shown;
  GtkButton      *shown_button;

  CrampSignal    signal;
  gboolean       raised;
  CrampNightDate night_dates[CRAMP_AFTERMATH_NIGHTS]; /* of the buttons */
  guint          n_nights;
  CrampNightDate today; /* for which they are named */
};

G_DEFINE_FINAL_TYPE (CrampSignalCard, cramp_signal_card, ADW_TYPE_PREFERENCES_GROUP)

static void
cramp_signal_card_class_init (CrampSignalCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/signals/cramp-signal-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampSignalCard, summary);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalCard, shape);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalCard, advice);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalCard, why);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalCard, nights_row);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalCard, nights);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalCard, counts);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalCard, before);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalCard, rule);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalCard, uncertainty);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalCard, shown);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalCard, shown_button);
}

static void
cramp_signal_card_init (CrampSignalCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_signal_card_new:
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
cramp_signal_card_new (void)
{
  return g_object_new (CRAMP_TYPE_SIGNAL_CARD, NULL);
}

static void
set_text (AdwActionRow *row,
          const char   *text)
{
  cramp_spoken_row_set_text (row, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (row), text != NULL);
}

static void
add_night (CrampSignalCard *self,
           CrampNightDate   night,
           CrampNightDate   today)
{
  g_autofree char *words = cramp_night_words_title (night, today);
  g_autofree char *date = cramp_night_date_to_string (night);
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *child = gtk_flow_box_child_new ();

  cramp_wrapping_label_set_on_button (GTK_BUTTON (button), words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", date);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-night");
  gtk_widget_set_tooltip_text (button, _ ("Show this night in the diary"));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_insert (self->nights, child, -1);
}

static gboolean
shows_nights (CrampSignalCard        *self,
              const CrampSignalWords *words,
              CrampNightDate          today)
{
  return self->today == today && self->n_nights == words->n_nights &&
         memcmp (self->night_dates, words->nights, words->n_nights * sizeof *words->nights) == 0;
}

/* Buttons that are right stay: one of them may have the focus. */
static void
set_nights (CrampSignalCard        *self,
            const CrampSignalWords *words,
            CrampNightDate          today)
{
  GtkWidget *child;

  if (shows_nights (self, words, today))
    return;

  self->today = today;
  self->n_nights = words->n_nights;
  memcpy (self->night_dates, words->nights, sizeof self->night_dates);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->nights))) != NULL)
    gtk_flow_box_remove (self->nights, child);
  for (guint i = words->n_nights; i > 0; i--)
    add_night (self, words->nights[i - 1], today);

  gtk_widget_set_visible (self->nights_row, words->n_nights > 0);
}

/* Where nothing was noticed, that is all there is to read. */
static void
set_summary (CrampSignalCard        *self,
             const CrampSignalWords *words)
{
  g_autofree char *name = cramp_signal_words_heading (words);
  g_autofree char *text = self->raised ? g_strdup (words->finding) : cramp_words_sentences (words->finding, words->uncertainty);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->summary), words->status);
  set_text (self->summary, text);
  cramp_spoken_set_name (GTK_WIDGET (self->summary), name);
}

/**
 * cramp_signal_card_set_words:
 * @words: a signal
 * @today: the night that is running
 *
 * Shows a signal with its evidence.
 */
void
cramp_signal_card_set_words (CrampSignalCard        *self,
                             const CrampSignalWords *words,
                             CrampNightDate          today)
{
  self->signal = words->signal;
  self->raised = cramp_signal_words_is_raised (words->state);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), cramp_signal_words_title (words->signal));
  cramp_signal_look_show (GTK_WIDGET (self), self->shape, words->state);
  set_summary (self, words);
  set_nights (self, words, today);
  set_text (self->advice, words->advice);
  set_text (self->counts, words->counts);
  set_text (self->before, words->before);
  set_text (self->rule, words->rule);
  set_text (self->uncertainty, self->raised ? words->uncertainty : NULL);
  cramp_spoken_row_describe (self->why, cramp_signal_words_title (words->signal));
}

/* The same button stands on each card; a screen reader tells which. */
static void
set_shown_button (CrampSignalCard *self,
                  const char      *label)
{
  /* Translators: for a screen reader; 1 is what a button says, 2 the signal it is about. */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), label, cramp_signal_words_title (self->signal));

  gtk_button_set_label (self->shown_button, label);
  cramp_spoken_set_name (GTK_WIDGET (self->shown_button), name);
}

/**
 * cramp_signal_card_set_shown:
 * @self: a card that shows a signal
 * @date: when it was last shown to a doctor, 0 when it was not
 *
 * Says whether it was shown to a doctor. It stays what it is all the same.
 */
void
cramp_signal_card_set_shown (CrampSignalCard *self,
                             CrampNightDate   date)
{
  g_autofree char *day = date == 0 ? NULL : cramp_words_short_date (date);
  g_autofree char *text = NULL;

  /* Translators: %s is a date. */
  text = day == NULL ? g_strdup (_ ("Then you are not told about it again. What the diary shows stays here."))
                     : g_strdup_printf (_ ("Shown on %s. You are told again only if it gets stronger, or goes away and comes back. What the diary shows stays here."), day);
  set_text (self->shown, text);
  gtk_widget_set_visible (GTK_WIDGET (self->shown), self->raised || date != 0);

  set_shown_button (self, date == 0 ? _ ("Yes, shown") : _ ("Take back"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->shown_button), "s", cramp_vocabulary_get_code (&cramp_signal_vocabulary, (int) self->signal));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->shown_button), date == 0 ? "win.shown-to-doctor" : "win.not-shown-to-doctor");
}
