/* cramp-episode-words.c - a cramp in a few words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-episode-words.h"

#include "cramp-aftermath.h"
#include "cramp-gettext.h"
#include "cramp-words.h"

/**
 * cramp_episode_words_time:
 *
 * Returns: (transfer full): when it began, or that only its night is known
 */
char *
cramp_episode_words_time (CrampEpisode *episode)
{
  if (!cramp_episode_knows_time (episode))
    /* Translators: in the place of the time of day of a cramp of which only the night is known. */
    return g_strdup (_ ("time not known"));

  return cramp_words_time (cramp_episode_get_start (episode));
}

static void
add_sites (GPtrArray *parts,
           int        set)
{
  if (set == CRAMP_UNANSWERED)
    return;

  for (int site = 0; site < cramp_site_vocabulary.n_codes; site++)
    if (set & CRAMP_SET (site))
      g_ptr_array_add (parts, g_strdup (cramp_words_site (site)));
}

/**
 * cramp_episode_words_where:
 *
 * Returns: (transfer full): the leg and the muscles, empty when nobody said
 */
char *
cramp_episode_words_where (CrampEpisode *episode)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  int side = cramp_episode_get_answer (episode, CRAMP_EPISODE_SIDE);

  if (side != CRAMP_UNANSWERED)
    g_ptr_array_add (parts, g_strdup (cramp_words_side (side)));
  add_sites (parts, cramp_episode_get_answer (episode, CRAMP_EPISODE_SITES));

  return cramp_words_join (parts);
}

/* What was said of it, and whether it is more than what soon goes. */
static void
add_aftermath (GPtrArray    *parts,
               CrampEpisode *episode)
{
  gboolean is_numb = cramp_episode_get_answer (episode, CRAMP_EPISODE_NUMBNESS_MIN) > 0 ||
                     cramp_episode_get_answer (episode, CRAMP_EPISODE_NUMBNESS_AREA) > CRAMP_AREA_NONE;
  gboolean is_weak = cramp_episode_get_answer (episode, CRAMP_EPISODE_WEAKNESS_MIN) > 0 ||
                     cramp_episode_get_answer (episode, CRAMP_EPISODE_WEAKNESS_SIGNS) > 0;
  gboolean stayed = cramp_aftermath_is_numb (episode);

  if (is_numb)
    g_ptr_array_add (parts, g_strdup (stayed ? _ ("numbness stayed") : _ ("numb afterwards")));
  if (is_weak)
    g_ptr_array_add (parts, g_strdup (cramp_aftermath_is_weak (episode) ? _ ("weakness stayed") : _ ("weak afterwards")));
  if (stayed && !is_numb && !is_weak)
    g_ptr_array_add (parts, g_strdup (_ ("numbness or weakness stayed")));
}

static gboolean
has_answer (CrampEpisode *episode)
{
  for (CrampEpisodeField field = 0; field < CRAMP_N_EPISODE_FIELDS; field++)
    if (cramp_episode_get_answer (episode, field) != CRAMP_UNANSWERED)
      return TRUE;

  return FALSE;
}

/**
 * cramp_episode_words_describe:
 *
 * Returns: (transfer full): what is known of it in a few words
 */
char *
cramp_episode_words_describe (CrampEpisode *episode)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *where = cramp_episode_words_where (episode);
  int              pain = cramp_episode_get_answer (episode, CRAMP_EPISODE_PAIN);
  int              duration = cramp_episode_get_answer (episode, CRAMP_EPISODE_DURATION_S);
  const char      *note = cramp_episode_get_note (episode);

  if (*where != '\0')
    g_ptr_array_add (parts, g_steal_pointer (&where));
  if (pain != CRAMP_UNANSWERED)
    g_ptr_array_add (parts, g_strdup_printf (_ ("pain %d of 10"), pain));
  if (duration != CRAMP_UNANSWERED)
    g_ptr_array_add (parts, cramp_words_duration_answer (duration));
  add_aftermath (parts, episode);
  if (note != NULL && *note != '\0')
    g_ptr_array_add (parts, g_strdup (_ ("with a note")));
  if (cramp_episode_get_answer (episode, CRAMP_EPISODE_CONTEXT) == CRAMP_CONTEXT_ACTIVITY)
    g_ptr_array_add (parts, g_strdup (_ ("during an activity")));
  if (parts->len == 0)
    g_ptr_array_add (parts, g_strdup (has_answer (episode) ? _ ("A few details") : _ ("No details yet")));

  return cramp_words_join (parts);
}
