/* cramp-danger-window.c - the list of urgent signs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-danger-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cramp-danger-card.h"
#include "cramp-danger-list.h"
#include "cramp-danger-number.h"
#include "cramp-danger-room.h"
#include "cramp-danger-words.h"
#include "cramp-diary-person.h"
#include "cramp-diary-signs.h"
#include "cramp-error-words.h"
#include "cramp-large-text.h"
#include "cramp-store-person.h"
#include "cramp-toast.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

/* Room for the frame of the focus and the edge of its line. */
#define SPACE_ABOVE_FOCUS 24

struct _CrampDangerWindow
{
  AdwWindow parent_instance;

  CrampToast        *toast;
  GtkWidget         *room;
  GtkLabel          *before_all;
  CrampDangerCard   *card;
  GtkScrolledWindow *scrolled;
  CrampDangerList   *list;
  GtkEditable       *number;

  CrampStore       *store;
  CrampAssessor    *assessor;
  CrampDangerCheck *saved;
  CrampDangerCheck *unsaved;
  CrampDeed        *deed; /* what was done here, or NULL */
  gboolean          answered_before;
  int               room_height;
  CrampDangerLevel  level;
  gboolean          card_changed;
};

G_DEFINE_FINAL_TYPE (CrampDangerWindow, cramp_danger_window, ADW_TYPE_WINDOW)

static gboolean
assess_diary (CrampDangerWindow *self,
              GDateTime         *now,
              CrampDanger       *danger)
{
  CrampFindings findings = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean is_read = self->assessor == NULL || cramp_assessor_assess (self->assessor, now, &findings, &error);

  if (!is_read)
    g_warning ("Could not read the danger signs: %s", error->message);
  *danger = is_read ? findings.danger : (CrampDanger){ 0 };

  return is_read;
}

static CrampDanger
assess_check (CrampDangerCheck *check,
              GDateTime        *now)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) checks = g_ptr_array_new ();
  CrampNightDate night = cramp_night_of (now);
  CrampRecent    recent = { .as_of = night, .running = night, .now = now, .episodes = none, .nights = none, .checks = checks };

  g_ptr_array_add (checks, check);

  return cramp_danger_assess (&recent);
}

/* Signs have to be answered even where nothing can be saved or read. */
static gboolean
assess (CrampDangerWindow *self,
        CrampDanger       *danger)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  gboolean          is_read = assess_diary (self, now, danger);
  CrampDangerCheck *check = is_read || self->unsaved != NULL ? self->unsaved : self->saved;

  if (check != NULL)
    {
      CrampDanger of_check = assess_check (check, now);

      if (of_check.level >= danger->level)
        *danger = of_check;
    }

  return is_read;
}

static void
refresh (CrampDangerWindow *self)
{
  CrampDanger      danger;
  gboolean         is_read = assess (self, &danger);
  g_autofree char *number = cramp_danger_number_read (self->store);
  g_autofree char *before_all = cramp_danger_words_before_all (number);

  /* What cannot be read takes no card away. */
  if (!is_read && danger.level < self->level)
    return;

  self->card_changed |= danger.level != self->level;
  self->level = danger.level;
  gtk_label_set_label (self->before_all, before_all);
  /* The card of an emergency says the same, and why. */
  gtk_widget_set_visible (GTK_WIDGET (self->before_all), danger.level != CRAMP_DANGER_EMERGENCY);
  cramp_danger_card_set (self->card, &danger, number);
}

static void
tell (CrampDangerWindow *self,
      const char        *message)
{
  cramp_toast_tell (self->toast, message);
}

/* One look at the list is one check, however often its ticks change. Swallows
 * the check. */
static gboolean
save_check (CrampDangerWindow *self,
            CrampDangerCheck  *check)
{
  g_autoptr (CrampDangerCheck) owned = check;
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;
  g_autofree char *message = NULL;

  if (self->store != NULL && cramp_diary_check_signs (self->store, self->saved, check, now, &self->deed, &error))
    {
      g_clear_pointer (&self->unsaved, cramp_danger_check_free);
      g_clear_pointer (&self->saved, cramp_danger_check_free);
      self->saved = g_steal_pointer (&owned);
      return TRUE;
    }

  if (error != NULL)
    g_warning ("Could not save the danger signs: %s", error->message);
  g_clear_pointer (&self->unsaved, cramp_danger_check_free);
  self->unsaved = g_steal_pointer (&owned);
  why = cramp_error_words_not_saved (error);
  message = cramp_words_sentences (why, _ ("The advice above still applies."));
  tell (self, message);

  return FALSE;
}

static void
signs_changed_cb (CrampDangerWindow *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  int signs = cramp_danger_list_get_signs (self->list);

  /* A tick taken back is as if nobody had looked; "none of these" is an answer
   * that has to be given. */
  if (signs != 0 || self->answered_before)
    save_check (self, cramp_danger_check_new (now, signs));
  else if (self->saved != NULL)
    save_check (self, NULL);
  else
    g_clear_pointer (&self->unsaved, cramp_danger_check_free);

  refresh (self);
}

