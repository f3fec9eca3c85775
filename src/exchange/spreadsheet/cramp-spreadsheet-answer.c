/* cramp-spreadsheet-answer.c - what was answered about a cramp, as people write it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-spreadsheet-answer.h"

#include <string.h>

#include "cramp-episode.h"
#include "cramp-spreadsheet-calendar.h"
#include "cramp-spreadsheet-clock.h"
#include "cramp-spreadsheet-text.h"

#define MAX_PAIN 10
#define SECONDS_PER_MINUTE 60
#define MINUTES_PER_HOUR 60
#define MAX_SECONDS (24 * MINUTES_PER_HOUR * SECONDS_PER_MINUTE)

/* A number is read in thousandths. */
#define WHOLE 1000

/* What people write where they have no answer. */
static const char *const blanks[] = { "", "-", "--", "?", "??", "/", "n/a", "na", "unknown", "unbekannt", "inconnu", "不详", "不知道", "不清楚", "未知", NULL };

static const char *const no_words[] = { "none", "no", "n", "nein", "keine", "keiner", "kein", "non", "aucune", "aucun", "ninguno", "没有", "没", "无", "否", NULL };
static const char *const yes_words[] = { "yes", "y", "ja", "j", "oui", "si", "x", "✓", "✔", "√", "有", "是", NULL };
static const char *const times_words[] = { "times", "time", "cramps", "cramp", "mal", "fois", "veces", "次", "回", NULL };

static const char *const second_words[] = { "seconds", "second", "secs", "sec", "sekunden", "sek", "s", "秒钟", "秒", NULL };
static const char *const minute_words[] = { "minutes", "minute", "mins", "min.", "min", "minuten", "minutos", "m", "'", "分钟", "分", NULL };
static const char *const hour_words[] = { "hours", "hour", "hrs", "hr", "h", "stunden", "stunde", "std", "heures", "heure", "horas", "小时", "个小时", NULL };

/* What a leg is called beside its side, and what joins two words. */
static const char *const limb_filler[] = {
  " ", ",", ";", "/", "+", "&", ".", "-", "(", ")", "、", "和", "与", "及", "the", "and", "in", "of", "my", "leg", "legs", "side",
  "und", "bein", "beine", "im", "in", "et", "la", "le", "jambe", "jambes", "y", "pierna", "piernas", "腿部", "腿", "侧", "边", NULL
};

typedef struct
{
  const char *words[20];
  int         side;  /* CRAMP_UNANSWERED for a place */
  int         sites; /* a set of places, or nothing for a side */
} LimbWords;

/* A thigh alone may be its front and its back, as on the bedside sheet. */
#define THIGH (CRAMP_SET (CRAMP_SITE_THIGH_FRONT) | CRAMP_SET (CRAMP_SITE_THIGH_BACK))

/* The longer of two words that begin alike stands further up. */
static const LimbWords limb_words[] = {
  { { "front of thigh", "front of the thigh", "front thigh", "thigh front", "thigh (front)", "quadriceps", "quads", "quad", "oberschenkel vorne", "oberschenkel vorn", "cuisse avant", "大腿前侧", "大腿前面", "大腿前" }, CRAMP_UNANSWERED, CRAMP_SET (CRAMP_SITE_THIGH_FRONT) },
  { { "back of thigh", "back of the thigh", "back thigh", "thigh back", "thigh (back)", "hamstrings", "hamstring", "oberschenkel hinten", "cuisse arriere", "大腿后侧", "大腿后面", "大腿后" }, CRAMP_UNANSWERED, CRAMP_SET (CRAMP_SITE_THIGH_BACK) },
  { { "thighs", "thigh", "oberschenkel", "cuisses", "cuisse", "muslos", "muslo", "大腿" }, CRAMP_UNANSWERED, THIGH },
  { { "shins", "shin", "schienbein", "tibia", "espinilla", "小腿前侧", "小腿前面", "小腿前", "胫" }, CRAMP_UNANSWERED, CRAMP_SET (CRAMP_SITE_SHIN) },
  { { "calf", "calves", "wade", "waden", "mollets", "mollet", "pantorrillas", "pantorrilla", "gemelos", "gemelo", "小腿肚子", "小腿肚", "小腿后侧", "小腿" }, CRAMP_UNANSWERED, CRAMP_SET (CRAMP_SITE_CALF) },
  { { "toes", "toe", "big toe", "zehen", "zehe", "orteils", "orteil", "脚趾头", "脚趾", "足趾", "大脚趾", "脚指头", "脚指" }, CRAMP_UNANSWERED, CRAMP_SET (CRAMP_SITE_TOES) },
  { { "other", "elsewhere", "ankle", "knee", "hip", "andere", "sonstiges", "autre", "otro", "其他", "其它", "膝盖", "脚踝" }, CRAMP_UNANSWERED, CRAMP_SET (CRAMP_SITE_OTHER) },
  { { "foot", "feet", "sole", "arch", "fuss", "fusse", "pieds", "pied", "pies", "pie", "脚底", "脚背", "脚心", "脚掌", "足底", "足部", "脚", "足" }, CRAMP_UNANSWERED, CRAMP_SET (CRAMP_SITE_FOOT) },
  { { "both", "b", "beide", "beides", "beiden", "les deux", "deux", "ambas", "ambos", "双侧", "两侧", "左右", "双", "两" }, CRAMP_SIDE_BOTH },
  { { "left", "l", "links", "linke", "linkes", "linker", "li", "gauche", "izquierda", "izquierdo", "左" }, CRAMP_SIDE_LEFT },
  { { "right", "r", "rechts", "rechte", "rechtes", "rechter", "re", "droite", "droit", "derecha", "derecho", "右" }, CRAMP_SIDE_RIGHT },
};

