/* cramp-diary-banner.c - telling that the diary can only be read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-banner.h"

#include <glib/gi18n.h>

#include "cramp-error-words.h"
#include "cramp-spoken-news.h"
#include "cramp-words.h"

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

/**
 * cramp_diary_banner_refresh:
 *
 * Says why the diary can only be read, for as long as that is so.
 */
void
cramp_diary_banner_refresh (CrampDiaryBanner *self,
                            CrampStore       *store)
{
  const GError    *obstacle = cramp_store_get_obstacle (store);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), obstacle != NULL);
  if (obstacle == NULL)
    return;

  words = cramp_words_sentences (cramp_error_words_explain (obstacle), _ ("Nothing new can be saved."));
  gtk_label_set_label (self->label, words);
  cramp_spoken_news_tell (GTK_WIDGET (self), words);
}
