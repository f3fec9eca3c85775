/* cramp-profile-window.c - what the person says about themselves
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-profile-window.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "cramp-answer-row.h"
#include "cramp-birth-year.h"
#include "cramp-chooser-popover.h"
#include "cramp-clock-button.h"
#include "cramp-conditions-row.h"
#include "cramp-diary-person.h"
#include "cramp-emergency-number.h"
#include "cramp-large-text.h"
#include "cramp-medicine-list.h"
#include "cramp-person-words.h"
#include "cramp-soak-safety.h"
#include "cramp-store-person.h"
#include "cramp-text-limit.h"
#include "cramp-text-row.h"
#include "cramp-toast.h"
#include "cramp-typing-rest.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

struct _CrampProfileWindow
{
  AdwWindow parent_instance;

  CrampToast          *toast;
  CrampTextRow        *name;
  CrampTextRow        *birth_year;
  GtkLabel            *birth_year_problem;
  CrampAnswerRow      *usual;
  AdwActionRow        *bedtime_row;
  CrampClockButton    *bedtime;
  CrampConditionsRow  *conditions;
  GtkWidget           *soak_note;
  CrampMedicineList   *medicines;
  GtkTextBuffer       *questions;
  GtkTextView         *questions_view;
  GtkLabel            *questions_limit;
  AdwPreferencesGroup *emergency;
  CrampTextRow        *emergency_number;

  CrampStore     *store;
  CrampProfile   *profile;
  CrampDeed      *deed; /* what was done here, or NULL */
  CrampTypingRest typing;
  gboolean        loading;
  gboolean        touched;
  gboolean        bedtime_confirmed; /* is being answered */
};

G_DEFINE_FINAL_TYPE (CrampProfileWindow, cramp_profile_window, ADW_TYPE_WINDOW)

static int
get_this_year (CrampProfileWindow *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);

  return g_date_time_get_year (now);
}

static char *
dup_questions (CrampProfileWindow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->questions, &start, &end);

  return gtk_text_buffer_get_text (self->questions, &start, &end, FALSE);
}

/* A text that only differs in the space around it was not changed; one that was
 * deleted is open again. */
static void
take_text (CrampProfile    *shown,
           CrampProfileText text,
           const char      *typed)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  g_autofree char *before = g_strdup (shown->texts[text] == NULL ? "" : shown->texts[text]);

  if (g_str_equal (stripped, g_strstrip (before)))
    return;

  g_free (shown->texts[text]);
  shown->texts[text] = *stripped == '\0' ? NULL : g_steal_pointer (&stripped);
}

/* A bedtime that is only assumed stays unanswered until it is moved or
 * confirmed, and a year that is none leaves the one before. */
static CrampProfile *
dup_shown (CrampProfileWindow *self)
{
  CrampProfile    *shown = cramp_profile_copy (self->profile);
  int              bedtime = cramp_clock_button_get_minute_of_day (self->bedtime);
  g_autofree char *questions = dup_questions (self);

  cramp_birth_year_parse (cramp_text_row_get_text (self->birth_year), get_this_year (self), &shown->answers[CRAMP_PROFILE_BIRTH_YEAR]);
  shown->answers[CRAMP_PROFILE_USUAL_BEFORE] = cramp_answer_row_get_value (self->usual);
  shown->answers[CRAMP_PROFILE_CONDITIONS] = cramp_conditions_row_get_value (self->conditions);
  if (self->bedtime_confirmed || bedtime != cramp_profile_get_bedtime (self->profile))
    shown->answers[CRAMP_PROFILE_BEDTIME] = bedtime;
  take_text (shown, CRAMP_PROFILE_NAME, cramp_text_row_get_text (self->name));
  take_text (shown, CRAMP_PROFILE_QUESTIONS, questions);
  take_text (shown, CRAMP_PROFILE_EMERGENCY_NUMBER, cramp_text_row_get_text (self->emergency_number));
  g_clear_pointer (&shown->medicines, g_ptr_array_unref);
  shown->medicines = cramp_medicine_list_dup_medicines (self->medicines);

  return shown;
}

