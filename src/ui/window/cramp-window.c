/* cramp-window.c - the window of the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window.h"

#include <glib/gi18n.h>

#include "cramp-article-window.h"
#include "cramp-assessor.h"
#include "cramp-danger-area.h"
#include "cramp-danger-number.h"
#include "cramp-deed-words.h"
#include "cramp-diary-banner.h"
#include "cramp-diary-page.h"
#include "cramp-diary-undo.h"
#include "cramp-hour-watch.h"
#include "cramp-reminder-banner.h"
#include "cramp-reminder-login.h"
#include "cramp-signals-page.h"
#include "cramp-store-ahead.h"
#include "cramp-store-person.h"
#include "cramp-toast.h"
#include "cramp-unreadable-strip.h"
#include "cramp-tonight-page.h"
#include "cramp-trouble-page.h"
#include "cramp-welcome-page.h"
#include "cramp-window-private.h"

struct _CrampWindow
{
  AdwApplicationWindow parent_instance;

  AdwViewSwitcherTitle *switcher;
  AdwViewSwitcherBar   *switcher_bar;
  GtkWidget            *menu_button;
  CrampToast           *toast;
  CrampDangerArea      *danger;
  CrampDiaryBanner     *obstacle;
  CrampUnreadableStrip *unreadable;
  CrampReminderBanner  *banner;
  GtkStack             *stack;
  AdwViewStack         *pages;
  CrampWelcomePage     *welcome;
  CrampTonightPage     *tonight;
  CrampDiaryPage       *diary;
  CrampSignalsPage     *signals;
  CrampTroublePage     *trouble;

  CrampStore         *store;
  CrampAssessor      *assessor;
  CrampReminderWatch *reminders;
  CrampHourWatch     *hours;
};

G_DEFINE_FINAL_TYPE (CrampWindow, cramp_window, ADW_TYPE_APPLICATION_WINDOW)

CrampStore *
cramp_window_get_store (CrampWindow *self)
{
  return self->store;
}

CrampAssessor *
cramp_window_get_assessor (CrampWindow *self)
{
  return self->assessor;
}

CrampReminderWatch *
cramp_window_get_reminder_watch (CrampWindow *self)
{
  return self->reminders;
}

/* What cannot wait comes first. */
static void
show_findings (CrampWindow         *self,
               const CrampFindings *findings,
               GDateTime           *now)
{
  g_autofree char *number = cramp_danger_number_read (self->store);

  cramp_danger_area_set (self->danger, &findings->danger, number);
  cramp_tonight_page_refresh (self->tonight, self->store, findings, now);
  cramp_signals_page_refresh (self->signals, self->store, findings, now);
  cramp_window_note_signals_seen (self, GTK_WIDGET (self->signals), findings);
}

/* The others are hidden and not only covered: a screen reader would find their
 * controls. */
static void
show_page (CrampWindow *self,
           const char  *page)
{
  gboolean   diary = g_str_equal (page, "diary");
  GtkWidget *shown = gtk_stack_get_child_by_name (self->stack, page);

  gtk_widget_set_visible (shown, TRUE);
  gtk_stack_set_visible_child (self->stack, shown);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child == shown);

  adw_view_switcher_title_set_view_switcher_enabled (self->switcher, diary);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher_bar), diary);
}

static gboolean
is_in_trouble (CrampWindow *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->trouble);
}

void
cramp_window_show_diary (CrampWindow *self)
{
  show_page (self, "diary");
}

static gboolean
is_first_start (CrampStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, &error);

  if (profile == NULL)
    {
      g_warning ("Could not read the profile: %s", error->message);
      return FALSE;
    }

  return profile->diary_start == 0;
}

/* The three questions of the first start come before the diary, if their
 * answers can be saved. */
static void
show_store (CrampWindow *self)
{
  gboolean first = cramp_store_get_obstacle (self->store) == NULL && is_first_start (self->store);

  cramp_window_enable_actions (self, TRUE);
  show_page (self, first ? "welcome" : "diary");
  if (!first)
    gtk_widget_grab_focus (GTK_WIDGET (self->tonight));
}

/* Somebody took the file away, or put something else in its place, while the
 * window was open. */
