/* cramp-when-row.c - when a cramp was, and the chooser that changes it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-when-row.h"

#include <glib/gi18n.h>

#include "cramp-night-words.h"
#include "cramp-spoken-row.h"
#include "cramp-time.h"
#include "cramp-when-chooser.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

struct _CrampWhenRow
{
  AdwExpanderRow parent_instance;

  CrampWhenChooser *chooser;

  CrampWhen  when;
  GTimeZone *zone;
  char      *elsewhere; /* what there is to say of a clock that is not the one here */
};

G_DEFINE_FINAL_TYPE (CrampWhenRow, cramp_when_row, ADW_TYPE_EXPANDER_ROW)

static guint chosen_emission;

static char *
describe_moment (const CrampWhen *when)
{
  g_autofree char *night = cramp_night_words_full (when->time.night);
  g_autofree char *time = cramp_words_clock (when->time.minute);

  if (when->night_only)
    /* Translators: %s is "Night of Monday to Tuesday, 23 to 24 November 2026". */
    return g_strdup_printf (_ ("%s; the time is not known."), night);
  if (when->about)
    /* Translators: 1 is "Night of Monday to Tuesday, 23 to 24 November 2026", 2 a time of day. */
    return g_strdup_printf (_ ("%1$s; about %2$s."), night, time);

  /* Translators: 1 is "Night of Monday to Tuesday, 23 to 24 November 2026", 2 a time of day. */
  return g_strdup_printf (C_ ("when", "%1$s; %2$s."), night, time);
}

/* In the hour that comes twice the time alone does not say which. */
static char *
describe_twice (CrampWhenRow *self)
{
  g_autofree char *moment = describe_moment (&self->when);

  if (self->when.night_only || cramp_night_time_count (&self->when.time, self->zone) != 2)
    return g_steal_pointer (&moment);

  return cramp_words_sentences (moment, self->when.time.later ? _ ("The second time that the clock showed this.")
                                                              : _ ("The first time that the clock showed this."));
}

static void
show (CrampWhenRow *self,
      const char   *problem)
{
  g_autofree char *twice = describe_twice (self);
  g_autofree char *where = cramp_words_sentences (twice, self->elsewhere);
  g_autofree char *text = cramp_words_sentences (problem, where);

  cramp_spoken_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
  /* What is chosen stands below while it is being chosen. */
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), self->elsewhere == NULL ? "" : self->elsewhere);
}

static void
take (CrampWhenRow *self)
{
  self->when = cramp_when_chooser_get_when (self->chooser);
  show (self, NULL);
  g_signal_emit (self, chosen_emission, 0);
}

static gboolean
is_same (const CrampWhen *a,
         const CrampWhen *b)
{
  return a->time.night == b->time.night && a->time.minute == b->time.minute && a->time.later == b->time.later &&
         a->about == b->about && a->night_only == b->night_only;
}

/* Whoever steps from three to eleven does not mean the hours between: what is
 * chosen counts once the row folds. */
static void
expanded_cb (CrampWhenRow *self)
{
  CrampWhen chosen;

  if (self->zone == NULL)
    return;
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    {
      cramp_when_chooser_set_when (self->chooser, &self->when, self->zone);
      show (self, NULL);
      return;
    }

  chosen = cramp_when_chooser_get_when (self->chooser);
  if (is_same (&chosen, &self->when))
    show (self, NULL);
  else if (cramp_when_chooser_is_possible (self->chooser))
    take (self);
  else
    show (self, _ ("What was chosen is in the future, so nothing was changed."));
}

/* A press says that it is meant, also where nothing was changed. */
static void
done_cb (CrampWhenRow *self)
{
  take (self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
}

static void
cramp_when_row_finalize (GObject *object)
{
  CrampWhenRow *self = CRAMP_WHEN_ROW (object);

  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->elsewhere, g_free);

  G_OBJECT_CLASS (cramp_when_row_parent_class)->finalize (object);
}

static void
cramp_when_row_class_init (CrampWhenRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_when_row_finalize;

  /**
   * CrampWhenRow::chosen:
   * @self: the row
   *
   * The person has said when it was, with a press while the row is unfolded, or
   * by folding it on something else: once, whatever they passed on the way.
   */
  chosen_emission = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_WHEN_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/episode/cramp-when-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampWhenRow, chooser);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
cramp_when_row_init (CrampWhenRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_elsewhere (GDateTime *start)
{
  g_autoptr (GDateTime) fixed = cramp_time_fix (start);
  g_autofree char *offset = g_date_time_format (fixed, "%:z");

  /* Translators: %s is a difference to universal time, such as "+08:00". */
  return g_strdup_printf (_ ("This is the clock of where it was recorded (UTC%s), which is not the one here."), offset);
}

/**
 * cramp_when_row_set_draft:
 * @draft: a cramp
 *
 * Shows when a cramp was.
 */
void
cramp_when_row_set_draft (CrampWhenRow            *self,
                          const CrampEpisodeDraft *draft)
{
  g_autoptr (GTimeZone) here = cramp_clock_dup_zone (cramp_window_clock_get (self));

  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->elsewhere, g_free);
  self->zone = cramp_when_find_zone (draft->start, here);
  if (self->zone != here)
    self->elsewhere = describe_elsewhere (draft->start);
  self->when = cramp_when_read (draft, self->zone);
  cramp_when_chooser_set_when (self->chooser, &self->when, self->zone);
  show (self, NULL);
}

/**
 * cramp_when_row_finish:
 * @self: a row in a window that is about to close
 *
 * Takes what is chosen, while there is a diary for it.
 *
 * Returns: %FALSE when that is in the future: then the row stays unfolded, and
 *   says so
 */
gboolean
cramp_when_row_finish (CrampWhenRow *self)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);

  if (adw_expander_row_get_expanded (row) && !cramp_when_chooser_is_possible (self->chooser))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return FALSE;
    }

  adw_expander_row_set_expanded (row, FALSE);

  return TRUE;
}

/**
 * cramp_when_row_apply:
 * @draft: the cramp that it shows
 *
 * Moves the cramp to what was chosen.
 *
 * Returns: whether that changes anything
 */
gboolean
cramp_when_row_apply (CrampWhenRow      *self,
                      CrampEpisodeDraft *draft)
{
  return cramp_when_apply (&self->when, self->zone, draft);
}
