/* cramp-trouble-page.c - why there is no diary to show, and what can be done
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-trouble-page.h"

#include <glib/gi18n.h>

#include "cramp-backup-list.h"
#include "cramp-error-words.h"
#include "cramp-lost-diary.h"
#include "cramp-spoken-news.h"

struct _CrampTroublePage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkWidget     *ways;
  GtkWidget     *bring_back;
  GtkWidget     *choose;
  GtkWidget     *begin;
};

G_DEFINE_FINAL_TYPE (CrampTroublePage, cramp_trouble_page, ADW_TYPE_BIN)

static void
cramp_trouble_page_class_init (CrampTroublePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/window/cramp-trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampTroublePage, status);
  gtk_widget_class_bind_template_child (widget_class, CrampTroublePage, ways);
  gtk_widget_class_bind_template_child (widget_class, CrampTroublePage, bring_back);
  gtk_widget_class_bind_template_child (widget_class, CrampTroublePage, choose);
  gtk_widget_class_bind_template_child (widget_class, CrampTroublePage, begin);
}

static void
cramp_trouble_page_init (CrampTroublePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_lost (const char *path,
               gboolean    is_read,
               const char *newest)
{
  g_autofree char *folder = cramp_backup_get_folder (path);

  if (!is_read)
    /* Translators: 1 is the path of the folder, 2 the path of the diary. */
    return g_strdup_printf (_ ("The folder of its backups could not be read: %1$s\nIf you have a copy, put it back in its place: %2$s\nOtherwise you can begin a new diary."), folder, path);
  if (newest == NULL)
    /* Translators: %s is the path of a file. */
    return g_strdup_printf (_ ("There is no backup of it either. If you have a copy, put it back in its place: %s\nOtherwise you can begin a new diary."), path);

  /* Translators: 1 is the path of the diary, 2 the path of its newest backup. */
  return g_strdup_printf (_ ("You can bring back its newest backup, or begin a new diary; the backup stays where it is.\nThe diary: %1$s\nIts newest backup: %2$s"), path, newest);
}

static char *
describe_unopened (const GError *error,
                   const char   *path,
                   const char   *newest)
{
  const char *words = cramp_error_words_explain (error);

  if (newest == NULL)
    /* Translators: 1 is a whole sentence that says what is wrong, 2 the path of
     * a file. */
    return g_strdup_printf (_ ("%1$s\n\nThe file is left as it is: %2$s"), words, path);

  /* Translators: 1 is a whole sentence that says what is wrong, 2 the path of
   * the diary, 3 the path of its newest backup. */
  return g_strdup_printf (_ ("%1$s\n\nThe file is left as it is: %2$s\nThe newest backup is: %3$s"), words, path, newest);
}

static const char *
get_title (const GError *error)
{
  if (g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_MISSING))
    return _ ("The diary is gone");
  if (g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_EMPTY))
    return _ ("The diary’s file is empty");

  return _ ("The diary cannot be opened");
}

static void
show_ways (CrampTroublePage *self,
           gboolean          is_lost,
           gboolean          has_backup,
           const char       *path)
{
  gtk_widget_set_visible (self->bring_back, is_lost && has_backup);
  gtk_widget_set_visible (self->choose, has_backup);
  gtk_widget_set_visible (self->begin, is_lost);
  gtk_widget_set_visible (self->ways, is_lost || has_backup);
  /* An action without its target is a mistake to GTK. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->choose), "^ay", path);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->choose), "win.restore-anew");
  if (is_lost)
    gtk_widget_remove_css_class (self->choose, "suggested-action");
  else
    gtk_widget_add_css_class (self->choose, "suggested-action");
}

/**
 * cramp_trouble_page_is_for:
 * @error: why the diary could not be read
 *
 * Returns: whether there is no diary any more: somebody took the file away, or put
 *   something else in its place
 */
gboolean
cramp_trouble_page_is_for (const GError *error)
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

/**
 * cramp_trouble_page_show:
 * @error: why the diary could not be opened
 * @path: where it should be
 *
 * Says why there is no diary. Where there is nothing to open, the person is
 * asked whether to bring back a backup or to begin anew. In the place of a file
 * that cannot be opened a backup can be restored; the file itself is kept.
 */
void
cramp_trouble_page_show (CrampTroublePage *self,
                         const GError     *error,
                         const char       *path)
{
  g_autofree char *newest = NULL;
  gboolean         is_read = cramp_backup_find_newest (path, &newest, NULL);
  gboolean         is_lost = cramp_diary_is_lost (error);
  g_autofree char *text = is_lost ? describe_lost (path, is_read, newest) : describe_unopened (error, path, newest);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *description = g_markup_escape_text (valid, -1);

  adw_status_page_set_title (self->status, get_title (error));
  adw_status_page_set_description (self->status, description);
  cramp_spoken_news_tell (GTK_WIDGET (self), get_title (error));
  cramp_spoken_news_tell (GTK_WIDGET (self->status), valid);
  show_ways (self, is_lost, newest != NULL && cramp_diary_can_be_replaced (path, error), path);
}
