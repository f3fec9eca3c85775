/* cramp-article-window.c - what the article says, page by page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-article-window.h"

#include <glib/gi18n.h>

#include "cramp-article-page.h"
#include "cramp-danger-number.h"
#include "cramp-spoken.h"

struct _CrampArticleWindow
{
  AdwWindow parent_instance;

  GtkWidget           *back;
  GtkStack            *stack;
  GtkWidget           *contents;
  AdwBin              *page;
  AdwPreferencesGroup *titles;
  GtkWidget           *rows[CRAMP_N_ARTICLES];
  guint                shown;
  char                *number;
};

G_DEFINE_FINAL_TYPE (CrampArticleWindow, cramp_article_window, ADW_TYPE_WINDOW)

/* What is not shown is hidden as well: a screen reader would find it. */
static void
show_child (CrampArticleWindow *self,
            GtkWidget          *child)
{
  gtk_widget_set_visible (child, TRUE);
  gtk_stack_set_visible_child (self->stack, child);
  gtk_widget_set_visible (self->contents, child == self->contents);
  gtk_widget_set_visible (GTK_WIDGET (self->page), child != self->contents);
  gtk_widget_set_visible (self->back, child != self->contents);
}

/* The page has the keyboard, so that it can be scrolled. */
static void
show_article (CrampArticleWindow *self,
              const CrampArticle *article)
{
  GtkWidget *page = cramp_article_page_new (article, self->number);

  self->shown = (guint) (article - cramp_articles);
  adw_bin_set_child (self->page, page);
  cramp_spoken_set_name (page, _ (article->title));
  show_child (self, GTK_WIDGET (self->page));
  gtk_widget_grab_focus (page);
}

static void
row_activated_cb (CrampArticleWindow *self,
                  GtkWidget          *row)
{
  for (guint i = 0; i < CRAMP_N_ARTICLES; i++)
    if (self->rows[i] == row)
      show_article (self, &cramp_articles[i]);
}

static void
back_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  CrampArticleWindow *self = CRAMP_ARTICLE_WINDOW (widget);

  show_child (self, self->contents);
  gtk_widget_grab_focus (self->rows[self->shown]);
}

static void
add_row (CrampArticleWindow *self,
         guint               i)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", _ (cramp_articles[i].title),
                                 "subtitle", _ (cramp_articles[i].summary),
                                 "activatable", TRUE,
                                 NULL);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "go-next-symbolic",
                                   NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->titles, row);
  self->rows[i] = row;
}

static void
cramp_article_window_finalize (GObject *object)
{
  g_free (CRAMP_ARTICLE_WINDOW (object)->number);

  G_OBJECT_CLASS (cramp_article_window_parent_class)->finalize (object);
}

static void
cramp_article_window_class_init (CrampArticleWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = cramp_article_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/article/cramp-article-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampArticleWindow, back);
  gtk_widget_class_bind_template_child (widget_class, CrampArticleWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CrampArticleWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, CrampArticleWindow, page);
  gtk_widget_class_bind_template_child (widget_class, CrampArticleWindow, titles);
  gtk_widget_class_install_action (widget_class, "article.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "article.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_article_window_init (CrampArticleWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < CRAMP_N_ARTICLES; i++)
    add_row (self, i);
}

/**
 * cramp_article_window_new:
 * @parent: the window it belongs to
 * @store: (nullable): the diary, for the emergency number
 * @page: the id of the page to open, or "" for the list of pages
 *
 * Returns: (transfer none): a window to read in
 */
GtkWindow *
cramp_article_window_new (GtkWindow  *parent,
                          CrampStore *store,
                          const char *page)
{
  CrampArticleWindow *self = g_object_new (CRAMP_TYPE_ARTICLE_WINDOW, "transient-for", parent, NULL);
  const CrampArticle *article = cramp_article_find (page);

  self->number = cramp_danger_number_read (store);
  if (article != NULL)
    show_article (self, article);
  else
    show_child (self, self->contents);

  return GTK_WINDOW (self);
}
