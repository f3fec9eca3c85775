/* cramp-article-window.h - what the article says, page by page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_ARTICLE_WINDOW (cramp_article_window_get_type ())

G_DECLARE_FINAL_TYPE (CrampArticleWindow, cramp_article_window, CRAMP, ARTICLE_WINDOW, AdwWindow)

GtkWindow *cramp_article_window_new (GtkWindow  *parent,
                                     CrampStore *store,
                                     const char *page);

G_END_DECLS