static void
update_consequences (CrampProfileWindow *self)
{
  int              conditions = cramp_conditions_row_get_value (self->conditions);
  g_autofree char *bedtime = cramp_words_clock (cramp_profile_get_bedtime (self->profile));
  /* Translators: %s is a time of day, such as "22:30". */
  g_autofree char *assumed = g_strdup_printf (_ ("Not answered; %s is assumed"), bedtime);
  gboolean         answered = self->profile->answers[CRAMP_PROFILE_BEDTIME] != CRAMP_UNANSWERED;

  gtk_widget_set_visible (self->soak_note, cramp_soak_safety_find_in_profile (conditions) != 0);
  adw_action_row_set_subtitle (self->bedtime_row, answered ? _ ("The evening reminders follow your bedtime.") : assumed);
}

static void
show_profile (CrampProfileWindow *self,
              CrampProfile       *profile)
{
  int              birth_year = profile->answers[CRAMP_PROFILE_BIRTH_YEAR];
  g_autofree char *year = birth_year == CRAMP_UNANSWERED ? g_strdup ("") : g_strdup_printf ("%d", birth_year);
  const char      *questions = profile->texts[CRAMP_PROFILE_QUESTIONS];

  cramp_typing_rest_end (&self->typing);
  g_clear_pointer (&self->profile, cramp_profile_free);
  self->profile = profile;

  self->loading = TRUE;
  cramp_text_row_set_text (self->name, profile->texts[CRAMP_PROFILE_NAME]);
  cramp_text_row_set_text (self->birth_year, year);
  cramp_answer_row_set_value (self->usual, profile->answers[CRAMP_PROFILE_USUAL_BEFORE]);
  cramp_clock_button_set_minute_of_day (self->bedtime, cramp_profile_get_bedtime (profile));
  cramp_conditions_row_set_value (self->conditions, profile->answers[CRAMP_PROFILE_CONDITIONS]);
  cramp_medicine_list_set_medicines (self->medicines, profile->medicines);
  gtk_text_buffer_set_text (self->questions, questions == NULL ? "" : questions, -1);
  cramp_text_row_set_text (self->emergency_number, profile->texts[CRAMP_PROFILE_EMERGENCY_NUMBER]);
  self->loading = FALSE;
  self->touched = FALSE;
  update_consequences (self);
}

/* What is shown is what is stored, also after something went wrong. */
static void
tell_not_saved (CrampProfileWindow *self,
                const GError       *error)
{
  CrampProfile *stored = cramp_store_read_profile (self->store, NULL);

  cramp_toast_tell_not_saved (self->toast, error);
  show_profile (self, stored != NULL ? stored : cramp_profile_copy (self->profile));
}

static gboolean
save (CrampProfileWindow *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampProfile) shown = NULL;
  g_autoptr (GError) error = NULL;

  cramp_typing_rest_end (&self->typing);
  if (!self->touched)
    return TRUE;

  shown = dup_shown (self);
  if (!cramp_diary_save_person (self->store, self->profile, shown, now, &self->deed, &error))
    {
      tell_not_saved (self, error);
      return FALSE;
    }

  cramp_profile_free (self->profile);
  self->profile = g_steal_pointer (&shown);
  self->touched = FALSE;
  update_consequences (self);

  return TRUE;
}

/* Returns whether the year is one, or was called none before. */
static gboolean
check_birth_year (CrampProfileWindow *self)
{
  int              this_year = get_this_year (self);
  int              year;
  gboolean         valid = cramp_birth_year_parse (cramp_text_row_get_text (self->birth_year), this_year, &year);
  gboolean         known = gtk_widget_get_visible (GTK_WIDGET (self->birth_year_problem));
  g_autofree char *text = NULL;

  /* Translators: %d is the current year. */
  text = g_strdup_printf (_ ("The year is not saved yet. Please write it with four digits, from 1900 to %d."), this_year);
  gtk_label_set_label (self->birth_year_problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->birth_year_problem), !valid);

  return valid || known;
}

