/* cramp-libnotify-errand.h - what libnotify does, and waits for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-errands.h"

G_BEGIN_DECLS

/**
 * CrampLibnotifyNotice:
 * @number: the number of the notice, 0 for one that the server is to choose
 * @title: its title
 * @body: its text, escaped if the server reads markup
 * @actions: the actions and labels of its buttons in turn, and %NULL
 * @shown: (nullable): hears of the number once the server took it, also late
 * @user_data: for @shown
 * @free_user_data: (nullable): called when there is nothing to hear any more
 *
 * A notice on its way to the server.
 */
typedef struct
{
  guint  number;
  char  *title;
  char  *body;
  char **actions;
  void (*shown) (guint    number,
                 gpointer user_data);
  gpointer       user_data;
  GDestroyNotify free_user_data;
} CrampLibnotifyNotice;

/* Without data; the result is a #CrampNotifierServer. */
extern const CrampErrand cramp_libnotify_ask;

/* With a #CrampLibnotifyNotice; the result only says that it is done. */
extern const CrampErrand cramp_libnotify_show;
extern const CrampErrand cramp_libnotify_close;

void cramp_libnotify_prepare (void);

G_END_DECLS
