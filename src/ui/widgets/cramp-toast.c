/* cramp-toast.c - what was done, and what could not be
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-toast.h"

#include <glib/gi18n.h>

#include "cramp-large-text.h"
#include "cramp-wrapping-label.h"

/* Long enough to read two sentences, and to find one's glasses for Undo. */
#define READ_SECONDS 10
#define UNDO_SECONDS 20

/* A window of 360 pixels has room for words this wide, in pixels: alone, and
 * beside Undo. */
#define WIDTH_ALONE 220
#define WIDTH_BESIDE_UNDO 150

static GtkWidget *
new_button (const char *words,
            const char *action)
{
  GtkWidget *button = gtk_button_new ();

  cramp_wrapping_label_set_on_button (GTK_BUTTON (button), words);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "cramp-toast-button");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

/* The title of a toast ends in dots where it has no room; this one wraps. A
 * toast takes its height from the width that it would like to have, so what it
 * would like must fit. */
static GtkWidget *
new_message (const char *message,
             int         width)
{
  GtkWidget *label = gtk_label_new (message);
  GtkWidget *clamp = adw_clamp_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
  adw_clamp_set_child (ADW_CLAMP (clamp), label);

  return clamp;
}

static AdwToast *
new_toast (const char *message,
           GtkWidget  *title,
           guint       seconds)
{
  g_autofree char *spoken = g_markup_escape_text (message, -1);
  AdwToast        *toast = adw_toast_new (spoken);

  adw_toast_set_custom_title (toast, title);
  adw_toast_set_timeout (toast, seconds);

  return toast;
}

/**
 * cramp_toast_new:
 * @message: one sentence or two
 *
 * Returns: (transfer full): a toast that tells it, whole in any window
 */
AdwToast *
cramp_toast_new (const char *message)
{
  return new_toast (message, new_message (message, WIDTH_ALONE), READ_SECONDS);
}

/* Undo is the toast's own button but where text is large: there all of it
 * stands one below the other. */
static GtkWidget *
new_undo_title (const char *message,
                const char *details_of)
{
  gboolean   large = cramp_large_text_is_set ();
  GtkWidget *title = gtk_box_new (large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (title), new_message (message, large ? WIDTH_ALONE : WIDTH_BESIDE_UNDO));
  if (details_of != NULL)
    {
      GtkWidget *button = new_button (_ ("Add details"), "win.edit-episode");

      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", details_of);
      gtk_box_append (GTK_BOX (title), button);
    }
  if (large)
    gtk_box_append (GTK_BOX (title), new_button (_ ("Undo"), "win.undo"));

  return title;
}

/**
 * cramp_toast_new_undo:
 * @message: what was done and is saved
 * @details_of: (nullable): the cramp to offer details for
 *
 * Returns: (transfer full): a toast that tells it, with "win.undo" to take it
 *   back and "win.edit-episode" to go on with it
 */
AdwToast *
cramp_toast_new_undo (const char *message,
                      const char *details_of)
{
  AdwToast *toast = new_toast (message, new_undo_title (message, details_of), UNDO_SECONDS);

  if (!cramp_large_text_is_set ())
    {
      adw_toast_set_button_label (toast, _ ("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }

  return toast;
}
