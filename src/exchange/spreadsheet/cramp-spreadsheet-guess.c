/* cramp-spreadsheet-guess.c - what the columns of a table may be
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-spreadsheet-guess.h"

#include <string.h>

#include "cramp-spreadsheet-answer.h"
#include "cramp-spreadsheet-order.h"
#include "cramp-spreadsheet-text.h"
#include "cramp-vocabulary.h"

/* (choice) So many rows tell enough of a column. */
#define N_SAMPLE 500

typedef struct
{
  CrampSpreadsheetRole role;
  const char          *words[30];
} HeadingWords;

/* Of two words that stand in a heading the longer one tells. */
static const HeadingWords heading_words[] = {
  { CRAMP_SPREADSHEET_DATE, { "date", "day", "night", "datum", "tag", "nacht", "jour", "nuit", "fecha", "dia", "noche", "日期", "日子", "年月日", "哪天", "哪晚" } },
  { CRAMP_SPREADSHEET_TIME, { "time", "start", "began", "when", "hour", "clock", "uhrzeit", "zeit", "beginn", "heure", "debut", "hora", "inicio", "时间", "时刻", "几点", "开始", "发作时间" } },
  { CRAMP_SPREADSHEET_MINUTES, { "minutes", "minute", "min", "duration", "how long", "lasted", "length", "minuten", "dauer", "duree", "duracion", "持续时间", "持续", "时长", "多久", "多长时间", "分钟" } },
  { CRAMP_SPREADSHEET_LEG, { "leg", "side", "left", "right", "links", "rechts", "bein", "seite", "jambe", "cote", "pierna", "lado", "左右", "哪条腿", "哪侧", "侧别", "腿", "左", "右" } },
  { CRAMP_SPREADSHEET_PLACE, { "place", "where", "muscle", "site", "location", "body part", "calf", "foot", "toes", "wade", "fuss", "zehen", "ort", "stelle", "muskel", "lieu", "endroit", "lugar", "musculo", "部位", "位置", "哪里", "肌肉", "小腿", "脚" } },
  { CRAMP_SPREADSHEET_PAIN, { "pain", "severity", "strength", "intensity", "score", "schmerzen", "schmerz", "starke", "douleur", "intensite", "dolor", "intensidad", "疼痛程度", "疼痛", "强度", "程度", "痛", "疼", "评分" } },
  { CRAMP_SPREADSHEET_COUNT, { "count", "number", "how many", "times", "how often", "cramps", "anzahl", "wie viele", "krampfe", "nombre", "crampes", "numero", "cuantos", "calambres", "次数", "几次", "次", "多少次" } },
  { CRAMP_SPREADSHEET_NOTE, { "note", "notes", "comment", "comments", "remark", "remarks", "bemerkung", "notiz", "kommentar", "anmerkung", "remarque", "commentaire", "nota", "notas", "comentario", "observacion", "备注", "说明", "笔记", "注", "其他" } },
};

/* These stand in any heading of such a table, and tell only when nothing else
 * does. */
static const HeadingWords weak_words[] = {
  { CRAMP_SPREADSHEET_COUNT, { "cramp", "krampf", "crampe", "calambre", "抽筋", "痉挛" } },
};

static gboolean
holds_word (const char *heading,
            const char *word)
{
  for (const char *at = strstr (heading, word); at != NULL; at = strstr (at + 1, word))
    if (at == heading || !g_ascii_isalpha (at[-1]) || !g_ascii_isalpha (*at))
      return TRUE;

  return FALSE;
}

static CrampSpreadsheetRole
find_heading (const char         *folded,
              const HeadingWords *table,
              gsize               n)
{
  CrampSpreadsheetRole found = CRAMP_SPREADSHEET_NOTHING;
  gsize                length = 0;

  for (gsize i = 0; i < n; i++)
    for (const char *const *word = table[i].words; *word != NULL; word++)
      if (strlen (*word) > length && holds_word (folded, *word))
        {
          found = table[i].role;
          length = strlen (*word);
        }

  return found;
}

static CrampSpreadsheetRole
read_heading (const char *heading)
{
  g_autofree char     *folded = cramp_spreadsheet_text_fold (heading);
  CrampSpreadsheetRole role = find_heading (folded, heading_words, G_N_ELEMENTS (heading_words));

  return role != CRAMP_SPREADSHEET_NOTHING ? role : find_heading (folded, weak_words, G_N_ELEMENTS (weak_words));
}

/* In any order: which one it is follows when the column is known. */
static gboolean
holds_date (const char *text,
            gboolean   *has_time)
{
  CrampSpreadsheetMoment moment;

  for (guint order = 0; order < CRAMP_SPREADSHEET_N_ORDERS; order++)
    if (cramp_spreadsheet_moment_read (text, order, CRAMP_SPREADSHEET_ANY_DAY, &moment) && moment.date != 0)
      {
        /* Spreadsheets add a midnight to dates without a time. */
        *has_time = moment.minute > 0;
        return TRUE;
      }

  return FALSE;
}

