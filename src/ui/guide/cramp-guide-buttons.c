/* cramp-guide-buttons.c - what can be done in a guide
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-guide-buttons.h"

#include <glib/gi18n.h>

#include "cramp-large-text.h"
#include "cramp-spoken.h"
#include "cramp-wrapping-label.h"

typedef enum
{
  BUTTON_BEGIN,
  BUTTON_PAUSE,
  BUTTON_SKIP,
  BUTTON_LONGER,
  BUTTON_FINISH,
  BUTTON_STOP,
  BUTTON_HURTS,
  BUTTON_CLOSE,
  N_BUTTONS,
} Button;

struct _CrampGuideButtons
{
  AdwBin parent_instance;

  GtkFlowBox *box;
  GtkWidget  *button[N_BUTTONS];
};

G_DEFINE_FINAL_TYPE (CrampGuideButtons, cramp_guide_buttons, ADW_TYPE_BIN)

static const struct
{
  const char *label;
  const char *action;
} buttons[N_BUTTONS] = {
  [BUTTON_BEGIN] = { N_ ("Begin"), "guide.begin" },
  [BUTTON_PAUSE] = { N_ ("Pause"), "guide.pause" },
  [BUTTON_SKIP] = { N_ ("Next Exercise"), "guide.skip" },
  [BUTTON_LONGER] = { N_ ("5 More Minutes"), "guide.longer" },
  [BUTTON_FINISH] = { N_ ("That Is Enough"), "guide.finish" },
  [BUTTON_STOP] = { N_ ("Stop"), "guide.stop" },
  [BUTTON_HURTS] = { N_ ("It Hurts: Stop"), "guide.hurts" },
  [BUTTON_CLOSE] = { N_ ("Close"), "window.close" },
};

static void
label_button (CrampGuideButtons *self,
              Button             button,
              const char        *label)
{
  GtkWidget *words = gtk_button_get_child (GTK_BUTTON (self->button[button]));

  gtk_label_set_label (GTK_LABEL (words), label);
  cramp_spoken_set_name (self->button[button], label);
}

static gboolean
is_button_shown (Button               button,
                 CrampCare            care,
                 CrampGuideState      state,
                 const CrampGuideRun *run)
{
  gboolean is_soak = care == CRAMP_CARE_SOAK;

  if (button == BUTTON_BEGIN)
    return state == CRAMP_GUIDE_STATE_READY;
  if (button == BUTTON_CLOSE)
    return state == CRAMP_GUIDE_STATE_OVER || state == CRAMP_GUIDE_STATE_HURT;
  if (state != CRAMP_GUIDE_STATE_RUNNING)
    return FALSE;
  if (button == BUTTON_LONGER)
    return is_soak && run->length_s < CRAMP_LONGEST_SOAK_SECONDS;
  if (button == BUTTON_FINISH)
    return is_soak;

  return !is_soak || button == BUTTON_PAUSE || button == BUTTON_HURTS;
}

/* Large text would have them below each other, with no room above for what is to be
 * done: their words wrap instead. */
static void
pair (CrampGuideButtons *self)
{
  guint n_shown = 0;

  for (guint i = 0; i < N_BUTTONS; i++)
    n_shown += gtk_widget_get_visible (gtk_widget_get_parent (self->button[i]));
  gtk_flow_box_set_max_children_per_line (self->box, n_shown > 1 ? 2 : 1);
  gtk_flow_box_set_min_children_per_line (self->box, n_shown > 1 && cramp_large_text_is_set () ? 2 : 1);
}

/* Where the focus goes when its button is gone. */
static GtkWidget *
show_some (CrampGuideButtons   *self,
           CrampCare            care,
           CrampGuideState      state,
           const CrampGuideRun *run)
{
  GtkWidget *first = NULL;

  for (guint i = 0; i < N_BUTTONS; i++)
    {
      gboolean shown = is_button_shown (i, care, state, run);

      gtk_widget_set_visible (gtk_widget_get_parent (self->button[i]), shown);
      if (shown && first == NULL)
        first = self->button[i];
    }
  pair (self);

  return first;
}

/**
 * cramp_guide_buttons_show:
 * @care: what is guided
 * @state: how far it is
 * @run: the guide, as far as it is begun
 *
 * Shows the buttons that mean something now. The focus stays as long as its
 * button does.
 */
void
cramp_guide_buttons_show (CrampGuideButtons   *self,
                          CrampCare            care,
                          CrampGuideState      state,
                          const CrampGuideRun *run)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *first = show_some (self, care, state, run);

  label_button (self, BUTTON_PAUSE, run->since == 0 ? _ ("Go On") : _ ("Pause"));
  label_button (self, BUTTON_HURTS, care == CRAMP_CARE_SOAK ? _ ("It Burns: Stop") : _ ("It Hurts: Stop"));
  if (focus == NULL || !gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (first);
}

static void
cramp_guide_buttons_class_init (CrampGuideButtonsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/guide/cramp-guide-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampGuideButtons, box);
}

static GtkWidget *
new_button (const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new ();

  cramp_wrapping_label_set_on_button (GTK_BUTTON (button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "cramp-large");

  return button;
}

static void
cramp_guide_buttons_init (CrampGuideButtons *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_BUTTONS; i++)
    {
      GtkWidget *child = gtk_flow_box_child_new ();

      self->button[i] = new_button (_ (buttons[i].label), buttons[i].action);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), self->button[i]);
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_append (self->box, child);
    }
  gtk_widget_add_css_class (self->button[BUTTON_BEGIN], "suggested-action");
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (pair), self, G_CONNECT_SWAPPED);
}
