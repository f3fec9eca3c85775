/* cramp-sample-banner.c - telling that a diary is a made-up one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-sample-banner.h"

#include <glib/gi18n.h>

#include "cramp-spoken-news.h"

struct _CrampSampleBanner
{
  AdwBin parent_instance;

  GtkLabel      *label;
  GtkActionable *other;
};

G_DEFINE_FINAL_TYPE (CrampSampleBanner, cramp_sample_banner, ADW_TYPE_BIN)

static void
cramp_sample_banner_class_init (CrampSampleBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/window/cramp-sample-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampSampleBanner, label);
  gtk_widget_class_bind_template_child (widget_class, CrampSampleBanner, other);
}

static void
cramp_sample_banner_init (CrampSampleBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_sample_banner_show:
 * @sample: whose sample diary it is
 * @name: what they are called
 *
 * Says that the diary is a sample, for as long as it is seen, and leads to the
 * next one.
 */
void
cramp_sample_banner_show (CrampSampleBanner *self,
                          CrampSample        sample,
                          const char        *name)
{
  int next = ((int) sample + 1) % cramp_sample_vocabulary.n_codes;
  /* Translators: %s is the name of a made-up person. */
  g_autofree char *words = g_strdup_printf (_ ("A sample: the diary of %s, who does not exist. What you enter here is thrown away with the window."), name);

  gtk_label_set_label (self->label, words);
  gtk_actionable_set_action_target (self->other, "s", cramp_vocabulary_get_code (&cramp_sample_vocabulary, next));
  gtk_actionable_set_action_name (self->other, "app.sample");
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  cramp_spoken_news_tell (GTK_WIDGET (self), words);
}
