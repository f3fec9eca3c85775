/* cramp-clock-button.c - a button that shows a time of day and sets it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-clock-button.h"

#include <adwaita.h>

#include "cramp-chooser-popover.h"
#include "cramp-clock-chooser.h"
#include "cramp-spoken.h"
#include "cramp-words.h"

#define LAST_MINUTE (24 * 60 - 1)

struct _CrampClockButton
{
  GtkBox parent_instance;

  GtkMenuButton     *button;
  GtkPopover        *popover;
  CrampClockChooser *chooser;

  AdwActionRow *row; /* weak: what the button stands in */
  gboolean      has_question;
  int           minute_of_day;
};

G_DEFINE_FINAL_TYPE (CrampClockButton, cramp_clock_button, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_MINUTE_OF_DAY,
  PROP_QUESTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint confirmed_emission;

static void
update_label (CrampClockButton *self)
{
  g_autofree char *text = cramp_words_clock (self->minute_of_day);

  gtk_menu_button_set_label (self->button, text);
  cramp_spoken_set_name (GTK_WIDGET (self->button), text);
  cramp_spoken_set_name (gtk_widget_get_first_child (GTK_WIDGET (self->button)), text);
}

static void
opened_cb (CrampClockButton *self)
{
  update_label (self);
  cramp_clock_chooser_set_minute (self->chooser, self->minute_of_day);
}

static void
applied_cb (CrampClockButton *self)
{
  cramp_clock_button_set_minute_of_day (self, cramp_clock_chooser_get_minute (self->chooser));
}

static void
done_cb (CrampClockButton *self)
{
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, confirmed_emission, 0);
}

/* What has the focus is the button inside. GTK 4.18 calls it like the one around
 * it, so both are called by their time. */
static void
set_question (CrampClockButton *self,
              const char       *question)
{
  cramp_spoken_set_description (gtk_widget_get_first_child (GTK_WIDGET (self->button)), question);
}

static void
ask_as_row (CrampClockButton *self)
{
  const char      *note = adw_action_row_get_subtitle (self->row);
  g_autofree char *question = cramp_words_sentences (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->row)),
                                                     note == NULL || *note == '\0' ? NULL : note);

  set_question (self, question);
}

/* A row that only holds the button is no place of its own for the keyboard: the button
 * says what the row asks. */
static void
join_row (CrampClockButton *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_ACTION_ROW);

  if (row == NULL || row == GTK_WIDGET (self->row))
    return;

  g_set_weak_pointer (&self->row, ADW_ACTION_ROW (row));
  gtk_widget_set_focusable (row, FALSE);
  if (self->has_question)
    return;

  g_signal_connect_object (row, "notify::subtitle", G_CALLBACK (ask_as_row), self, G_CONNECT_SWAPPED);
  ask_as_row (self);
}

/* The desktop may have said meanwhile how it writes times. */
static void
cramp_clock_button_map (GtkWidget *widget)
{
  CrampClockButton *self = CRAMP_CLOCK_BUTTON (widget);

  update_label (self);
  join_row (self);

  GTK_WIDGET_CLASS (cramp_clock_button_parent_class)->map (widget);
}

static void
cramp_clock_button_dispose (GObject *object)
{
  g_clear_weak_pointer (&CRAMP_CLOCK_BUTTON (object)->row);

  G_OBJECT_CLASS (cramp_clock_button_parent_class)->dispose (object);
}

static void
cramp_clock_button_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_MINUTE_OF_DAY)
    g_value_set_int (value, cramp_clock_button_get_minute_of_day (CRAMP_CLOCK_BUTTON (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cramp_clock_button_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (prop_id == PROP_MINUTE_OF_DAY)
    cramp_clock_button_set_minute_of_day (CRAMP_CLOCK_BUTTON (object), g_value_get_int (value));
  else if (prop_id == PROP_QUESTION)
    {
      CRAMP_CLOCK_BUTTON (object)->has_question = TRUE;
      set_question (CRAMP_CLOCK_BUTTON (object), g_value_get_string (value));
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cramp_clock_button_class_init (CrampClockButtonClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cramp_clock_button_dispose;
  object_class->get_property = cramp_clock_button_get_property;
  object_class->set_property = cramp_clock_button_set_property;
  widget_class->map = cramp_clock_button_map;

  properties[PROP_MINUTE_OF_DAY] = g_param_spec_int ("minute-of-day", NULL, NULL, 0, LAST_MINUTE, 0,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* What the time answers, for a screen reader, where that is not what its row says. */
  properties[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CrampClockButton::confirmed:
   * @self: a time of day
   *
   * The person said that it is right, with the button or with Return, whether
   * it is another one than before or not. A look at it says nothing.
   */
  confirmed_emission = g_signal_new ("confirmed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CRAMP_TYPE_CHOOSER_POPOVER);
  g_type_ensure (CRAMP_TYPE_CLOCK_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/widgets/cramp-clock-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampClockButton, button);
  gtk_widget_class_bind_template_child (widget_class, CrampClockButton, popover);
  gtk_widget_class_bind_template_child (widget_class, CrampClockButton, chooser);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
cramp_clock_button_init (CrampClockButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_label (self);
}

int
cramp_clock_button_get_minute_of_day (CrampClockButton *self)
{
  return self->minute_of_day;
}

/**
 * cramp_clock_button_set_minute_of_day:
 * @minute_of_day: minutes after local midnight, 0 to 1439
 *
 * Sets the time, and says so only when it is another one.
 */
void
cramp_clock_button_set_minute_of_day (CrampClockButton *self,
                                      int               minute_of_day)
{
  if (self->minute_of_day == minute_of_day)
    return;

  self->minute_of_day = minute_of_day;
  update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINUTE_OF_DAY]);
}
