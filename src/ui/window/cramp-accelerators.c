/* cramp-accelerators.c - which key does what
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-accelerators.h"

static const struct
{
  const char *action;
  const char *accels[2];
} accels[] = {
  { "win.log-cramp", { "<Control>l" } },
  { "win.undo", { "<Control>z" } },
  { "win.urgent-signs", { "<Control>u" } },
  { "win.search", { "<Control>f" } },
  { "win.doctor-page", { "<Control>p" } },
  { "win.reminders", { "<Control>comma" } },
  { "win.article('')", { "F1" } },
  { "app.shortcuts", { "<Control>question" } },
  { "win.show-page::tonight", { "<Alt>1" } },
  { "win.show-page::nights", { "<Alt>2" } },
  { "win.show-page::signals", { "<Alt>3" } },
  { "win.show-page::trends", { "<Alt>4" } },
  { "window.close", { "<Control>w" } },
  { "app.quit", { "<Control>q" } },
};

/**
 * cramp_accelerators_set:
 *
 * Gives the actions of the application, and those of its windows, their keys. The
 * window of the shortcuts names each.
 */
void
cramp_accelerators_set (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action, accels[i].accels);
}
