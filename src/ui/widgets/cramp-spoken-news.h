/* cramp-spoken-news.h - what has appeared, for who does not see it appear
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cramp_spoken_news_tell (GtkWidget  *source,
                             const char *words);

G_END_DECLS
