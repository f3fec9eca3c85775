/* cramp-window.c - the window of the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window.h"

#include <glib/gi18n.h>

#include "cramp-danger-area.h"
#include "cramp-danger-number.h"
#include "cramp-diary-pages.h"
#include "cramp-first-start.h"
#include "cramp-hour-watch.h"
#include "cramp-late-part.h"
#include "cramp-main-menu.h"
#include "cramp-reminder-login.h"
#include "cramp-store-ahead.h"
#include "cramp-store-deeds.h"
#include "cramp-strips.h"
#include "cramp-switcher-bar.h"
#include "cramp-toast.h"
#include "cramp-trouble-page.h"
#include "cramp-welcome-page.h"
#include "cramp-window-clock.h"
#include "cramp-window-private.h"

struct _CrampWindow
{
  CrampDiaryWindow parent_instance;

  AdwViewSwitcherTitle *switcher;
  AdwViewSwitcherBar   *switcher_bar;
  GtkWidget            *search_button;
  CrampToast           *toast;
  CrampDangerArea      *danger;
  CrampStrips          *strips;
  GtkStack             *stack;
  CrampLatePart        *pages;
  CrampLatePart        *welcome;
  CrampLatePart        *trouble;

  CrampHourWatch *hours;
  gboolean        is_sample;
};

G_DEFINE_FINAL_TYPE (CrampWindow, cramp_window, CRAMP_TYPE_DIARY_WINDOW)

static CrampStore *
get_store (CrampWindow *self)
{
  return cramp_diary_window_get_store (CRAMP_DIARY_WINDOW (self));
}

static CrampDiaryPages *
get_pages (gpointer window)
{
  return cramp_late_part_build (CRAMP_WINDOW (window)->pages);
}

static void
show_page_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  cramp_diary_pages_show (get_pages (widget), g_variant_get_string (parameter, NULL));
}

static void
show_signal_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  int signal = cramp_vocabulary_find (&cramp_signal_vocabulary, g_variant_get_string (parameter, NULL));

  if (signal >= 0)
    cramp_diary_pages_show_signal (get_pages (widget), (CrampSignal) signal);
}

static void
show_plan_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  cramp_diary_pages_show_plan (get_pages (widget));
}

static void
search_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  cramp_diary_pages_search (get_pages (widget));
}

static const CrampWindowAction page_actions[] = {
  { "win.show-page", "s", show_page_action },
  { "win.show-signal", "s", show_signal_action },
  { "win.show-plan", NULL, show_plan_action },
  { "win.search", NULL, search_action },
  { NULL }
};

static void
enable_actions (CrampWindow *self,
                gboolean     enabled)
{
  cramp_action_list_enable (page_actions, GTK_WIDGET (self), enabled);
  cramp_window_enable_diary_actions (GTK_WIDGET (self), enabled);
}

/* What cannot wait comes first, and what can waits while a cramp lasts; but who logs
 * one in a sample is to see that it is none of theirs. */
static void
show_findings (CrampWindow         *self,
               const CrampFindings *findings,
               GDateTime           *now)
{
  g_autofree char *number = cramp_danger_number_read (get_store (self));
  CrampDiaryPages *pages = cramp_late_part_find (self->pages);

  cramp_danger_area_set (self->danger, &findings->danger, number);
  if (pages == NULL)
    return;

  cramp_diary_pages_refresh_findings (pages, findings, now);
  gtk_widget_set_visible (GTK_WIDGET (self->strips), self->is_sample || !cramp_diary_pages_is_lasting (pages));
}

static void
refresh_welcome (CrampWindow *self,
                 GDateTime   *now)
{
  CrampWelcomePage *page = cramp_late_part_find (self->welcome);

  if (page != NULL)
    cramp_welcome_page_refresh (page, now);
}

/* Else the keyboard would be at the first place of the window, which is the list
 * of urgent signs. */
static void
page_mapped_cb (GtkWidget *page)
{
  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* The others are hidden and not only covered: a screen reader would find their
 * controls. */
static void
show_page (CrampWindow *self,
           const char  *page)
{
  gboolean   diary = g_str_equal (page, "diary");
  GtkWidget *shown = gtk_stack_get_child_by_name (self->stack, page);
  gboolean   comes = gtk_stack_get_visible_child (self->stack) != shown;

  gtk_widget_set_visible (shown, TRUE);
  gtk_stack_set_visible_child (self->stack, shown);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child == shown);

  adw_view_switcher_title_set_view_switcher_enabled (self->switcher, diary);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher_bar), diary);
  if (comes && diary)
    gtk_widget_grab_focus (cramp_late_part_build (self->pages));
}

