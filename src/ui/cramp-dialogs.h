/* cramp-dialogs.h - what newer toolkits do in another way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  cramp_dialogs_show_about (GtkWindow *parent);
void  cramp_dialogs_choose_page (GtkWindow          *parent,
                                 const char         *name,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
void  cramp_dialogs_choose_copy (GtkWindow          *parent,
                                 const char         *name,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
char *cramp_dialogs_choose_copy_finish (GAsyncResult *result,
                                        GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
