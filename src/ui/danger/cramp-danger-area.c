/* cramp-danger-area.c - the top of every page: what cannot wait
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-danger-area.h"

#include <glib/gi18n.h>

#include "cramp-danger-card.h"
#include "cramp-danger-question.h"
#include "cramp-danger-room.h"
#include "cramp-danger-words.h"

struct _CrampDangerArea
{
  AdwBin parent_instance;

  CrampDangerCard     *card;
  CrampDangerQuestion *settled;
  CrampDangerQuestion *weakness;

  char *unsettled_id;
};

G_DEFINE_FINAL_TYPE (CrampDangerArea, cramp_danger_area, ADW_TYPE_BIN)

static void
settled_answered_cb (CrampDangerArea *self,
                     int              answer)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.answer-settled", "(ss)", self->unsettled_id,
                              cramp_vocabulary_get_code (&cramp_settled_vocabulary, answer));
}

static void
weakness_answered_cb (CrampDangerArea *self,
                      int              answer)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.answer-weakness", "b", answer == CRAMP_SETTLED_YES);
}

static void
cramp_danger_area_finalize (GObject *object)
{
  CrampDangerArea *self = CRAMP_DANGER_AREA (object);

  g_clear_pointer (&self->unsettled_id, g_free);

  G_OBJECT_CLASS (cramp_danger_area_parent_class)->finalize (object);
}

static void
cramp_danger_area_class_init (CrampDangerAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_danger_area_finalize;

  g_type_ensure (CRAMP_TYPE_DANGER_ROOM);
  g_type_ensure (CRAMP_TYPE_DANGER_CARD);
  g_type_ensure (CRAMP_TYPE_DANGER_QUESTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/danger/cramp-danger-area.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDangerArea, card);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerArea, settled);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerArea, weakness);
  gtk_widget_class_bind_template_callback (widget_class, settled_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, weakness_answered_cb);
}

static void
cramp_danger_area_init (CrampDangerArea *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
ask (CrampDangerArea   *self,
     const CrampDanger *danger)
{
  g_autofree char *settled = NULL;
  const char      *weakness = NULL;

  g_clear_pointer (&self->unsettled_id, g_free);
  if (danger->ask_settled != NULL)
    {
      self->unsettled_id = g_strdup (cramp_episode_get_id (danger->ask_settled));
      settled = cramp_danger_words_ask_settled (danger->ask_settled);
    }
  if (danger->ask_weakness != NULL)
    weakness = _ ("Your toes dragged after a cramp. Has the weakness become worse over the last hours or days?");

  cramp_danger_question_ask (self->settled, settled, TRUE);
  cramp_danger_question_ask (self->weakness, weakness, FALSE);
}

/**
 * cramp_danger_area_set:
 * @danger: what cannot wait
 * @emergency_number: the emergency number
 *
 * Shows what cannot wait, and asks what has to be asked at once.
 */
void
cramp_danger_area_set (CrampDangerArea   *self,
                       const CrampDanger *danger,
                       const char        *emergency_number)
{
  gboolean asks = danger->ask_settled != NULL || danger->ask_weakness != NULL;

  cramp_danger_card_set (self->card, danger, emergency_number);
  ask (self, danger);
  gtk_widget_set_visible (GTK_WIDGET (self), danger->level != CRAMP_DANGER_NONE || asks);
}
