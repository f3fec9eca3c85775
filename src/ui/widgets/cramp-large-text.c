/* cramp-large-text.c - rows that stand upright where text is large
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-large-text.h"

#include "cramp-clock-button.h"
#include "cramp-date-button.h"
#include "cramp-fold.h"
#include "cramp-width-first.h"
#include "cramp-wrapping-label.h"

/* Text at 150 and 120 % of the usual 96 dots per inch, in 1024ths of a dot. */
#define LARGE_TEXT_DPI (144 * 1024)
#define LARGER_TEXT_DPI (115 * 1024)

/* (choice) In per cent: lines that wrap later need fewer of them. */
#define LARGER_WINDOW 140

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

static GtkWidget *
find_box (GtkWidget  *widget,
          const char *css_class)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BOX (widget) && gtk_widget_has_css_class (widget, css_class))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_box (child, css_class);

  return found;
}

/* Whether something needs the room that the words of a row need. */
static gboolean
is_wide (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return !gtk_widget_has_css_class (widget, "circular");
  if (CRAMP_IS_CLOCK_BUTTON (widget) || CRAMP_IS_DATE_BUTTON (widget) || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_wide (child))
      return TRUE;

  return FALSE;
}

/* Below the words where text is large, and beside them again where it is not. */
static void
place_suffixes (GtkWidget *suffixes)
{
  GtkWidget *row = gtk_widget_get_ancestor (suffixes, ADW_TYPE_ACTION_ROW);
  gboolean   large = cramp_large_text_is_set ();
  GtkWidget *place = row == NULL ? NULL : find_box (row, large ? "title" : "header");

  if (place == NULL || gtk_widget_get_parent (suffixes) == place)
    return;

  g_object_ref (suffixes);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (suffixes)), suffixes);
  gtk_box_append (GTK_BOX (place), suffixes);
  gtk_widget_set_halign (suffixes, large ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  if (large)
    gtk_widget_add_css_class (suffixes, "cramp-below");
  else
    gtk_widget_remove_css_class (suffixes, "cramp-below");
  g_object_unref (suffixes);
}

/* A box that is not as large as its place is asked how wide it is. */
static gboolean
is_aligned (GtkWidget *box)
{
  return gtk_widget_get_halign (box) != GTK_ALIGN_FILL || gtk_widget_get_valign (box) != GTK_ALIGN_FILL;
}

static void
fit_row (GtkWidget *row)
{
  GtkWidget *suffixes = find_box (row, "suffixes");

  if (suffixes == NULL || !is_wide (suffixes))
    return;

  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (place_suffixes), suffixes, G_CONNECT_SWAPPED);
  place_suffixes (suffixes);
}

/**
 * cramp_large_text_fit:
 * @widget: a page or a row that was just built
 *
 * Sees to it that large text has room in the rows and groups of @widget: the
 * title of a group wraps, and a button stands below the words of its row instead
 * of beside them. libadwaita 1.2 has no property for either. Words are
 * given their width first, and no size for as long as they are folded.
 */
void
cramp_large_text_fit (GtkWidget *widget)
{
  if (ADW_IS_PREFERENCES_GROUP (widget))
    cramp_wrapping_label_set_in_group (ADW_PREFERENCES_GROUP (widget));
  if (ADW_IS_ACTION_ROW (widget))
    fit_row (widget);
  if (GTK_IS_REVEALER (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_EXPANDER_ROW) != NULL)
    cramp_fold_watch (GTK_REVEALER (widget));
  if (GTK_IS_BOX (widget) && is_aligned (widget))
    cramp_width_first_use (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    cramp_large_text_fit (child);
}

/* A window of its own has the size that it was given last. */
static void
grow (GtkWindow *window)
{
  int width;
  int height;

  g_signal_handlers_disconnect_by_func (window, grow, NULL);
  gtk_window_get_default_size (window, &width, &height);
  if (cramp_large_text_is_set () && gtk_window_get_transient_for (window) != NULL && width > 0 && height > 0)
    gtk_window_set_default_size (window, width * LARGER_WINDOW / 100, height * LARGER_WINDOW / 100);
}

/**
 * cramp_large_text_grow:
 * @window: a window that is new
 *
 * Opens @window, where it belongs to another one, larger than it is made to be
 * where text is large: what is to be pressed in the end is then in sight as it is
 * with usual text. GTK makes no window larger than the screen.
 */
void
cramp_large_text_grow (GtkWindow *window)
{
  if (ADW_IS_WINDOW (window))
    g_signal_connect (window, "realize", G_CALLBACK (grow), NULL);
}

static gboolean
get_end (GBinding     *binding,
         const GValue *dpi,
         GValue       *xalign,
         gpointer      user_data)
{
  g_value_set_float (xalign, g_value_get_int (dpi) >= LARGE_TEXT_DPI ? 0 : 1);

  return TRUE;
}

static gboolean
get_justification (GBinding     *binding,
                   const GValue *dpi,
                   GValue       *justify,
                   gpointer      user_data)
{
  g_value_set_enum (justify, g_value_get_int (dpi) >= LARGE_TEXT_DPI ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);

  return TRUE;
}

/**
 * cramp_large_text_align:
 * @label: words at the end of a line that stacks where text is large
 *
 * Lets them begin where the other lines begin for as long as text is large.
 */
void
cramp_large_text_align (GtkLabel *label)
{
  g_object_bind_property_full (gtk_settings_get_default (), "gtk-xft-dpi", label, "xalign",
                               G_BINDING_SYNC_CREATE, get_end, NULL, NULL, NULL);
  g_object_bind_property_full (gtk_settings_get_default (), "gtk-xft-dpi", label, "justify",
                               G_BINDING_SYNC_CREATE, get_justification, NULL, NULL, NULL);
}

static gboolean
get_title_classes (GBinding     *binding,
                   const GValue *dpi,
                   GValue       *classes,
                   gpointer      user_data)
{
  int               size = g_value_get_int (dpi);
  const char *const title[] = { size >= LARGE_TEXT_DPI ? "heading" : size >= LARGER_TEXT_DPI ? "title-2"
                                                                                             : "title-1",
                                NULL };

  g_value_set_boxed (classes, title);

  return TRUE;
}

/**
 * cramp_large_text_title:
 * @label: words that are to be read without glasses
 *
 * Makes them as large as a title whatever the size of the other text, and no
 * larger: that can be read, and more would take the window.
 */
void
cramp_large_text_title (GtkWidget *label)
{
  g_object_bind_property_full (gtk_settings_get_default (), "gtk-xft-dpi", label, "css-classes",
                               G_BINDING_SYNC_CREATE, get_title_classes, NULL, NULL, NULL);
}
