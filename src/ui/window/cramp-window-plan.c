/* cramp-window-plan.c - beginning and ending a plan with and without something
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include <glib/gi18n.h>

#include "cramp-diary-plan.h"
#include "cramp-plan-result.h"
#include "cramp-plan-start.h"
#include "cramp-plan-window.h"
#include "cramp-plan-words.h"
#include "cramp-window-clock.h"

static gboolean
begin_plan (CrampDiaryWindow *self,
            CrampPlanWindow  *choice,
            GDateTime        *now,
            CrampNightDate   *first,
            CrampDeed       **deed,
            GError          **error)
{
  CrampStore *store = cramp_diary_window_get_store (self);
  CrampCare   care = cramp_plan_window_get_care (choice);
  g_autoptr (GRand) lot = g_rand_new ();
  g_autoptr (CrampPlan) plan = NULL;

  if (!cramp_plan_find_start (store, care, now, first, error))
    return FALSE;

  plan = cramp_plan_new (care, *first, cramp_plan_draw (lot, cramp_plan_window_get_blocks (choice)));
  return cramp_diary_begin_plan (store, plan, now, deed, error);
}

static void
begin_cb (CrampPlanWindow  *choice,
          CrampDiaryWindow *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  CrampNightDate   first;

  if (!begin_plan (self, choice, now, &first, &deed, &error))
    {
      cramp_diary_window_tell_not_saved (self, error);
      return;
    }

  message = cramp_plan_words_begun (first, cramp_tonight (now));
  cramp_diary_window_offer_undo (self, message, NULL, deed);
}

static void
begin_plan_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  CrampPlanWindow *choice = cramp_plan_window_new (GTK_WINDOW (widget), g_variant_get_int32 (parameter));

  g_signal_connect_object (choice, "begin", G_CALLBACK (begin_cb), widget, 0);
  gtk_window_present (GTK_WINDOW (choice));
}

static void
end_plan_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;

  if (cramp_diary_end_plan (cramp_diary_window_get_store (self), now, &deed, &error))
    cramp_diary_window_offer_undo (self, _ ("The plan is ended"), NULL, deed);
  else
    cramp_diary_window_tell_not_saved (self, error);
}

const CrampWindowAction cramp_window_plan_actions[] = {
  { "win.begin-plan", "i", begin_plan_action },
  { "win.end-plan", NULL, end_plan_action },
  { NULL }
};