static gboolean
is_trouble (const GError *error)
{
  static const CrampStoreError troubles[] = {
    CRAMP_STORE_ERROR_OPEN,
    CRAMP_STORE_ERROR_MISSING,
    CRAMP_STORE_ERROR_EMPTY,
    CRAMP_STORE_ERROR_LINK,
    CRAMP_STORE_ERROR_TOO_NEW,
    CRAMP_STORE_ERROR_FOREIGN,
    CRAMP_STORE_ERROR_DAMAGED,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (g_error_matches (error, CRAMP_STORE_ERROR, (int) troubles[i]))
      return TRUE;

  return FALSE;
}

static void
show_failure (CrampWindow  *self,
              const GError *error)
{
  g_warning ("Could not read the diary: %s", error->message);
  if (is_trouble (error))
    cramp_window_set_trouble (self, error, cramp_store_get_path (self->store));
}

void
cramp_window_refresh (CrampWindow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  CrampFindings findings;

  if (self->store == NULL)
    return;

  /* A diary that can only be read shows them all the same. */
  cramp_store_mark_ahead (self->store, g_date_time_to_unix (now), NULL);
  if (cramp_assessor_assess (self->assessor, now, &findings, &error))
    {
      if (is_in_trouble (self))
        show_store (self);
      show_findings (self, &findings, now);
    }
  else
    show_failure (self, error);
  cramp_diary_banner_refresh (self->obstacle, self->store);
  if (!is_in_trouble (self))
    {
      cramp_diary_page_refresh (self->diary, now);
      cramp_window_update_undo (self);
    }
  cramp_unreadable_strip_refresh (self->unreadable);
}

void
cramp_window_show_night (CrampWindow   *self,
                         CrampNightDate night)
{
  adw_view_stack_set_visible_child_name (self->pages, "nights");
  cramp_diary_page_show_night (self->diary, night);
}

void
cramp_window_tell (CrampWindow *self,
                   const char  *message)
{
  cramp_toast_tell (self->toast, message);
}

/**
 * cramp_window_update_undo:
 * @self: the window
 *
 * Enables "win.undo" while there is something to take back, also what was done
 * before the window was opened.
 */
void
cramp_window_update_undo (CrampWindow *self)
{
  g_autoptr (CrampDeed) last = NULL;
  g_autoptr (GError) error = NULL;

  /* Whatever keeps it from being read is told where the diary is shown. */
  if (!cramp_store_find_deed (self->store, 0, &last, &error))
    g_debug ("Could not read what was done last: %s", error->message);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", last != NULL && cramp_store_get_obstacle (self->store) == NULL);
}

/* What was deleted long ago must not lie in the diary for ever. */
static void
forget_deeds (CrampWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->store != NULL && cramp_store_get_obstacle (self->store) == NULL &&
      !cramp_store_forget_deeds (self->store, g_get_real_time () / G_USEC_PER_SEC, &error))
    g_debug ("Could not forget what was done long ago: %s", error->message);
}

static void
undo (CrampWindow *self,
      gint64       id)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  CrampUndo        how_much;

  if (self->store == NULL)
    return;

  if (!cramp_diary_undo (self->store, id, now, &deed, &how_much, &error))
    {
      g_warning ("Could not undo: %s", error->message);
      cramp_window_tell (self, _ ("This could not be undone. The diary is as it was before you pressed Undo."));
      return;
    }

  message = cramp_deed_words_undone (deed, how_much, cramp_night_of (now));
  cramp_window_tell (self, message);
  cramp_window_update_undo (self);
  if (deed != NULL && deed->kind == CRAMP_DEED_BEGUN)
    show_page (self, "welcome");
}

static void
undo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  undo (CRAMP_WINDOW (widget), 0);
}

static void
undo_deed_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  undo (CRAMP_WINDOW (widget), g_variant_get_int64 (parameter));
}

/**
 * cramp_window_offer_undo:
 * @self: the window
 * @message: what was done and is saved
 * @details_of: (nullable): the cramp to offer details for
 * @deed: (nullable): what was done, or %NULL when nothing changed by it
 *
 * Tells what was done, in a toast that takes back this and nothing else. Ctrl+Z
 * takes back what was done last.
 */
void
cramp_window_offer_undo (CrampWindow *self,
                         const char  *message,
                         const char  *details_of,
                         CrampDeed   *deed)
{
  cramp_window_update_undo (self);
  if (deed != NULL)
    cramp_toast_offer_undo (self->toast, message, details_of, deed->id);
  else
    cramp_toast_tell (self->toast, message);
}

void
cramp_window_ask (CrampWindow *self,
                  const char  *question,
                  const char  *answer,
                  const char  *action,
                  GVariant    *target)
{
  cramp_toast_ask (self->toast, question, answer, action, target);
}

static void
show_page_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  CrampWindow *self = CRAMP_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->pages, g_variant_get_string (parameter, NULL));
}

