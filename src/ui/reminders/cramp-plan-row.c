/* cramp-plan-row.c - why a reminder comes on some evenings only
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-plan-row.h"

#include "cramp-large-text.h"
#include "cramp-plan-words.h"
#include "cramp-spoken-row.h"

struct _CrampPlanRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (CrampPlanRow, cramp_plan_row, ADW_TYPE_ACTION_ROW)

static guint pressed_emission;

static void
clicked_cb (CrampPlanRow *self)
{
  g_signal_emit (self, pressed_emission, 0);
}

static void
cramp_plan_row_class_init (CrampPlanRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * CrampPlanRow::pressed:
   * @self: the row
   *
   * The person wants to see the plan.
   */
  pressed_emission = g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/reminders/cramp-plan-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
cramp_plan_row_init (CrampPlanRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_plan_row_set:
 * @plans: (element-type CrampPlan): those of the diary
 * @tonight: the night that is running, or from the morning on the coming one
 *
 * Says what a plan that is under way has to do with the reminders, or hides.
 */
void
cramp_plan_row_set (CrampPlanRow  *self,
                    GPtrArray     *plans,
                    CrampNightDate tonight)
{
  const CrampPlan *plan = cramp_plans_find_last (plans);
  gboolean         runs = plan != NULL && tonight < cramp_plan_get_end (plan);
  g_autofree char *title = runs ? cramp_plan_words_reminder (plan) : NULL;
  g_autofree char *text = runs ? cramp_plan_words_reminded (plan) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), runs);
  if (!runs)
    return;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  cramp_spoken_row_set_text (ADW_ACTION_ROW (self), text);
}