/**
 * cramp_spreadsheet_is_blank:
 *
 * Returns: whether a cell holds nothing, or what stands for not knowing
 */
gboolean
cramp_spreadsheet_is_blank (const char *text)
{
  g_autofree char *folded = cramp_spreadsheet_text_fold (text);

  return g_strv_contains (blanks, folded);
}

static void
add_limb (const LimbWords *found,
          int             *side,
          int             *sites)
{
  if (found->side == CRAMP_UNANSWERED)
    *sites = (*sites == CRAMP_UNANSWERED ? 0 : *sites) | found->sites;
  else
    *side = *side == CRAMP_UNANSWERED || *side == found->side ? found->side : CRAMP_SIDE_BOTH;
}

static gboolean
take_limb (const char **at,
           int         *side,
           int         *sites)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limb_words); i++)
    if (cramp_spreadsheet_skip (at, limb_words[i].words))
      {
        add_limb (&limb_words[i], side, sites);
        return TRUE;
      }

  return cramp_spreadsheet_skip (at, limb_filler);
}

/**
 * cramp_spreadsheet_limb_read:
 * @text: what stands in a cell that is not blank
 * @side: (inout): the #CrampSide, where it says one
 * @sites: (inout): the set of #CrampSite, where it says any
 *
 * Reads which leg it was, and where: many people write both in one cell.
 *
 * Returns: %FALSE when some of it is not understood; the rest is told all the same
 */
gboolean
cramp_spreadsheet_limb_read (const char *text,
                             int        *side,
                             int        *sites)
{
  g_autofree char *folded = cramp_spreadsheet_text_fold (text);
  gboolean         is_understood = TRUE;

  for (const char *at = folded; *at != '\0';)
    if (!take_limb (&at, side, sites))
      {
        is_understood = FALSE;
        at = g_utf8_next_char (at);
        while (g_ascii_isalpha (*at))
          at++;
      }

  return is_understood;
}

/* With a point or a comma before what is no whole. */
static gboolean
take_number (const char **at,
             gint64      *number)
{
  gint64 part = WHOLE;
  guint  whole;

  if (cramp_spreadsheet_take_number (at, 9, &whole) == 0)
    return FALSE;

  *number = (gint64) whole * WHOLE;
  if ((**at == '.' || **at == ',') && g_ascii_isdigit ((*at)[1]))
    for ((*at)++; g_ascii_isdigit (**at); (*at)++)
      {
        part /= 10;
        *number += (**at - '0') * part;
      }

  *at += strspn (*at, " ");
  return TRUE;
}

static gboolean
take_whole (const char **at,
            int          maximum,
            int         *whole)
{
  gint64 number;

  if (!take_number (at, &number) || number % WHOLE != 0 || number / WHOLE > maximum)
    return FALSE;

  *whole = number / WHOLE;
  return TRUE;
}

/**
 * cramp_spreadsheet_pain_read:
 * @text: what stands in a cell that is not blank
 * @pain: (out): from 0 to 10
 *
 * Reads such as `7`, `7,0` and `7/10`.
 *
 * Returns: %FALSE when it is none
 */