static void
none_clicked_cb (CrampDangerWindow *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);

  cramp_danger_list_set_signs (self->list, 0);
  self->answered_before = TRUE;
  if (save_check (self, cramp_danger_check_new (now, 0)))
    tell (self, _ ("Saved: none of these. Look again whenever something changes."));

  refresh (self);
}

static gboolean
is_number (const char *text)
{
  gboolean has_digit = FALSE;

  for (const char *c = text; *c != '\0'; c++)
    {
      if (strchr ("0123456789+*#-/() ", *c) == NULL)
        return FALSE;
      has_digit |= g_ascii_isdigit (*c);
    }

  return has_digit || *text == '\0';
}

static void
number_applied_cb (CrampDangerWindow *self)
{
  g_autofree char *number = g_strstrip (g_strdup (gtk_editable_get_text (self->number)));
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;

  if (!is_number (number) || g_utf8_strlen (number, -1) > cramp_profile_texts[CRAMP_PROFILE_EMERGENCY_NUMBER].maximum)
    {
      tell (self, _ ("Please write an emergency number."));
      return;
    }
  /* Left empty, the number is that of the country again. */
  if (self->store == NULL || !cramp_diary_set_emergency_number (self->store, *number == '\0' ? NULL : number, now, NULL, &error))
    {
      cramp_toast_tell_not_saved (self->toast, error);
      return;
    }

  tell (self, _ ("Emergency number saved"));
  refresh (self);
}

static void
number_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  CrampDangerWindow *self = CRAMP_DANGER_WINDOW (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->number));
}

static double
get_top_of_focus (CrampDangerWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  double     top;

  if (focus == NULL || !gtk_widget_translate_coordinates (focus, GTK_WIDGET (self->scrolled), 0, 0, NULL, &top))
    return G_MAXDOUBLE;

  return MAX (top - SPACE_ABOVE_FOCUS, 0);
}

/* The line just ticked stays under the pointer, so that a second press cannot
 * hit another one; or it moves to where the card leaves it in sight. A window
 * that is made narrower moves nothing. */
static gboolean
keep_place_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  CrampDangerWindow *self = CRAMP_DANGER_WINDOW (widget);
  GtkAdjustment     *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  int                height = gtk_widget_get_height (self->room);
  double             grown = height - self->room_height;

  if (self->card_changed && self->room_height > 0 && grown != 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + MIN (grown, get_top_of_focus (self)));
  self->room_height = height;
  self->card_changed = FALSE;

  return G_SOURCE_REMOVE;
}

/* The card that appears takes its room from the list. That cannot be made good
 * while the list is being laid out, only before the next frame. */
static void
page_size_changed_cb (CrampDangerWindow *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), keep_place_cb, NULL, NULL);
}

static void
cramp_danger_window_dispose (GObject *object)
{
  CrampDangerWindow *self = CRAMP_DANGER_WINDOW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->assessor);
  g_clear_pointer (&self->saved, cramp_danger_check_free);
  g_clear_pointer (&self->unsaved, cramp_danger_check_free);
  g_clear_pointer (&self->deed, cramp_deed_free);

  G_OBJECT_CLASS (cramp_danger_window_parent_class)->dispose (object);
}

static void
cramp_danger_window_class_init (CrampDangerWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_danger_window_dispose;

  g_type_ensure (CRAMP_TYPE_DANGER_ROOM);
  g_type_ensure (CRAMP_TYPE_DANGER_CARD);
  g_type_ensure (CRAMP_TYPE_DANGER_LIST);
  g_type_ensure (CRAMP_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/danger/cramp-danger-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDangerWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerWindow, room);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerWindow, before_all);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerWindow, card);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerWindow, list);
  gtk_widget_class_bind_template_child (widget_class, CrampDangerWindow, number);
  gtk_widget_class_bind_template_callback (widget_class, signs_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, number_applied_cb);
  gtk_widget_class_install_action (widget_class, "win.emergency-number", NULL, number_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_danger_window_init (CrampDangerWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
  cramp_danger_card_set_in_list (self->card, TRUE);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "notify::page-size",
                           G_CALLBACK (page_size_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
load (CrampDangerWindow *self)
{
  CrampDanger      danger;
  gboolean         is_read = assess (self, &danger);
  g_autofree char *number = cramp_danger_number_read (self->store);

  if (!is_read)
    tell (self, _ ("What you ticked before could not be read. Please tick again what you notice now."));
  self->answered_before = danger.checked;
  cramp_danger_list_set_signs (self->list, danger.signs);
  gtk_editable_set_text (self->number, number);
}

/**
 * cramp_danger_window_new:
 * @parent: the window it belongs to
 * @store: (nullable): the diary, or %NULL when there is none to save in
 * @assessor: (nullable): what assesses the diary
 *
 * Makes the list of danger signs, with the ticks of the last 72 hours. Each
 * tick is saved and answered at once; it is answered even where it cannot be
 * saved.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
cramp_danger_window_new (GtkWindow     *parent,
                         CrampStore    *store,
                         CrampAssessor *assessor)
{
  CrampDangerWindow *self = g_object_new (CRAMP_TYPE_DANGER_WINDOW, "transient-for", parent, NULL);

  g_set_object (&self->store, store);
  g_set_object (&self->assessor, assessor);
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  load (self);
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));

  return GTK_WINDOW (self);
}