static gboolean
is_in_trouble (CrampWindow *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->trouble);
}

/* Only one of the buttons has room at a time. The other is not drawn, but a
 * screen reader would find it. */
static void
squeezed_cb (AdwSqueezer *squeezer)
{
  GtkWidget *shown = adw_squeezer_get_visible_child (squeezer);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (squeezer)); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, child != shown, -1);
}

static void
show_diary_cb (CrampWindow *self)
{
  show_page (self, "diary");
}

static void
welcome_built_cb (CrampWindow      *self,
                  CrampWelcomePage *page)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);

  cramp_welcome_page_set_store (page, get_store (self));
  cramp_welcome_page_refresh (page, now);
  g_signal_connect_object (page, "done", G_CALLBACK (show_diary_cb), self, G_CONNECT_SWAPPED);
}

static void
pages_built_cb (CrampWindow     *self,
                CrampDiaryPages *pages)
{
  AdwViewStack *stack = cramp_diary_pages_get_stack (pages);

  cramp_diary_pages_set_search_button (pages, self->search_button);
  cramp_diary_pages_set_store (pages, get_store (self));
  adw_view_switcher_title_set_stack (self->switcher, stack);
}

static void
cramp_window_show_page (CrampDiaryWindow *window,
                        const char       *page)
{
  show_page (CRAMP_WINDOW (window), page);
}

static void
show_store (CrampWindow *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  gboolean first = cramp_first_start_is (get_store (self), now);

  enable_actions (self, TRUE);
  show_page (self, first ? "welcome" : "diary");
  if (!first)
    gtk_widget_grab_focus (cramp_late_part_build (self->pages));
}

static void
show_failure (CrampWindow  *self,
              const GError *error)
{
  g_warning ("Could not read the diary: %s", error->message);
  if (cramp_trouble_page_is_for (error))
    cramp_window_set_trouble (self, error, cramp_store_get_path (get_store (self)));
}

static void
cramp_window_refresh (CrampDiaryWindow *window)
{
  CrampWindow *self = CRAMP_WINDOW (window);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;
  CrampFindings findings;

  if (get_store (self) == NULL)
    return;

  /* A diary that can only be read shows them all the same. */
  cramp_store_mark_ahead (get_store (self), g_date_time_to_unix (now), NULL);
  if (cramp_assessor_assess (cramp_diary_window_get_assessor (window), now, &findings, &error))
    {
      show_findings (self, &findings, now);
      if (is_in_trouble (self))
        show_store (self);
    }
  else
    show_failure (self, error);
  if (!is_in_trouble (self))
    {
      refresh_welcome (self, now);
      if (cramp_late_part_find (self->pages) != NULL)
        cramp_diary_pages_refresh_nights (cramp_late_part_find (self->pages), now);
      cramp_diary_window_update_undo (window);
    }
  cramp_strips_refresh (self->strips);
}

static void
cramp_window_show_night (CrampDiaryWindow *window,
                         CrampNightDate    night)
{
  cramp_diary_pages_show_night (get_pages (window), night);
}

/* What was deleted long ago must not lie in the diary for ever. */
static void
forget_deeds (CrampWindow *self)
{
  CrampStore *store = get_store (self);
  g_autoptr (GError) error = NULL;

  if (store != NULL && cramp_store_get_obstacle (store) == NULL &&
      !cramp_store_forget_deeds (store, cramp_clock_get_now (cramp_window_clock_get (self)), &error))
    g_debug ("Could not forget what was done long ago: %s", error->message);
}

static void
active_changed_cb (CrampWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    cramp_diary_window_refresh (CRAMP_DIARY_WINDOW (self));
}

static void
cramp_window_dispose (GObject *object)
{
  CrampWindow *self = CRAMP_WINDOW (object);

  g_clear_pointer (&self->hours, cramp_hour_watch_free);

  G_OBJECT_CLASS (cramp_window_parent_class)->dispose (object);
}