gboolean
cramp_spreadsheet_pain_read (const char *text,
                             int        *pain)
{
  g_autofree char *folded = cramp_spreadsheet_text_fold (text);
  const char      *at = folded;
  int              of;

  if (!take_whole (&at, MAX_PAIN, pain))
    return FALSE;
  if (*at == '/')
    {
      at++;
      at += strspn (at, " ");
      if (!take_whole (&at, MAX_PAIN, &of) || of != MAX_PAIN)
        return FALSE;
    }

  cramp_spreadsheet_skip (&at, (const char *const[]){ "分", NULL });
  return *at == '\0';
}

static gboolean
is_at_clock (const char *at)
{
  return g_ascii_isdigit (at[0]) && g_ascii_isdigit (at[1]) && !g_ascii_isdigit (at[2]);
}

/* As spreadsheets write a time that passes: 0:05:00. With one colon nobody knows
 * which of the two are minutes. */
static gboolean
read_passing (const char *text,
              int        *seconds)
{
  gsize n = strspn (text, "0123456789");
  int   hours, minutes;

  if (n == 0 || n > 2 || text[n] != ':' || !is_at_clock (text + n + 1) || text[n + 3] != ':' || !is_at_clock (text + n + 4) || text[n + 6] != '\0')
    return FALSE;

  hours = atoi (text);
  minutes = atoi (text + n + 1);
  *seconds = (hours * MINUTES_PER_HOUR + minutes) * SECONDS_PER_MINUTE + atoi (text + n + 4);
  return *seconds <= MAX_SECONDS;
}

static int
take_unit (const char **at)
{
  if (cramp_spreadsheet_skip (at, second_words))
    return 1;
  if (cramp_spreadsheet_skip (at, hour_words))
    return MINUTES_PER_HOUR * SECONDS_PER_MINUTE;

  cramp_spreadsheet_skip (at, minute_words);
  return SECONDS_PER_MINUTE;
}

/**
 * cramp_spreadsheet_duration_read:
 * @text: what stands in a cell that is not blank
 * @seconds: (out): how long that is, at most a day
 *
 * Reads such as `5`, which are minutes, `2,5 min`, `30 s` and `0:05:00`.
 *
 * Returns: %FALSE when it is no duration
 */
gboolean
cramp_spreadsheet_duration_read (const char *text,
                                 int        *seconds)
{
  g_autofree char *folded = cramp_spreadsheet_text_fold (text);
  const char      *at = folded;
  gint64           number, all;

  if (read_passing (folded, seconds))
    return TRUE;
  if (!take_number (&at, &number))
    return FALSE;

  all = number * take_unit (&at) / WHOLE;
  if (*at != '\0' || all > MAX_SECONDS)
    return FALSE;

  *seconds = all;
  return TRUE;
}

/**
 * cramp_spreadsheet_count_read:
 * @text: what stands in a cell that is not blank
 * @count: (out): how many cramps, at most %CRAMP_SPREADSHEET_MAX_COUNT; 0 for a night
 *   that was free of them
 *
 * Reads such as `3`, `none` and `yes`, which is at least one.
 *
 * Returns: %FALSE when it is none
 */
gboolean
cramp_spreadsheet_count_read (const char *text,
                              int        *count)
{
  g_autofree char *folded = cramp_spreadsheet_text_fold (text);
  const char      *at = folded;

  *count = g_strv_contains (yes_words, folded);
  if (*count || g_strv_contains (no_words, folded))
    return TRUE;
  if (!take_whole (&at, CRAMP_SPREADSHEET_MAX_COUNT, count))
    return FALSE;

  cramp_spreadsheet_skip (&at, times_words);
  return *at == '\0';
}

/**
 * cramp_spreadsheet_limb_read_below:
 * @heading: what stands above the column
 * @text: what stands in a cell that is not blank
 * @side: (inout): the #CrampSide, where it says one
 * @sites: (inout): the set of #CrampSite, where it says any
 *
 * Many people have a column for each leg, and tick it.
 *
 * Returns: %FALSE when some of it is not understood; the rest is told all the same
 */
gboolean
cramp_spreadsheet_limb_read_below (const char *heading,
                                   const char *text,
                                   int        *side,
                                   int        *sites)
{
  int side_of_heading = CRAMP_UNANSWERED, sites_of_heading = CRAMP_UNANSWERED;
  int count;

  if (!cramp_spreadsheet_count_read (text, &count))
    return cramp_spreadsheet_limb_read (text, side, sites);

  cramp_spreadsheet_limb_read (heading, &side_of_heading, &sites_of_heading);
  if (count > 0)
    cramp_spreadsheet_limb_read (heading, side, sites);

  return side_of_heading != CRAMP_UNANSWERED || sites_of_heading != CRAMP_UNANSWERED;
}
