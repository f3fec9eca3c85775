/* cramp-empty-page.c - a page of a diary that has nothing for it yet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-empty-page.h"

#include "cramp-picture.h"

struct _CrampEmptyPage
{
  AdwBin parent_instance;

  char *title;
  char *words;
};

G_DEFINE_FINAL_TYPE (CrampEmptyPage, cramp_empty_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_WORDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char **
find_text (CrampEmptyPage *self,
           guint           property)
{
  return property == PROP_TITLE ? &self->title : &self->words;
}

static void
cramp_empty_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_string (value, *find_text (CRAMP_EMPTY_PAGE (object), prop_id));
}

static void
cramp_empty_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  char **text = find_text (CRAMP_EMPTY_PAGE (object), prop_id);

  g_free (*text);
  *text = g_value_dup_string (value);
}

static void
cramp_empty_page_finalize (GObject *object)
{
  CrampEmptyPage *self = CRAMP_EMPTY_PAGE (object);

  g_free (self->title);
  g_free (self->words);

  G_OBJECT_CLASS (cramp_empty_page_parent_class)->finalize (object);
}

static void
cramp_empty_page_class_init (CrampEmptyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cramp_empty_page_get_property;
  object_class->set_property = cramp_empty_page_set_property;
  object_class->finalize = cramp_empty_page_finalize;

  /* What the page will show, and when. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CRAMP_TYPE_PICTURE);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/io/github/crampdiary/CrampDiary/widgets/cramp-empty-page.ui");
}

static void
cramp_empty_page_init (CrampEmptyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
