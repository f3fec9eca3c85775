/* cramp-diary-pages.c - the four pages of a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-diary-pages.h"

#include "cramp-bin-focus.h"
#include "cramp-diary-window.h"
#include "cramp-late-part.h"
#include "cramp-nights-page.h"
#include "cramp-signals-page.h"
#include "cramp-tonight-page.h"
#include "cramp-trends-page.h"
#include "cramp-window-private.h"

struct _CrampDiaryPages
{
  AdwBin parent_instance;

  AdwViewStack  *stack;
  CrampLatePart *tonight;
  CrampLatePart *nights;
  CrampLatePart *signals;
  CrampLatePart *trends;

  CrampStore *store;
  GtkWidget  *search_button;
};

G_DEFINE_FINAL_TYPE (CrampDiaryPages, cramp_diary_pages, ADW_TYPE_BIN)

/* Whether it is there and seen. One that is not is told once it is. */
static gboolean
is_seen (CrampLatePart *page)
{
  return cramp_late_part_find (page) != NULL && gtk_widget_get_mapped (GTK_WIDGET (page));
}

static CrampDiaryWindow *
get_window (CrampDiaryPages *self)
{
  return CRAMP_DIARY_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* What is read of the diary is for all of them. */
static void
ask_for_refresh (CrampDiaryPages *self)
{
  cramp_diary_window_refresh (get_window (self));
}

static void
nights_built_cb (CrampDiaryPages *self,
                 CrampNightsPage *page)
{
  cramp_nights_page_set_store (page, self->store);
  cramp_nights_page_add_search (page, self->search_button);
}

static void
nights_seen_cb (CrampDiaryPages *self)
{
  gtk_widget_set_visible (self->search_button, gtk_widget_get_mapped (GTK_WIDGET (self->nights)));
}

/* Where one begins, whichever was shown before. */
static gboolean
cramp_diary_pages_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (cramp_late_part_build (CRAMP_DIARY_PAGES (widget)->tonight));
}

static void
cramp_diary_pages_dispose (GObject *object)
{
  CrampDiaryPages *self = CRAMP_DIARY_PAGES (object);

  g_clear_object (&self->store);
  g_clear_weak_pointer (&self->search_button);

  G_OBJECT_CLASS (cramp_diary_pages_parent_class)->dispose (object);
}

static void
cramp_diary_pages_class_init (CrampDiaryPagesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_diary_pages_dispose;
  widget_class->focus = cramp_bin_focus;
  widget_class->grab_focus = cramp_diary_pages_grab_focus;

  g_type_ensure (CRAMP_TYPE_LATE_PART);
  g_type_ensure (CRAMP_TYPE_TONIGHT_PAGE);
  g_type_ensure (CRAMP_TYPE_NIGHTS_PAGE);
  g_type_ensure (CRAMP_TYPE_SIGNALS_PAGE);
  g_type_ensure (CRAMP_TYPE_TRENDS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/window/cramp-diary-pages.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampDiaryPages, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampDiaryPages, tonight);
  gtk_widget_class_bind_template_child (widget_class, CrampDiaryPages, nights);
  gtk_widget_class_bind_template_child (widget_class, CrampDiaryPages, signals);
  gtk_widget_class_bind_template_child (widget_class, CrampDiaryPages, trends);
  gtk_widget_class_bind_template_callback (widget_class, ask_for_refresh);
  gtk_widget_class_bind_template_callback (widget_class, nights_built_cb);
  gtk_widget_class_bind_template_callback (widget_class, nights_seen_cb);
}

static void
cramp_diary_pages_init (CrampDiaryPages *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cramp_diary_pages_set_search_button:
 * @button: a toggle button of the same window
 *
 * Has a button that is shown beside the nights only, and searches them.
 */
void
cramp_diary_pages_set_search_button (CrampDiaryPages *self,
                                     GtkWidget       *button)
{
  g_set_weak_pointer (&self->search_button, button);
}

/**
 * cramp_diary_pages_set_store:
 * @store: the diary
 *
 * Sets the diary. The pages show it once they are refreshed.
 */
void
cramp_diary_pages_set_store (CrampDiaryPages *self,
                             CrampStore      *store)
{
  g_set_object (&self->store, store);
  if (cramp_late_part_find (self->nights) != NULL)
    cramp_nights_page_set_store (cramp_late_part_find (self->nights), store);
}

/**
 * cramp_diary_pages_get_stack:
 *
 * Returns: (transfer none): what a switcher switches
 */
AdwViewStack *
cramp_diary_pages_get_stack (CrampDiaryPages *self)
{
  return self->stack;
}

/**
 * cramp_diary_pages_is_lasting:
 *
 * Returns: whether the page Tonight is about a cramp that lasts, and nothing else
 */
gboolean
cramp_diary_pages_is_lasting (CrampDiaryPages *self)
{
  CrampTonightPage *page = cramp_late_part_find (self->tonight);

  return page != NULL && cramp_tonight_page_get_face (page) == CRAMP_FACE_LASTING;
}

/**
 * cramp_diary_pages_show:
 * @name: `tonight`, `nights`, `signals` or `trends`
 */
void
cramp_diary_pages_show (CrampDiaryPages *self,
                        const char      *name)
{
  adw_view_stack_set_visible_child_name (self->stack, name);
}

void
cramp_diary_pages_show_night (CrampDiaryPages *self,
                              CrampNightDate   night)
{
  cramp_diary_pages_show (self, "nights");
  cramp_nights_page_show_night (cramp_late_part_build (self->nights), night);
}

void
cramp_diary_pages_show_signal (CrampDiaryPages *self,
                               CrampSignal      signal)
{
  cramp_diary_pages_show (self, "signals");
  cramp_signals_page_show_signal (cramp_late_part_build (self->signals), signal);
}

void
cramp_diary_pages_show_plan (CrampDiaryPages *self)
{
  cramp_diary_pages_show (self, "trends");
  cramp_trends_page_show_plan (cramp_late_part_build (self->trends));
}

/**
 * cramp_diary_pages_search:
 *
 * Goes to where nights are searched, unless the pages are hidden.
 */
void
cramp_diary_pages_search (CrampDiaryPages *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  cramp_diary_pages_show (self, "nights");
  cramp_nights_page_search (cramp_late_part_build (self->nights));
}

/**
 * cramp_diary_pages_refresh_findings:
 * @findings: what the diary shows
 * @now: the current local time
 *
 * Shows it on the pages that are there and seen.
 */
void
cramp_diary_pages_refresh_findings (CrampDiaryPages     *self,
                                    const CrampFindings *findings,
                                    GDateTime           *now)
{
  if (cramp_late_part_find (self->tonight) != NULL)
    cramp_tonight_page_refresh (cramp_late_part_find (self->tonight), self->store, findings, now);
  if (is_seen (self->signals))
    cramp_signals_page_refresh (cramp_late_part_find (self->signals), self->store, findings, now);
  if (is_seen (self->trends))
    cramp_trends_page_refresh (cramp_late_part_find (self->trends), self->store, findings);
  cramp_window_note_signals_seen (get_window (self), GTK_WIDGET (self->signals), findings);
}

/**
 * cramp_diary_pages_refresh_nights:
 * @now: the current local time
 *
 * Shows what has changed in the nights, if they are seen.
 */
void
cramp_diary_pages_refresh_nights (CrampDiaryPages *self,
                                  GDateTime       *now)
{
  if (is_seen (self->nights))
    cramp_nights_page_refresh (cramp_late_part_find (self->nights), now);
}
