/* cramp-notice-presses.c - which button of which notice was pressed
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libnotify knows only the notifications of this process. One that was shown
 * before a restart still is on the screen, so its buttons are listened to on
 * the bus, and all of them there: a press is heard once. A quick one may come
 * before the number of its notice does. */

#include "config.h"

#include "cramp-notice-presses.h"

#include <string.h>

/* In the portal, and nowhere else, an action of this prefix goes to the
 * application, which does the same with it as we do. Any other would raise the
 * window. */
#define ACTION_PREFIX "app."

/* Presses that come before it is known which notice they are about. */
#define MAX_EARLY 8

struct _CrampNoticePresses
{
  CrampNotifier      *notifier; /* whose they are */
  CrampNoticeNumbers *numbers;
  guint               n_showing;
  GPtrArray          *early; /* "(us)" */
};

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
}

/**
 * cramp_notice_presses_new:
 * @notifier: who is told of them
 * @numbers: the numbers of its notices
 *
 * Both outlive what is made.
 *
 * Returns: (transfer full): presses of which none was heard
 */
CrampNoticePresses *
cramp_notice_presses_new (CrampNotifier      *notifier,
                          CrampNoticeNumbers *numbers)
{
  CrampNoticePresses *self = g_new0 (CrampNoticePresses, 1);

  self->notifier = notifier;
  self->numbers = numbers;
  self->early = new_list ();

  return self;
}

void
cramp_notice_presses_free (CrampNoticePresses *self)
{
  g_ptr_array_unref (self->early);
  g_free (self);
}

/**
 * cramp_notice_presses_dup_actions:
 * @actions: (nullable) (array zero-terminated=1): what buttons do, and behind each
 *   what stands on it
 *
 * Returns: (transfer full): the same, as the server is told
 */
char **
cramp_notice_presses_dup_actions (const char *const *actions)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; actions != NULL && actions[i] != NULL; i += 2)
    {
      g_autofree char *action = g_strconcat (ACTION_PREFIX, actions[i], NULL);

      g_strv_builder_add_many (builder, action, actions[i + 1], NULL);
    }

  return g_strv_builder_end (builder);
}

/* Every program on the bus hears every press, and this one may be about the
 * notice of another. */
static gboolean
take (CrampNoticePresses *self,
      GVariant           *press)
{
  const char *action;
  guint       number;

  g_variant_get (press, "(u&s)", &number, &action);
  if (!cramp_notice_numbers_are_ours (self->numbers, number))
    return FALSE;

  if (g_str_has_prefix (action, ACTION_PREFIX))
    cramp_notifier_tell_pressed (self->notifier, action + strlen (ACTION_PREFIX));
  return TRUE;
}

/**
 * cramp_notice_presses_hear:
 * @press: what the server says of a press
 *
 * Tells the notifier of it, if it is about one of its notices: at once, or when the
 * number of that is known.
 */
void
cramp_notice_presses_hear (CrampNoticePresses *self,
                           GVariant           *press)
{
  if (!g_variant_is_of_type (press, G_VARIANT_TYPE ("(us)")))
    return;
  if (!take (self, press) && self->n_showing > 0 && self->early->len < MAX_EARLY)
    g_ptr_array_add (self->early, g_variant_ref (press));
}

/**
 * cramp_notice_presses_forget:
 *
 * What was heard was about notices of a server that is gone.
 */
void
cramp_notice_presses_forget (CrampNoticePresses *self)
{
  g_ptr_array_set_size (self->early, 0);
}

/**
 * cramp_notice_presses_begin_showing:
 *
 * A notice is put on the screen, and its number is not known yet.
 */
void
cramp_notice_presses_begin_showing (CrampNoticePresses *self)
{
  self->n_showing++;
}

/**
 * cramp_notice_presses_end_showing:
 *
 * The number of such a notice is known, or there is none.
 */
void
cramp_notice_presses_end_showing (CrampNoticePresses *self)
{
  g_autoptr (GPtrArray) early = NULL;

  if (--self->n_showing > 0)
    return;

  early = g_steal_pointer (&self->early);
  self->early = new_list ();
  for (guint i = 0; i < early->len; i++)
    take (self, g_ptr_array_index (early, i));
}
