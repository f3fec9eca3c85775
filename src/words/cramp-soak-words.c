/* cramp-soak-words.c - why the foot soak is left out, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-soak-words.h"

#include "cramp-findings-words.h"
#include "cramp-gettext.h"

/**
 * cramp_soak_words_reasons:
 * @reasons: a set of #CrampSoakReason
 *
 * Returns: (transfer full): why the soak is left out, a line each
 */
char *
cramp_soak_words_reasons (int reasons)
{
  static const char *const reason_words[] = {
    [CRAMP_SOAK_DIABETES] = N_ ("You ticked: diabetes."),
    [CRAMP_SOAK_NERVE_DISEASE] = N_ ("You ticked: nerve disease or numb feet."),
    [CRAMP_SOAK_ARTERY_DISEASE] = N_ ("You ticked: narrowed or blocked leg arteries."),
    [CRAMP_SOAK_OPEN_SKIN] = N_ ("You ticked: open skin on the legs or feet."),
    [CRAMP_SOAK_BOTH_SIDES_ALIKE] = N_ ("The diary shows numbness or tingling that is alike on both sides."),
    [CRAMP_SOAK_NUMB_FEET] = N_ ("You noted numbness in the feet in the last 28 nights."),
  };
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (reason_words); i++)
    if (reasons & CRAMP_SET (i))
      g_ptr_array_add (lines, (gpointer) _ (reason_words[i]));

  return cramp_signal_words_list (lines);
}

/**
 * cramp_soak_words_short:
 * @reasons: a set of #CrampSoakReason, not 0
 *
 * Returns: (transfer full): that it is left out, why, and what to do instead
 */
char *
cramp_soak_words_short (int reasons)
{
  g_autofree char *lines = cramp_soak_words_reasons (reasons);

  /* Translators: %s is one reason or several, each on a line of its own. */
  return g_strdup_printf (_ ("Left out for now, because:\n%s\nInstead: warm socks or a blanket."), lines);
}

/**
 * cramp_soak_words_explanation:
 * @reasons: a set of #CrampSoakReason, not 0
 *
 * Returns: (transfer full): all that is to be read before somebody uses the
 *   soak all the same
 */
char *
cramp_soak_words_explanation (int reasons)
{
  g_autofree char *lines = cramp_soak_words_reasons (reasons);

  return g_strconcat (lines, "\n\n",
                      _ ("Skin that does not feel heat well can be burned without your noticing, and where skin heals badly a burn is worse. Most burns of numb feet came from heaters and from water that was too hot."), "\n\n",
                      _ ("Instead: warm socks or a blanket. Wash the feet with lukewarm water and dry them well, also between the toes. No hot-water bottle, electric blanket or heat pad in bed."), "\n\n",
                      _ ("If you want the soak all the same, ask your doctor first. Test the water with the elbow, not with the foot: warm, not hot. Stop after 15 minutes at the latest, and look at the skin afterwards."),
                      NULL);
}