static gboolean
fits_cell (const char          *heading,
           const char          *text,
           CrampSpreadsheetRole role)
{
  int      value, other = CRAMP_UNANSWERED;
  gboolean has_time = FALSE;

  switch (role)
    {
    case CRAMP_SPREADSHEET_DATE:
      return holds_date (text, &has_time);
    case CRAMP_SPREADSHEET_MOMENT:
      return holds_date (text, &has_time) && has_time;
    case CRAMP_SPREADSHEET_TIME:
      return cramp_spreadsheet_clock_read (text, &value) && !holds_date (text, &has_time);
    case CRAMP_SPREADSHEET_COUNT:
      return cramp_spreadsheet_count_read (text, &value);
    case CRAMP_SPREADSHEET_LEG:
    case CRAMP_SPREADSHEET_PLACE:
      value = CRAMP_UNANSWERED;
      return cramp_spreadsheet_limb_read_below (heading, text, &value, &other) || value != CRAMP_UNANSWERED || other != CRAMP_UNANSWERED;
    case CRAMP_SPREADSHEET_PAIN:
      return cramp_spreadsheet_pain_read (text, &value);
    case CRAMP_SPREADSHEET_MINUTES:
      return cramp_spreadsheet_duration_read (text, &value);
    case CRAMP_SPREADSHEET_NOTHING:
    case CRAMP_SPREADSHEET_NOTE:
    case CRAMP_SPREADSHEET_N_ROLES:
    default:
      return TRUE;
    }
}

/* Whether most of what stands in it can be read so. */
static gboolean
fits (const CrampSpreadsheet *table,
      guint                   column,
      CrampSpreadsheetRole    role)
{
  guint n_filled = 0, n_fitting = 0;

  for (guint row = 0; row < MIN (table->rows->len, N_SAMPLE); row++)
    {
      const char *text = cramp_spreadsheet_get_cell (table, row, column);

      if (cramp_spreadsheet_is_blank (text))
        continue;
      n_filled++;
      n_fitting += fits_cell (table->headings[column], text, role);
    }

  return n_fitting > 0 && n_fitting * 2 >= n_filled;
}

/* A number is no time unless a heading says so. */
static gboolean
shows_clock (const CrampSpreadsheet *table,
             guint                   column)
{
  for (guint row = 0; row < MIN (table->rows->len, N_SAMPLE); row++)
    if (strpbrk (cramp_spreadsheet_get_cell (table, row, column), ":") != NULL)
      return fits (table, column, CRAMP_SPREADSHEET_TIME);

  return FALSE;
}

/* One whose heading says so comes before others. */
static gboolean
find_date (const CrampSpreadsheet     *table,
           const CrampSpreadsheetRole *said,
           guint                      *date)
{
  gboolean is_found = FALSE;

  for (guint column = 0; column < table->n_columns; column++)
    if (fits (table, column, CRAMP_SPREADSHEET_DATE) && (!is_found || (said[column] == CRAMP_SPREADSHEET_DATE && said[*date] != CRAMP_SPREADSHEET_DATE)))
      {
        *date = column;
        is_found = TRUE;
      }

  return is_found;
}

static void
guess_by_headings (const CrampSpreadsheet     *table,
                   const CrampSpreadsheetRole *said,
                   CrampSpreadsheetColumns    *columns)
{
  for (guint column = 0; column < table->n_columns; column++)
    {
      CrampSpreadsheetRole role = said[column];
      guint                other;

      if (role == CRAMP_SPREADSHEET_DATE || role == CRAMP_SPREADSHEET_NOTHING || columns->roles[column] != CRAMP_SPREADSHEET_NOTHING)
        continue;
      if ((cramp_spreadsheet_role_is_shared (role) || !cramp_spreadsheet_columns_find (columns, role, &other)) && fits (table, column, role))
        columns->roles[column] = role;
    }
}

static void
guess_time (const CrampSpreadsheet     *table,
            const CrampSpreadsheetRole *said,
            CrampSpreadsheetColumns    *columns,
            guint                       date)
{
  guint    time;
  gboolean has_time = cramp_spreadsheet_columns_find (columns, CRAMP_SPREADSHEET_TIME, &time);

  for (guint column = 0; !has_time && column < table->n_columns; column++)
    if (columns->roles[column] == CRAMP_SPREADSHEET_NOTHING && said[column] == CRAMP_SPREADSHEET_NOTHING && shows_clock (table, column))
      {
        columns->roles[column] = CRAMP_SPREADSHEET_TIME;
        has_time = TRUE;
      }
  if (!has_time && fits (table, date, CRAMP_SPREADSHEET_MOMENT))
    columns->roles[date] = CRAMP_SPREADSHEET_MOMENT;
}

/**
 * cramp_spreadsheet_guess:
 * @today: the current date
 *
 * Guesses from the headings and from what stands below them what each column is.
 *
 * Returns: (transfer full): what they may be; nothing for what cannot be told
 */
CrampSpreadsheetColumns *
cramp_spreadsheet_guess (const CrampSpreadsheet *table,
                         CrampNightDate          today)
{
  CrampSpreadsheetColumns         *columns = cramp_spreadsheet_columns_new (table->n_columns);
  g_autofree CrampSpreadsheetRole *said = g_new0 (CrampSpreadsheetRole, table->n_columns);
  guint                            date = 0;
  gboolean                         has_date;

  for (guint column = 0; column < table->n_columns; column++)
    said[column] = read_heading (table->headings[column]);

  has_date = find_date (table, said, &date);
  if (has_date)
    columns->roles[date] = CRAMP_SPREADSHEET_DATE;
  guess_by_headings (table, said, columns);
  if (has_date)
    {
      guess_time (table, said, columns, date);
      columns->order = cramp_spreadsheet_guess_order (table, date, today, CRAMP_SPREADSHEET_N_ORDERS);
    }

  return columns;
}
