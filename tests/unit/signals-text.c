/* signals-text.c - all that signals say in one line, to compare them by
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "signals-text.h"

static void
append_nights (GString              *text,
               const CrampNightDate *nights,
               guint                 n_nights)
{
  g_string_append (text, " nights");
  for (guint i = 0; i < n_nights; i++)
    g_string_append_printf (text, " %u", nights[i]);
}

void
signals_append_aftermath (GString              *text,
                          const CrampAftermath *aftermath)
{
  g_string_append_printf (text, "; aftermath %s rules %#x pattern %d", cramp_signal_state_get_code (aftermath->state),
                          aftermath->rules, aftermath->pattern);
  g_string_append_printf (text, " cramps %u answered %u filled in %u numb %u weak %u persistent %u brief %u of %u tingling %u side %d both %d",
                          aftermath->cramps, aftermath->answered, aftermath->filled_in, aftermath->numb, aftermath->weak, aftermath->persistent,
                          aftermath->brief, aftermath->brief_of, aftermath->tingling_nights, aftermath->side, aftermath->both_sides);
  append_nights (text, aftermath->nights, aftermath->n_nights);
}

void
signals_append_posture (GString            *text,
                        const CrampPosture *posture)
{
  const CrampCheckIns *days = &posture->check_ins;

  g_string_append_printf (text, "; posture %s family %d cramps %u filled in %u n %u counts", cramp_signal_state_get_code (posture->state),
                          posture->family, posture->cramps, posture->filled_in, posture->n);
  for (CrampFamily family = 0; family < CRAMP_N_FAMILIES; family++)
    g_string_append_printf (text, " %u", posture->counts[family]);
  g_string_append_printf (text, " test %d p %.9f wilson %.9f %.9f", posture->test, posture->p, posture->wilson_low, posture->wilson_high);
  g_string_append_printf (text, " days %u of %u, %u of %u", days->exposed_cramps, days->exposed, days->unexposed_cramps, days->unexposed);
  append_nights (text, posture->nights, posture->n_nights);
}

static void
append_cramp (GString      *text,
              const char   *what,
              CrampEpisode *cramp)
{
  if (cramp != NULL)
    g_string_append_printf (text, " %s %s", what, cramp_episode_get_id (cramp));
}

void
signals_append_danger (GString           *text,
                       const CrampDanger *danger)
{
  g_string_append_printf (text, "; danger %d levels", danger->level);
  for (CrampDangerCode code = 0; code < CRAMP_N_DANGER_CODES; code++)
    g_string_append_printf (text, " %d", danger->levels[code]);
  g_string_append_printf (text, " signs %#x alone %#x checked %d", danger->signs, danger->alone, danger->checked);
  append_cramp (text, "long", danger->long_cramp);
  append_cramp (text, "settled?", danger->ask_settled);
  append_cramp (text, "between", danger->between_legs);
  append_cramp (text, "weakness?", danger->ask_weakness);
}

void
signals_append_patterns (GString             *text,
                         const CrampPatterns *patterns,
                         int                  soak)
{
  g_string_append_printf (text, "; patterns %#x features %#x soak %#x", patterns->shown, patterns->features, soak);
}

/**
 * signals_describe:
 * @seed: what the diary was made of, so that a failure names it
 * @recent: the recent entries
 *
 * Describes everything that the rules without a memory say.
 *
 * Returns: (transfer full): the description
 */
char *
signals_describe (guint32            seed,
                  const CrampRecent *recent)
{
  CrampAftermath aftermath = cramp_aftermath_assess (recent);
  CrampPosture   posture = cramp_posture_assess (recent);
  CrampDanger    danger = cramp_danger_assess (recent);
  CrampPatterns  patterns = cramp_patterns_assess (recent, &aftermath, &posture);
  GString       *text = g_string_new (NULL);

  g_string_append_printf (text, "seed %u", seed);
  signals_append_aftermath (text, &aftermath);
  signals_append_posture (text, &posture);
  signals_append_danger (text, &danger);
  signals_append_patterns (text, &patterns, cramp_soak_safety_assess (recent, &aftermath));

  return g_string_free (text, FALSE);
}
