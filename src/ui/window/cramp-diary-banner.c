/* cramp-diary-banner.c - telling that the diary can only be read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-banner.h"

#include <glib/gi18n.h>

#include "cramp-exchange-explain.h"

struct _CrampDiaryBanner
{
  AdwBin parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (CrampDiaryBanner, cramp_diary_banner, ADW_TYPE_BIN)

static void
cramp_diary_banner_class_init (CrampDiaryBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/window/cramp-diary-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDiaryBanner, label);
}

static void
cramp_diary_banner_init (CrampDiaryBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe (const GError *obstacle)
{
  if (g_error_matches (obstacle, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_READ_ONLY))
    return g_strdup (_ ("This diary can be read but not written: its disk or its folder is protected. Nothing new can be saved."));
  if (g_error_matches (obstacle, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FULL))
    return g_strdup (_ ("The disk is full. The diary can be read, but nothing new can be saved until there is room."));

  return cramp_exchange_explain (obstacle);
}

/**
 * cramp_diary_banner_refresh:
 * @store: the diary
 *
 * Says why the diary can only be read, for as long as that is so.
 */
void
cramp_diary_banner_refresh (CrampDiaryBanner *self,
                            CrampStore       *store)
{
  const GError    *obstacle = cramp_store_get_obstacle (store);
  g_autofree char *words = obstacle == NULL ? NULL : describe (obstacle);

  if (words != NULL)
    gtk_label_set_label (self->label, words);
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
}
