/* cramp-signals-page.c - what the diary shows, and what to do about it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-signals-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cramp-frame-by-frame.h"
#include "cramp-into-sight.h"
#include "cramp-large-text.h"
#include "cramp-night-words.h"
#include "cramp-signal-card.h"
#include "cramp-signal-told.h"
#include "cramp-signals-rest.h"
#include "cramp-store-person.h"

/* So many fill a large window. */
#define FIRST_CARDS 2

struct _CrampSignalsPage
{
  AdwBin parent_instance;

  GtkBox   *column;
  GtkLabel *as_of;
  GtkBox   *cards_box;

  CrampSignalCard  *cards[CRAMP_N_SIGNALS];
  guint             n_cards; /* that are there */
  CrampSignalsRest *rest;

  CrampFindings  findings;
  CrampNightDate today;
  CrampNightDate shown[CRAMP_N_SIGNALS]; /* the latest day on which each was, or 0 */
};

G_DEFINE_FINAL_TYPE (CrampSignalsPage, cramp_signals_page, ADW_TYPE_BIN)

static void
cramp_signals_page_class_init (CrampSignalsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/signals/cramp-signals-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampSignalsPage, column);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalsPage, as_of);
  gtk_widget_class_bind_template_child (widget_class, CrampSignalsPage, cards_box);
}

static void
refresh_card (CrampSignalsPage *self,
              CrampSignal       signal)
{
  g_autoptr (CrampSignalWords) words = cramp_signal_words_new (&self->findings, signal, self->today);

  cramp_signal_card_set_words (self->cards[signal], words, self->today);
  cramp_signal_card_set_shown (self->cards[signal], self->shown[signal]);
}

static void
add_card (CrampSignalsPage *self)
{
  GtkWidget *card = cramp_signal_card_new ();

  self->cards[self->n_cards++] = CRAMP_SIGNAL_CARD (card);
  gtk_box_append (self->cards_box, card);
}

static void
add_rest (CrampSignalsPage *self)
{
  self->rest = g_object_new (CRAMP_TYPE_SIGNALS_REST, NULL);
  cramp_signals_rest_refresh (self->rest, &self->findings);
  gtk_box_append (self->column, GTK_WIDGET (self->rest));
}

static gboolean
build_next (gpointer page)
{
  CrampSignalsPage *self = page;

  if (self->n_cards < CRAMP_N_SIGNALS)
    {
      add_card (self);
      refresh_card (self, (CrampSignal) (self->n_cards - 1));
    }
  else
    add_rest (self);

  return self->rest == NULL;
}

static void
cramp_signals_page_init (CrampSignalsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/* Not before there is something to show. */
static void
begin_cards (CrampSignalsPage *self)
{
  while (self->n_cards < FIRST_CARDS)
    add_card (self);
  cramp_frame_by_frame_begin (GTK_WIDGET (self), build_next);
}

static void
take_shown (CrampSignalsPage *self,
            GPtrArray        *visits)
{
  memset (self->shown, 0, sizeof self->shown);
  for (guint i = 0; i < visits->len; i++)
    {
      const CrampShown *visit = g_ptr_array_index (visits, i);

      if (visit->signal != CRAMP_UNANSWERED)
        self->shown[visit->signal] = MAX (self->shown[visit->signal], visit->date);
    }
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
  g_autofree char *night = NULL;
  g_autofree char *as_of = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) visits = cramp_store_read_records (store, &cramp_shown_kind, &error);

  if (visits == NULL)
    g_warning ("Could not read what was shown to a doctor: %s", error->message);
  else
    take_shown (self, visits);
  self->findings = *findings;
  self->today = cramp_night_of (now);

  night = cramp_night_words_within (findings->frequency.as_of, self->today);
  /* Translators: %s is a night, such as "the night of Tuesday to Wednesday". */
  as_of = g_strdup_printf (_ ("What your diary shows, up to %s"), night);
  gtk_label_set_label (self->as_of, as_of);
  if (self->n_cards == 0)
    begin_cards (self);
  for (guint i = 0; i < self->n_cards; i++)
    refresh_card (self, (CrampSignal) i);
  if (self->rest != NULL)
    cramp_signals_rest_refresh (self->rest, findings);
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
  cramp_frame_by_frame_finish (GTK_WIDGET (self));
  cramp_into_sight_bring (GTK_WIDGET (self->cards[signal]));
}