static void
typing_rested_cb (gpointer user_data)
{
  CrampProfileWindow *self = user_data;

  check_birth_year (self);
  save (self);
}

static void
typed_cb (CrampProfileWindow *self)
{
  if (self->loading)
    return;

  self->touched = TRUE;
  cramp_typing_rest_await (&self->typing, typing_rested_cb, self);
}

static void
answered_cb (CrampProfileWindow *self)
{
  if (self->loading)
    return;

  self->touched = TRUE;
  save (self);
}

static void
bedtime_confirmed_cb (CrampProfileWindow *self)
{
  self->bedtime_confirmed = TRUE;
  answered_cb (self);
  self->bedtime_confirmed = FALSE;
}

/* Stays open once when something that was typed last could not be saved. */
static gboolean
close_request_cb (CrampProfileWindow *self)
{
  gboolean valid;

  cramp_chooser_popover_close_all (GTK_WIDGET (self));
  valid = check_birth_year (self);

  return save (self) && valid ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP;
}

static void
cramp_profile_window_dispose (GObject *object)
{
  CrampProfileWindow *self = CRAMP_PROFILE_WINDOW (object);

  cramp_typing_rest_end (&self->typing);
  g_clear_object (&self->store);
  g_clear_pointer (&self->profile, cramp_profile_free);
  g_clear_pointer (&self->deed, cramp_deed_free);

  G_OBJECT_CLASS (cramp_profile_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, name);
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, birth_year);
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, birth_year_problem);
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, usual);
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, bedtime_row);
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, bedtime);
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, conditions);
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, soak_note);
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, medicines);
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, questions);
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, questions_view);
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, questions_limit);
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, emergency);
  gtk_widget_class_bind_template_child (widget_class, CrampProfileWindow, emergency_number);
}

static void
cramp_profile_window_class_init (CrampProfileWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_profile_window_dispose;

  g_type_ensure (CRAMP_TYPE_ANSWER_ROW);
  g_type_ensure (CRAMP_TYPE_CLOCK_BUTTON);
  g_type_ensure (CRAMP_TYPE_CONDITIONS_ROW);
  g_type_ensure (CRAMP_TYPE_MEDICINE_LIST);
  g_type_ensure (CRAMP_TYPE_TEXT_ROW);
  g_type_ensure (CRAMP_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/profile/cramp-profile-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, bedtime_confirmed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_profile_window_init (CrampProfileWindow *self)
{
  const char *number = cramp_emergency_number_get (NULL, setlocale (LC_TIME, NULL));
  /* Translators: %s is a telephone number, such as "112". */
  g_autofree char *text = g_strdup_printf (_ ("Usually left empty: then %s is used, the emergency number of your country."), number);

  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
  cramp_answer_row_set_answers (self->usual, cramp_usual_answers, CRAMP_N_USUAL_ANSWERS);
  cramp_text_limit_watch_view (self->questions_view, self->questions_limit, CRAMP_NOTE_MAX);
  adw_preferences_group_set_description (self->emergency, text);
}

/**
 * cramp_profile_window_new:
 * @parent: the window it belongs to
 *
 * Makes a window in which the person says something about themselves. Each
 * answer is saved as it is given.
 *
 * Returns: (transfer none) (nullable): the window, or %NULL when what they said
 *   before could not be read
 */
CrampProfileWindow *
cramp_profile_window_new (GtkWindow  *parent,
                          CrampStore *store,
                          GError    **error)
{
  CrampProfile       *profile = cramp_store_read_profile (store, error);
  CrampProfileWindow *self;

  if (profile == NULL)
    return NULL;

  self = g_object_new (CRAMP_TYPE_PROFILE_WINDOW, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  show_profile (self, profile);

  return self;
}

/**
 * cramp_profile_window_get_deed:
 * @self: a window that is being closed
 *
 * Returns: (transfer none) (nullable): what was done in it, or %NULL when that
 *   is nothing
 */
CrampDeed *
cramp_profile_window_get_deed (CrampProfileWindow *self)
{
  return self->deed != NULL && self->deed->id != 0 ? self->deed : NULL;
}
