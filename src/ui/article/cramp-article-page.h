/* cramp-article-page.h - one page of what the article says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-article.h"

G_BEGIN_DECLS

GtkWidget *cramp_article_page_new (const CrampArticle *article,
                                   const char         *number);

G_END_DECLS
