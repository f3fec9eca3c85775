/* cramp-large-text.c - rows that stand upright where text is large
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-large-text.h"

/* Text at 150 % of the usual 96 dots per inch, in 1024ths of a dot. */
#define LARGE_TEXT_DPI (144 * 1024)

/**
 * cramp_large_text_is_set:
 *
 * Returns: whether the desktop's text is so large that little of it stands side
 *   by side in a narrow window
 */
gboolean
cramp_large_text_is_set (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);

  return dpi >= LARGE_TEXT_DPI;
}

static gboolean
get_orientation (GBinding     *binding,
                 const GValue *dpi,
                 GValue       *orientation,
                 gpointer      user_data)
{
  g_value_set_enum (orientation, g_value_get_int (dpi) >= LARGE_TEXT_DPI ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);

  return TRUE;
}

/**
 * cramp_large_text_stack:
 * @row: what stands side by side
 *
 * Puts the parts of a row below each other for as long as text is large.
 */
void
cramp_large_text_stack (GtkBox *row)
{
  g_object_bind_property_full (gtk_settings_get_default (), "gtk-xft-dpi", row, "orientation",
                               G_BINDING_SYNC_CREATE, get_orientation, NULL, NULL, NULL);
}
