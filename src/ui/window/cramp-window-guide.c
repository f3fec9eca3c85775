/* cramp-window-guide.c - starting and ending a guided stretch or soak
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include "cramp-guide-diary.h"
#include "cramp-guide-window.h"
#include "cramp-reminder-names.h"
#include "cramp-soak-safety.h"
#include "cramp-window-clock.h"

/* The service tells the end when this window is closed. Where it runs already,
 * or nobody can start it, nothing happens. */
static void
start_service (void)
{
  GApplication    *application = g_application_get_default ();
  GDBusConnection *bus = application == NULL ? NULL : g_application_get_dbus_connection (application);

  if (bus != NULL)
    g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                            "StartServiceByName", g_variant_new ("(su)", CRAMP_REMINDER_SERVICE_ID, 0), NULL,
                            G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
}

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

static GtkWindow *
find_guide (CrampDiaryWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (CRAMP_IS_GUIDE_WINDOW (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (self))
      return l->data;

  return NULL;
}

static void
start_guide_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  int               care = cramp_vocabulary_find (&cramp_care_vocabulary, g_variant_get_string (parameter, NULL));
  GtkWindow        *guide = find_guide (self);

  if (care != CRAMP_CARE_STRETCH && care != CRAMP_CARE_SOAK)
    return;

  /* The one that is open may wait to begin the other guide. Closing it ends
   * nothing. */
  if (guide != NULL)
    gtk_window_destroy (guide);

  start_service ();
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

/**
 * cramp_window_class_install_guide_actions:
 *
 * Installs the actions about the guided stretch and soak.
 */
void
cramp_window_class_install_guide_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.start-guide", "s", start_guide_action);
  gtk_widget_class_install_action (widget_class, "win.guide-over", NULL, guide_over_action);
}