/* To read, no diary is needed. */
static void
article_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  gtk_window_present (cramp_article_window_new (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL)));
}

static void
active_changed_cb (CrampWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    cramp_window_refresh (self);
}

static void
cramp_window_dispose (GObject *object)
{
  CrampWindow *self = CRAMP_WINDOW (object);

  g_clear_pointer (&self->hours, cramp_hour_watch_free);
  g_clear_object (&self->reminders);
  g_clear_object (&self->assessor);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cramp_window_parent_class)->dispose (object);
}

static void
cramp_window_class_init (CrampWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_window_dispose;

  g_type_ensure (CRAMP_TYPE_DANGER_AREA);
  g_type_ensure (CRAMP_TYPE_DIARY_BANNER);
  g_type_ensure (CRAMP_TYPE_TROUBLE_PAGE);
  g_type_ensure (CRAMP_TYPE_UNREADABLE_STRIP);
  g_type_ensure (CRAMP_TYPE_REMINDER_BANNER);
  g_type_ensure (CRAMP_TYPE_WELCOME_PAGE);
  g_type_ensure (CRAMP_TYPE_TONIGHT_PAGE);
  g_type_ensure (CRAMP_TYPE_DIARY_PAGE);
  g_type_ensure (CRAMP_TYPE_SIGNALS_PAGE);
  g_type_ensure (CRAMP_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/window/cramp-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, danger);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, obstacle);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, unreadable);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, tonight);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, diary);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, signals);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, trouble);
  gtk_widget_class_bind_template_callback (widget_class, active_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cramp_window_refresh);
  gtk_widget_class_bind_template_callback (widget_class, cramp_window_show_diary);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.undo-deed", "x", undo_deed_action);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.article", "s", article_action);
  cramp_window_class_install_actions (widget_class);
  cramp_window_class_install_signal_actions (widget_class);
  cramp_window_class_install_pause_actions (widget_class);
  cramp_window_class_install_soak_actions (widget_class);
  cramp_window_class_install_guide_actions (widget_class);
  cramp_window_class_install_danger_actions (widget_class);
}

static void
refresh_cb (gpointer user_data)
{
  forget_deeds (user_data);
  cramp_window_refresh (user_data);
}

/* On GTK 4.8 what has the focus is a button inside the menu button. */
static void
name_menu (CrampWindow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->menu_button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Main menu"), -1);
}

static void
cramp_window_init (CrampWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_menu (self);
  self->hours = cramp_hour_watch_new (refresh_cb, self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
  cramp_window_enable_actions (self, FALSE);
}

/**
 * cramp_window_new:
 * @application: the application
 * @settings: where the window's size is kept
 *
 * Returns: (transfer none): a window without a diary
 */
CrampWindow *
cramp_window_new (GtkApplication *application,
                  GSettings      *settings)
{
  CrampWindow *self = g_object_new (CRAMP_TYPE_WINDOW, "application", application, NULL);

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  return self;
}

static void
tell_replaced (CrampWindow *self)
{
  cramp_window_tell (self, _ ("Another version of the diary was put in its place. The window shows that one now."));
}

/**
 * cramp_window_set_store:
 * @self: the window
 * @store: the diary
 *
 * Shows a diary, and the three questions of the first start before it.
 */
void
cramp_window_set_store (CrampWindow *self,
                        CrampStore  *store)
{
  g_set_object (&self->store, store);
  g_clear_object (&self->assessor);
  self->assessor = cramp_assessor_new (store);
  g_clear_object (&self->reminders);
  self->reminders = cramp_reminder_watch_new (store);
  cramp_reminder_login_ask_once (self->reminders);
  cramp_reminder_banner_set_watch (self->banner, self->reminders);
  cramp_welcome_page_set_store (self->welcome, store);
  cramp_diary_page_set_store (self->diary, store);
  cramp_unreadable_strip_set_store (self->unreadable, store);
  g_signal_connect_object (store, "changed", G_CALLBACK (cramp_window_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "replaced", G_CALLBACK (tell_replaced), self, G_CONNECT_SWAPPED);

  show_store (self);
  forget_deeds (self);
  cramp_window_refresh (self);
}

/**
 * cramp_window_set_trouble:
 * @self: the window
 * @error: why the diary could not be opened
 * @path: where the diary is
 *
 * Says why there is no diary to show, and what became of it.
 */
void
cramp_window_set_trouble (CrampWindow  *self,
                          const GError *error,
                          const char   *path)
{
  cramp_trouble_page_show (self->trouble, error, path);
  cramp_window_enable_actions (self, FALSE);
  show_page (self, "trouble");
}
