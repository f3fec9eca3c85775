/* fake-notifier.h - a notifier without a desktop
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-notifier.h"

G_BEGIN_DECLS

#define FAKE_TYPE_NOTIFIER (fake_notifier_get_type ())

G_DECLARE_FINAL_TYPE (FakeNotifier, fake_notifier, FAKE, NOTIFIER, GObject)

/**
 * FakeNotifier:
 * @is_there: whether it gives a sign of life
 * @has_buttons: whether its notices can have buttons
 * @is_left: whether every notice was left on the screen by another process
 * @error: the code of the error that showing fails with, or -1
 * @shown: (element-type utf8): the ids of what was to be shown, in turn, with
 *   " without buttons" where it had none
 * @bodies: (element-type utf8): the texts of the same
 * @withdrawn: (element-type utf8): the ids of what was withdrawn, in turn
 * @n_checks: how often it was asked for a sign of life
 * @look: (nullable): called before each notice is shown
 * @look_data: for @look
 *
 * It does what it is told and remembers what it was asked.
 */
struct _FakeNotifier
{
  GObject parent_instance;

  gboolean   is_there;
  gboolean   has_buttons;
  gboolean   is_left;
  int        error;
  GPtrArray *shown;
  GPtrArray *bodies;
  GPtrArray *withdrawn;
  guint      n_checks;
  void (*look) (const CrampNotice *notice,
                gpointer           data);
  gpointer look_data;
};

FakeNotifier *fake_notifier_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
