/* cramp-window-danger.c - what cannot wait, in the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include <glib/gi18n.h>

#include "cramp-danger-window.h"
#include "cramp-diary-cramps.h"
#include "cramp-diary-signs.h"
#include "cramp-window-clock.h"

static GtkWindow *
present_danger_window (CrampDiaryWindow *self)
{
  GtkWindow *window = cramp_diary_window_find (self, CRAMP_TYPE_DANGER_WINDOW);

  if (window == NULL)
    window = cramp_danger_window_new (GTK_WINDOW (self), cramp_diary_window_get_store (self), cramp_diary_window_get_assessor (self));
  gtk_window_present (window);

  return window;
}

static void
urgent_signs_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  present_danger_window (CRAMP_DIARY_WINDOW (widget));
}

static void
emergency_number_action (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  GtkWindow *window = present_danger_window (CRAMP_DIARY_WINDOW (widget));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.emergency-number", NULL);
}

static void
answer_settled_action (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  CrampStore       *store = cramp_diary_window_get_store (self);
  const char       *id, *code;
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  int answer;

  g_variant_get (parameter, "(&s&s)", &id, &code);
  answer = cramp_vocabulary_find (&cramp_settled_vocabulary, code);
  if (store == NULL || answer < 0)
    return;

  if (cramp_diary_settle (store, id, (CrampSettled) answer, now, &deed, &error))
    cramp_diary_window_offer_undo (self, _ ("Answer saved"), NULL, deed);
  else
    cramp_diary_window_tell_not_saved (self, error);
}

/* The answer joins what was ticked within the last 72 hours. */
static gboolean
save_weakness (CrampDiaryWindow *self,
               gboolean          worse,
               CrampDeed       **deed,
               GError          **error)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampDangerCheck) check = NULL;
  int           sign = CRAMP_SET (CRAMP_SIGN_WEAKNESS_WORSE_OVER_HOURS_DAYS);
  CrampFindings findings;

  if (!cramp_assessor_assess (cramp_diary_window_get_assessor (self), now, &findings, error))
    return FALSE;

  check = cramp_danger_check_new (now, worse ? findings.danger.signs | sign : findings.danger.signs & ~sign);

  return cramp_diary_check_signs (cramp_diary_window_get_store (self), NULL, check, now, deed, error);
}

static void
answer_weakness_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;

  if (cramp_diary_window_get_store (self) == NULL)
    return;

  if (save_weakness (self, g_variant_get_boolean (parameter), &deed, &error))
    cramp_diary_window_offer_undo (self, _ ("Answer saved"), NULL, deed);
  else
    cramp_diary_window_tell_not_saved (self, error);
}

/* The list opens even without a diary. */
const CrampWindowAction cramp_window_danger_actions[] = {
  { "win.urgent-signs", NULL, urgent_signs_action },
  { "win.emergency-number", NULL, emergency_number_action },
  { "win.answer-settled", "(ss)", answer_settled_action },
  { "win.answer-weakness", "b", answer_weakness_action },
  { NULL }
};
