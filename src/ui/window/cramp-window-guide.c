/* cramp-window-guide.c - starting and ending a guided stretch or soak
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include "cramp-guide-diary.h"
#include "cramp-guide-window.h"
#include "cramp-program.h"
#include "cramp-soak-safety.h"
#include "cramp-window-clock.h"

static gboolean
is_careful_with_heat (CrampDiaryWindow *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;
  CrampFindings findings;

  if (cramp_assessor_assess (cramp_diary_window_get_assessor (self), now, &findings, &error))
    return cramp_soak_safety_needs_care (findings.soak, &findings.aftermath);

  g_warning ("Could not read the diary: %s", error->message);
  return TRUE;
}

static void
start_guide_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  int               care = cramp_vocabulary_find (&cramp_care_vocabulary, g_variant_get_string (parameter, NULL));
  GtkWindow        *guide = cramp_diary_window_find (self, CRAMP_TYPE_GUIDE_WINDOW);
  GDBusConnection  *bus = cramp_reminder_watch_get_bus (cramp_diary_window_get_reminder_watch (self));

  if (care != CRAMP_CARE_STRETCH && care != CRAMP_CARE_SOAK)
    return;

  /* The one that is open may wait to begin the other guide. Closing it ends
   * nothing. */
  if (guide != NULL)
    gtk_window_destroy (guide);

  /* The service tells the end when this window is closed. */
  if (bus != NULL)
    cramp_program_start_async (bus, CRAMP_PROGRAM_REMINDERS, NULL, NULL, NULL);
  gtk_window_present (cramp_guide_window_new (GTK_WINDOW (self), cramp_diary_window_get_store (self),
                                              (CrampCare) care, is_careful_with_heat (self)));
}

/* The service may not run. */
static void
guide_over_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  CrampClock       *clock = cramp_window_clock_get (self);
  CrampBoot         boot = cramp_clock_read_boot (clock);
  g_autoptr (GError) error = NULL;

  if (!cramp_guide_finish (cramp_diary_window_get_store (self), FALSE, cramp_clock_get_now (clock), &boot, &error))
    cramp_diary_window_tell_not_saved (self, error);
}

const CrampWindowAction cramp_window_guide_actions[] = {
  { "win.start-guide", "s", start_guide_action },
  { "win.guide-over", NULL, guide_over_action },
  { NULL }
};
