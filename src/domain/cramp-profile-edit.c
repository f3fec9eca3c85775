/* cramp-profile-edit.c - what was changed of the person, and nothing else
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-profile-edit.h"

static gboolean
edit_answers (CrampProfile       *profile,
              const CrampProfile *before,
              const CrampProfile *after)
{
  gboolean edited = FALSE;

  for (guint i = 0; i < CRAMP_N_PROFILE_FIELDS; i++)
    if (after->answers[i] != before->answers[i])
      {
        profile->answers[i] = after->answers[i];
        edited = TRUE;
      }

  return edited;
}

static gboolean
edit_texts (CrampProfile       *profile,
            const CrampProfile *before,
            const CrampProfile *after)
{
  gboolean edited = FALSE;

  for (guint i = 0; i < CRAMP_N_PROFILE_TEXTS; i++)
    if (g_strcmp0 (after->texts[i], before->texts[i]) != 0)
      {
        g_free (profile->texts[i]);
        profile->texts[i] = g_strdup (after->texts[i]);
        edited = TRUE;
      }

  return edited;
}

static gboolean
are_same_medicines (GPtrArray *a,
                    GPtrArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const CrampMedicine *left = a->pdata[i];
      const CrampMedicine *right = b->pdata[i];

      if (g_strcmp0 (left->name, right->name) != 0 || left->since != right->since ||
          left->until != right->until)
        return FALSE;
    }

  return TRUE;
}

static gboolean
edit_medicines (CrampProfile       *profile,
                const CrampProfile *before,
                const CrampProfile *after)
{
  g_autoptr (CrampProfile) copy = NULL;

  if (are_same_medicines (before->medicines, after->medicines))
    return FALSE;

  copy = cramp_profile_copy (after);
  g_clear_pointer (&profile->medicines, g_ptr_array_unref);
  profile->medicines = g_steal_pointer (&copy->medicines);

  return TRUE;
}

/**
 * cramp_profile_edit:
 * @profile: what is in the diary now
 * @before: what the person was shown
 * @after: what they made of it
 *
 * Brings their changes into @profile. What they did not touch stays as it is
 * there: another window or program may have answered it meanwhile. The first
 * night of the diary is never theirs to change.
 *
 * Returns: whether they changed anything
 */
gboolean
cramp_profile_edit (CrampProfile       *profile,
                    const CrampProfile *before,
                    const CrampProfile *after)
{
  gboolean answers = edit_answers (profile, before, after);
  gboolean texts = edit_texts (profile, before, after);
  gboolean medicines = edit_medicines (profile, before, after);

  return answers || texts || medicines;
}
