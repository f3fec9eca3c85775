/* cramp-danger-list.c - the danger signs, to be ticked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-danger-list.h"

#include <glib/gi18n.h>

#include "cramp-danger-words.h"
#include "cramp-spoken.h"
#include "cramp-wrapping-label.h"

#define MAX_SIGNS_OF_GROUP 5
#define N_SIGNS (CRAMP_SIGN_MUSCLE_WASTING + 1)

/* By where it is felt, so that nobody has to read all of them; what cannot
 * wait a minute stands first. */
static const struct
{
  const char *title;
  CrampSign   signs[MAX_SIGNS_OF_GROUP];
  guint       n_signs;
} groups[] = {
  { N_ ("Between the legs, bladder, bowel"),
    { CRAMP_SIGN_SADDLE_NUMBNESS, CRAMP_SIGN_NEW_BLADDER_BOWEL_SEXUAL_CHANGE, CRAMP_SIGN_BOTH_LEGS_WEAK_WITH_BACK_PAIN },
    3 },
  { N_ ("Breathing, chest, swallowing"),
    { CRAMP_SIGN_BREATHLESS, CRAMP_SIGN_BREATHLESS_LYING_FLAT, CRAMP_SIGN_CHEST_PAIN, CRAMP_SIGN_TROUBLE_SWALLOWING },
    4 },
  { N_ ("One leg: sudden pain, cold, pale"),
    { CRAMP_SIGN_SUDDEN_LEG_PAIN, CRAMP_SIGN_LEG_COLD, CRAMP_SIGN_LEG_PALE_BLUE_MOTTLED, CRAMP_SIGN_CANNOT_MOVE_OR_FEEL_LEG },
    4 },
  { N_ ("Strength"),
    { CRAMP_SIGN_SUDDEN_ONE_SIDED_FACE_ARM_LEG, CRAMP_SIGN_WEAKNESS_WORSE_OVER_HOURS_DAYS, CRAMP_SIGN_WEAKNESS_WORSE_BOTH_LEGS_WEEKS,
      CRAMP_SIGN_SLOW_WEAKNESS, CRAMP_SIGN_MUSCLE_WASTING },
    5 },
  { N_ ("Whole body, jaw, mouth"),
    { CRAMP_SIGN_JAW_STIFF_OR_WHOLE_BODY_SPASM, CRAMP_SIGN_TINGLING_ROUND_MOUTH_SPASMS, CRAMP_SIGN_DARK_URINE_MUSCLE_PAIN,
      CRAMP_SIGN_CRAMPS_WITH_VOMITING_DIARRHOEA },
    4 },
  { N_ ("One leg: swollen, warm, throbbing"),
    { CRAMP_SIGN_ONE_LEG_SWOLLEN, CRAMP_SIGN_LEG_WARM_RED, CRAMP_SIGN_LEG_THROBBING_PAIN, CRAMP_SIGN_HARD_SORE_VEINS },
    4 },
  { N_ ("Wounds and poisons"),
    { CRAMP_SIGN_RECENT_DIRTY_WOUND, CRAMP_SIGN_TOXIN_EXPOSURE },
    2 },
  { N_ ("A foot that hurts or does not heal"),
    { CRAMP_SIGN_REST_PAIN_FOOT, CRAMP_SIGN_NON_HEALING_ULCER },
    2 },
};

struct _CrampDangerList
{
  AdwBin parent_instance;

  GtkCheckButton *checks[N_SIGNS];

  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CrampDangerList, cramp_danger_list, ADW_TYPE_BIN)

static guint changed_emission;

static void
toggled_cb (CrampDangerList *self)
{
  if (!self->updating)
    g_signal_emit (self, changed_emission, 0);
}

static GtkWidget *
new_row (CrampDangerList *self,
         CrampSign        sign)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  cramp_spoken_set_name (check, cramp_danger_words_sign (sign));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cramp_danger_words_sign (sign));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  self->checks[sign] = GTK_CHECK_BUTTON (check);

  return row;
}

/* The first line has the keyboard: nobody needs a mouse in pain. */
static gboolean
cramp_danger_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CRAMP_DANGER_LIST (widget)->checks[groups[0].signs[0]]));
}

static void
cramp_danger_list_class_init (CrampDangerListClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = cramp_danger_list_grab_focus;

  changed_emission = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_danger_list_init (CrampDangerList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      GtkWidget *group = adw_preferences_group_new ();

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (groups[i].title));
      cramp_wrapping_label_set_in_group (ADW_PREFERENCES_GROUP (group));
      for (guint j = 0; j < groups[i].n_signs; j++)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (self, groups[i].signs[j]));
      gtk_box_append (GTK_BOX (box), group);
    }
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * cramp_danger_list_get_signs:
 *
 * Returns: the set of #CrampSign that are ticked
 */
int
cramp_danger_list_get_signs (CrampDangerList *self)
{
  int signs = 0;

  for (CrampSign sign = 0; sign < N_SIGNS; sign++)
    if (gtk_check_button_get_active (self->checks[sign]))
      signs |= CRAMP_SET (sign);

  return signs;
}

/**
 * cramp_danger_list_set_signs:
 * @signs: a set of #CrampSign
 *
 * Ticks these and no others. "changed" tells only what a person does.
 */
void
cramp_danger_list_set_signs (CrampDangerList *self,
                             int              signs)
{
  self->updating = TRUE;
  for (CrampSign sign = 0; sign < N_SIGNS; sign++)
    gtk_check_button_set_active (self->checks[sign], (signs & CRAMP_SET (sign)) != 0);
  self->updating = FALSE;
}
