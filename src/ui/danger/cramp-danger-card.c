/* cramp-danger-card.c - what cannot wait, where nobody can miss it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-danger-card.h"

#include "cramp-danger-words.h"
#include "cramp-spoken-news.h"
#include "cramp-spoken.h"
#include "cramp-words.h"

struct _CrampDangerCard
{
  AdwBin parent_instance;

  GtkImage  *shape;
  GtkLabel  *headline;
  GtkLabel  *number;
  GtkLabel  *rest;
  GtkLabel  *reason;
  GtkWidget *open_list;
  GtkWidget *change_number;
};

G_DEFINE_FINAL_TYPE (CrampDangerCard, cramp_danger_card, ADW_TYPE_BIN)

/* A shape and a look for each level, so that none is told by colour alone. */
static const struct
{
  const char *shape;
  const char *css_class;
} looks[] = {
  [CRAMP_DANGER_SOON] = { "cramp-danger-soon-symbolic", "cramp-soon" },
  [CRAMP_DANGER_URGENT] = { "cramp-danger-urgent-symbolic", "cramp-urgent" },
  [CRAMP_DANGER_EMERGENCY] = { "cramp-danger-emergency-symbolic", "cramp-emergency" },
};

static void
cramp_danger_card_class_init (CrampDangerCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/danger/cramp-danger-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDangerCard, shape);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerCard, headline);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerCard, number);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerCard, rest);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerCard, reason);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerCard, open_list);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerCard, change_number);
}

static void
cramp_danger_card_init (CrampDangerCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_look (CrampDangerCard *self,
          CrampDangerLevel level)
{
  for (CrampDangerLevel other = CRAMP_DANGER_SOON; other <= CRAMP_DANGER_EMERGENCY; other++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), looks[other].css_class);
  gtk_widget_add_css_class (GTK_WIDGET (self), looks[level].css_class);
  gtk_image_set_from_icon_name (self->shape, looks[level].shape);
}

static void
speak (CrampDangerCard *self,
       const char      *headline,
       const char      *rest,
       const char      *reason)
{
  g_autofree char *advice = cramp_words_sentences (headline, rest);
  g_autofree char *words = cramp_words_sentences (advice, reason);

  cramp_spoken_set_name (GTK_WIDGET (self), headline);
  cramp_spoken_news_tell (GTK_WIDGET (self), words);
}

/**
 * cramp_danger_card_set:
 * @danger: (nullable): what cannot wait
 * @emergency_number: the emergency number
 *
 * Says what to do and why. Only a newer answer hides the card again: there is
 * no way to put it off.
 */
void
cramp_danger_card_set (CrampDangerCard   *self,
                       const CrampDanger *danger,
                       const char        *emergency_number)
{
  CrampDangerLevel level = danger == NULL ? CRAMP_DANGER_NONE : danger->level;
  g_autofree char *headline = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *reason = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), level != CRAMP_DANGER_NONE);
  if (level == CRAMP_DANGER_NONE)
    return;

  headline = cramp_danger_words_headline (danger, emergency_number);
  rest = cramp_danger_words_rest (danger, emergency_number);
  reason = cramp_danger_words_reason (danger);
  set_look (self, level);
  gtk_label_set_label (self->headline, headline);
  gtk_label_set_label (self->number, emergency_number);
  gtk_label_set_label (self->rest, rest);
  gtk_label_set_label (self->reason, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->number), level == CRAMP_DANGER_EMERGENCY);
  gtk_widget_set_visible (self->change_number, level >= CRAMP_DANGER_URGENT);
  speak (self, headline, rest, reason);
}

/**
 * cramp_danger_card_set_in_list:
 * @in_list: whether it stands above the list itself
 *
 * Leaves out the button that opens the list.
 */
void
cramp_danger_card_set_in_list (CrampDangerCard *self,
                               gboolean         in_list)
{
  gtk_widget_set_visible (self->open_list, !in_list);
}
