/* test-signal-look.c - a raised signal is seen, and the others weigh less
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "cramp-signal-card.h"
#include "cramp-signal-row.h"
#include "cramp-signal-words.h"

/* Sunday 22 November 2026. */
#define SUNDAY 739942

static CrampSignalWords *
new_words (CrampSignalState state)
{
  CrampFindings findings = { 0 };

  findings.aftermath.state = state;
  findings.aftermath.cramps = findings.aftermath.answered = 3;
  findings.aftermath.numb = cramp_signal_words_is_raised (state) ? 2 : 0;
  findings.aftermath.pattern = findings.aftermath_before.pattern = CRAMP_AFTERMATH_NO_PATTERN;

  return cramp_signal_words_new (&findings, CRAMP_SIGNAL_AFTERMATH, SUNDAY);
}

static const char *
get_look (GtkWidget *widget)
{
  static const char *const looks[] = { "cramp-calm", "cramp-watch", "cramp-warning" };
  const char              *look = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    if (gtk_widget_has_css_class (widget, looks[i]))
      {
        g_assert_null (look);
        look = looks[i];
      }

  return look;
}

static void
test_tint (void)
{
  static const struct
  {
    CrampSignalState state;
    const char      *look;
  } cases[] = {
    { CRAMP_SIGNAL_WARNING, "cramp-warning" },
    { CRAMP_SIGNAL_QUIET, "cramp-calm" },
    { CRAMP_SIGNAL_WATCH, "cramp-watch" },
    { CRAMP_SIGNAL_INSUFFICIENT, "cramp-calm" },
  };
  GtkWidget *card = g_object_ref_sink (cramp_signal_card_new ());
  GtkWidget *row = g_object_ref_sink (cramp_signal_row_new ());

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrampSignalWords) words = new_words (cases[i].state);

      cramp_signal_card_set_words (CRAMP_SIGNAL_CARD (card), words, SUNDAY);
      cramp_signal_row_set_words (CRAMP_SIGNAL_ROW (row), words);
      g_assert_cmpstr (get_look (card), ==, cases[i].look);
      g_assert_cmpstr (get_look (row), ==, cases[i].look);
    }

  g_assert_finalize_object (card);
  g_assert_finalize_object (row);
}

static void
test_weight (void)
{
  GtkWidget *row = g_object_ref_sink (cramp_signal_row_new ());
  g_autoptr (CrampSignalWords) raised = new_words (CRAMP_SIGNAL_WATCH);
  g_autoptr (CrampSignalWords) quiet = new_words (CRAMP_SIGNAL_QUIET);

  g_test_summary ("Nothing noticed is one short line");

  cramp_signal_row_set_words (CRAMP_SIGNAL_ROW (row), raised);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Worth showing to a doctor\nNumbness stayed after 2 cramps in the last 28 nights.");
  cramp_signal_row_set_words (CRAMP_SIGNAL_ROW (row), quiet);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Nothing noticed");

  g_assert_finalize_object (row);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/signal-look/tint", test_tint);
  g_test_add_func ("/signal-look/weight", test_weight);

  return g_test_run ();
}
