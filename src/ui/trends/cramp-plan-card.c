/* cramp-plan-card.c - trying a care measure out by lot
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-plan-card.h"

#include "cramp-plan-words.h"
#include "cramp-spoken-row.h"

struct _CrampPlanCard
{
  AdwPreferencesGroup parent_instance;

  AdwActionRow *state;
  GtkWidget    *begin;
  GtkWidget    *begin_button;
  GtkWidget    *pause;
  GtkWidget    *end;
  AdwActionRow *counted;
};

G_DEFINE_FINAL_TYPE (CrampPlanCard, cramp_plan_card, ADW_TYPE_PREFERENCES_GROUP)

static void
cramp_plan_card_class_init (CrampPlanCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/trends/cramp-plan-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampPlanCard, state);
  gtk_widget_class_bind_template_child (widget_class, CrampPlanCard, begin);
  gtk_widget_class_bind_template_child (widget_class, CrampPlanCard, begin_button);
  gtk_widget_class_bind_template_child (widget_class, CrampPlanCard, pause);
  gtk_widget_class_bind_template_child (widget_class, CrampPlanCard, end);
  gtk_widget_class_bind_template_child (widget_class, CrampPlanCard, counted);
}

static void
cramp_plan_card_init (CrampPlanCard *self)
{
  g_autofree char *counted = cramp_plan_words_counted ();

  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_spoken_row_set_text (self->counted, counted);
}

static void
show_plan (CrampPlanCard    *self,
           const CrampHelps *helps,
           int               soak_reasons)
{
  g_autofree char *title = cramp_plan_words_title (helps);
  g_autofree char *state = cramp_plan_words_state (helps, soak_reasons);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state), title);
  cramp_spoken_row_set_text (self->state, state);
}

/**
 * cramp_plan_card_set:
 * @helps: what there is
 * @soak_reasons: the set of #CrampSoakReason for which the soak is left out
 *
 * Shows what tonight is while a plan is under way, what came of the last one
 * afterwards, and how to begin one.
 */
void
cramp_plan_card_set (CrampPlanCard    *self,
                     const CrampHelps *helps,
                     int               soak_reasons)
{
  gboolean runs = cramp_helps_plan_runs (helps);

  gtk_widget_set_visible (GTK_WIDGET (self->state), helps->plan != NULL);
  gtk_widget_set_visible (self->begin, !runs);
  gtk_widget_set_visible (self->pause, runs);
  gtk_widget_set_visible (self->end, runs);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->begin_button), "i", soak_reasons);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->begin_button), "win.begin-plan");
  if (helps->plan != NULL)
    show_plan (self, helps, soak_reasons);
}
