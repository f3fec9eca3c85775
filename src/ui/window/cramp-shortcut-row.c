/* cramp-shortcut-row.c - what a key does
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-shortcut-row.h"

#include <glib/gi18n.h>

#include "cramp-large-text.h"
#include "cramp-spoken.h"

struct _CrampShortcutRow
{
  AdwPreferencesRow parent_instance;

  GtkBox   *words;
  GtkLabel *keys;
};

G_DEFINE_FINAL_TYPE (CrampShortcutRow, cramp_shortcut_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_ACCELERATOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* In the words of the toolkit: "Ctrl+L". */
static char *
name_key (const char *accelerator)
{
  guint           key;
  GdkModifierType modifiers;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    return g_strdup (accelerator);

  return gtk_accelerator_get_label (key, modifiers);
}

/* In words and not as drawings of keys: those have no name to be heard by, and do
 * not go on in another line. */
static void
show_keys (CrampShortcutRow *self,
           const char       *accelerator)
{
  g_auto (GStrv) keys = g_strsplit (accelerator, " ", -1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *shown = NULL;

  for (guint i = 0; keys[i] != NULL; i++)
    g_ptr_array_add (names, name_key (keys[i]));
  g_ptr_array_add (names, NULL);

  shown = g_strjoinv (C_ ("list", ", "), (char **) names->pdata);
  gtk_label_set_label (self->keys, shown);
  cramp_spoken_set_description (GTK_WIDGET (self), shown);
}

static void
cramp_shortcut_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ACCELERATOR:
      show_keys (CRAMP_SHORTCUT_ROW (object), g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cramp_shortcut_row_class_init (CrampShortcutRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = cramp_shortcut_row_set_property;

  /* The keys, by their names in a resource: several of them with spaces between. */
  properties[PROP_ACCELERATOR] = g_param_spec_string ("accelerator", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/window/cramp-shortcut-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampShortcutRow, words);
  gtk_widget_class_bind_template_child (widget_class, CrampShortcutRow, keys);
}

static void
cramp_shortcut_row_init (CrampShortcutRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_stack (self->words);
  cramp_large_text_align (self->keys);
}