static void
cramp_window_class_init (CrampWindowClass *klass)
{
  GtkWidgetClass        *widget_class = GTK_WIDGET_CLASS (klass);
  CrampDiaryWindowClass *diary_class = CRAMP_DIARY_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_window_dispose;
  diary_class->refresh = cramp_window_refresh;
  diary_class->show_page = cramp_window_show_page;
  diary_class->show_night = cramp_window_show_night;

  g_type_ensure (CRAMP_TYPE_DANGER_AREA);
  g_type_ensure (CRAMP_TYPE_DIARY_PAGES);
  g_type_ensure (CRAMP_TYPE_MAIN_MENU);
  g_type_ensure (CRAMP_TYPE_STRIPS);
  g_type_ensure (CRAMP_TYPE_TROUBLE_PAGE);
  g_type_ensure (CRAMP_TYPE_LATE_PART);
  g_type_ensure (CRAMP_TYPE_WELCOME_PAGE);
  g_type_ensure (CRAMP_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/window/cramp-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, danger);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, strips);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, CrampWindow, trouble);
  gtk_widget_class_bind_template_callback (widget_class, active_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, pages_built_cb);
  gtk_widget_class_bind_template_callback (widget_class, squeezed_cb);
  gtk_widget_class_bind_template_callback (widget_class, welcome_built_cb);
  cramp_action_list_install (page_actions, widget_class);
  cramp_window_install_actions (widget_class);
}

static void
refresh_cb (gpointer user_data)
{
  forget_deeds (user_data);
  cramp_diary_window_refresh (user_data);
}

static void
cramp_window_init (CrampWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_switcher_bar_follow (self->switcher_bar, self->switcher);
  cramp_diary_window_set_toast (CRAMP_DIARY_WINDOW (self), self->toast);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
  enable_actions (self, FALSE);
}

/**
 * cramp_window_new:
 * @application: the application
 * @settings: where the window's size is kept
 * @clock: where the time comes from
 *
 * Returns: (transfer none): a window without a diary
 */
CrampWindow *
cramp_window_new (GtkApplication *application,
                  GSettings      *settings,
                  CrampClock     *clock)
{
  CrampWindow *self = g_object_new (CRAMP_TYPE_WINDOW, "application", application, NULL);

  cramp_window_clock_set (GTK_WINDOW (self), clock);
  self->hours = cramp_hour_watch_new (clock, refresh_cb, self);
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  return self;
}

static void
tell_replaced (CrampWindow *self)
{
  cramp_diary_window_tell (CRAMP_DIARY_WINDOW (self), _ ("Another version of the diary was put in its place. The window shows that one now."));
}

/**
 * cramp_window_set_store:
 * @store: the diary
 *
 * Shows a diary, and the three questions of the first start before it.
 */
void
cramp_window_set_store (CrampWindow *self,
                        CrampStore  *store)
{
  CrampDiaryWindow *window = CRAMP_DIARY_WINDOW (self);

  cramp_diary_window_set_store (window, store);
  cramp_reminder_login_arrange (cramp_diary_window_get_reminder_watch (window));
  cramp_strips_set_store (self->strips, store, cramp_diary_window_get_reminder_watch (window));
  if (cramp_late_part_find (self->pages) != NULL)
    cramp_diary_pages_set_store (cramp_late_part_find (self->pages), store);
  g_signal_connect_object (store, "changed", G_CALLBACK (cramp_diary_window_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "replaced", G_CALLBACK (tell_replaced), self, G_CONNECT_SWAPPED);

  forget_deeds (self);
  cramp_diary_window_refresh (window);
  if (!is_in_trouble (self))
    show_store (self);
}

/**
 * cramp_window_set_sample:
 * @sample: whose sample diary it shows
 *
 * Says that the diary is a sample, which goes with the window.
 */
void
cramp_window_set_sample (CrampWindow *self,
                         CrampSample  sample)
{
  self->is_sample = TRUE;
  gtk_window_set_title (GTK_WINDOW (self), _ ("Sample Diary"));
  cramp_strips_set_sample (self->strips, sample);
}

/**
 * cramp_window_set_trouble:
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
  cramp_trouble_page_show (cramp_late_part_build (self->trouble), error, path);
  enable_actions (self, FALSE);
  show_page (self, "trouble");
}
