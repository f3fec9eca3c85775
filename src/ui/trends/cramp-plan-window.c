/* cramp-plan-window.c - what to try out, and for how long
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-plan-window.h"

#include "cramp-constants.h"
#include "cramp-large-text.h"
#include "cramp-plan-words.h"
#include "cramp-words.h"

struct _CrampPlanWindow
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *group;
  AdwComboRow         *care;
  AdwComboRow         *weeks;
};

G_DEFINE_FINAL_TYPE (CrampPlanWindow, cramp_plan_window, ADW_TYPE_WINDOW)

/* Fewer than two fortnights show nothing, and nobody keeps to one for longer
 * than twelve weeks. (choice) */
static const guint lengths[] = { 2, CRAMP_PLAN_BLOCKS, 6 };

#define USUAL_LENGTH 1

/* The one that may be missing comes last. */
static const CrampCare cares[CRAMP_N_CARES] = { CRAMP_CARE_STRETCH, CRAMP_CARE_WARMTH, CRAMP_CARE_SOAK };

static guint begin_emission;

static void
begin_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_signal_emit (widget, begin_emission, 0);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
cramp_plan_window_class_init (CrampPlanWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/trends/cramp-plan-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampPlanWindow, group);
  gtk_widget_class_bind_template_child (widget_class, CrampPlanWindow, care);
  gtk_widget_class_bind_template_child (widget_class, CrampPlanWindow, weeks);
  gtk_widget_class_install_action (widget_class, "plan.begin", NULL, begin_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  /* The plan that is chosen is to be begun. */
  begin_emission = g_signal_new ("begin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
offer_lengths (CrampPlanWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    gtk_string_list_take (names, cramp_plan_words_weeks (lengths[i]));
  adw_combo_row_set_model (self->weeks, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->weeks, USUAL_LENGTH);
}

static void
offer_cares (CrampPlanWindow *self,
             gboolean         with_soak)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cares); i++)
    if (with_soak || cares[i] != CRAMP_CARE_SOAK)
      gtk_string_list_append (names, cramp_words_care (cares[i]));
  adw_combo_row_set_model (self->care, G_LIST_MODEL (names));
}

static void
cramp_plan_window_init (CrampPlanWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
  offer_lengths (self);
}

/**
 * cramp_plan_window_new:
 * @parent: the window it belongs to
 * @soak_reasons: the set of #CrampSoakReason for which the soak is left out
 *
 * Makes a window that emits `begin` when a plan is chosen.
 *
 * Returns: (transfer none): the window
 */
CrampPlanWindow *
cramp_plan_window_new (GtkWindow *parent,
                       int        soak_reasons)
{
  CrampPlanWindow *self = g_object_new (CRAMP_TYPE_PLAN_WINDOW, "transient-for", parent, NULL);
  g_autofree char *words = cramp_plan_words_choice (soak_reasons);

  adw_preferences_group_set_description (self->group, words);
  offer_cares (self, soak_reasons == 0);

  return self;
}

CrampCare
cramp_plan_window_get_care (CrampPlanWindow *self)
{
  return cares[adw_combo_row_get_selected (self->care)];
}

/**
 * cramp_plan_window_get_blocks:
 *
 * Returns: of how many fortnights
 */
guint
cramp_plan_window_get_blocks (CrampPlanWindow *self)
{
  return lengths[adw_combo_row_get_selected (self->weeks)];
}
