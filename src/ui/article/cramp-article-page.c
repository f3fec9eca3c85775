/* cramp-article-page.c - one page of what the article says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-article-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define COLUMN_WIDTH 560

/* A role can only be given while a widget is made. */
static GtkWidget *
new_label (const char       *text,
           const char       *css_class,
           GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", role,
                                   "label", text,
                                   "wrap", TRUE,
                                   "xalign", 0.0f,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
new_heading (const char *text,
             const char *css_class,
             int         level)
{
  GtkWidget *label = new_label (text, css_class, GTK_ACCESSIBLE_ROLE_HEADING);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  gtk_widget_set_margin_top (label, level == 1 ? 0 : 12);

  return label;
}

/* What stands before the text is for the eye only. */
static GtkWidget *
new_marked (GtkWidget  *mark,
            GtkWidget  *text,
            const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), text);
  if (css_class != NULL)
    gtk_widget_add_css_class (box, css_class);

  return box;
}

static GtkWidget *
new_point (const char *text)
{
  return new_marked (new_label ("•", NULL, GTK_ACCESSIBLE_ROLE_PRESENTATION),
                     new_label (text, NULL, GTK_ACCESSIBLE_ROLE_LIST_ITEM), NULL);
}

static GtkWidget *
new_caution (const char *text)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", "dialog-warning-symbolic",
                                  NULL);
  GtkWidget *box = new_marked (icon, new_label (text, NULL, GTK_ACCESSIBLE_ROLE_LABEL), "card");

  gtk_widget_add_css_class (box, "cramp-panel");

  return box;
}

static GtkWidget *
new_paragraph (const CrampArticleParagraph *paragraph,
               const char                  *number)
{
  g_autofree char *text = cramp_article_get_text (paragraph, number);

  switch (paragraph->kind)
    {
    case CRAMP_ARTICLE_HEADING:
      return new_heading (text, "title-4", 2);
    case CRAMP_ARTICLE_POINT:
      return new_point (text);
    case CRAMP_ARTICLE_CAUTION:
    case CRAMP_ARTICLE_EMERGENCY:
      return new_caution (text);
    case CRAMP_ARTICLE_PROOF:
      return new_label (text, "cramp-proof", GTK_ACCESSIBLE_ROLE_LABEL);
    case CRAMP_ARTICLE_SOURCE:
      return new_label (text, "caption", GTK_ACCESSIBLE_ROLE_LABEL);
    case CRAMP_ARTICLE_TEXT:
    default:
      return new_label (text, NULL, GTK_ACCESSIBLE_ROLE_LABEL);
    }
}

static GtkWidget *
new_column (const CrampArticle *article,
            const char         *number)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_box_append (GTK_BOX (column), new_heading (_ (article->title), "title-2", 1));
  for (guint i = 0; i < article->n_paragraphs; i++)
    gtk_box_append (GTK_BOX (column), new_paragraph (&article->paragraphs[i], number));
  gtk_box_append (GTK_BOX (column), new_label (_ ("Diary and information only. Not a medical device, does not diagnose."),
                                               "caption-heading", GTK_ACCESSIBLE_ROLE_LABEL));

  return column;
}

/**
 * cramp_article_page_new:
 * @article: what it says
 * @number: the emergency number that is in force
 *
 * Returns: (transfer floating): a page to read, that scrolls with the keyboard
 */
GtkWidget *
cramp_article_page_new (const CrampArticle *article,
                        const char         *number)
{
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP,
                                   "maximum-size", COLUMN_WIDTH,
                                   "child", new_column (article, number),
                                   "margin-top", 18,
                                   "margin-bottom", 24,
                                   "margin-start", 15,
                                   "margin-end", 15,
                                   NULL);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "focusable", TRUE,
                       "child", clamp,
                       NULL);
}
