/* test-bedside-cell.c - what is typed into a cell of the bedside sheet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-bedside-line.h"

static const char *const no_yes[] = { "no", "yes", NULL };
static const char *const sides[] = { "left", "right", "both", NULL };
static const char *const sites[] = { "calf", "foot", "thigh", NULL };
static const char *const chinese_sites[] = { "小腿", "脚", "大腿", NULL };

#define WORDS(places)                 \
  {                                   \
    [CRAMP_BEDSIDE_SIDE] = sides,     \
    [CRAMP_BEDSIDE_SITES] = (places), \
    [CRAMP_BEDSIDE_WOKE] = no_yes,    \
    [CRAMP_BEDSIDE_AFTER] = no_yes,   \
    [CRAMP_BEDSIDE_STRETCH] = no_yes, \
    [CRAMP_BEDSIDE_SOAK] = no_yes,    \
    [CRAMP_BEDSIDE_WARMTH] = no_yes,  \
  }

static const CrampBedsideScript english = { WORDS (sites), FALSE };
static const CrampBedsideScript american = { WORDS (sites), TRUE };
static const CrampBedsideScript chinese = { WORDS (chinese_sites), FALSE };

#define CALF CRAMP_SET (CRAMP_SITE_CALF)
#define FOOT CRAMP_SET (CRAMP_SITE_FOOT)
#define AT(hour, minute) ((hour) *60 + (minute))

static const struct
{
  const CrampBedsideScript *script;
  CrampBedsideColumn        column;
  const char               *text;
  CrampBedsideReading       reading;
  int                       value;
} cases[] = {
  { &english, CRAMP_BEDSIDE_COUNT, "", CRAMP_BEDSIDE_BLANK, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_COUNT, " ", CRAMP_BEDSIDE_BLANK, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_COUNT, ".", CRAMP_BEDSIDE_ABOVE, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_COUNT, "。", CRAMP_BEDSIDE_ABOVE, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_COUNT, "0", CRAMP_BEDSIDE_FULL, 0 },
  { &english, CRAMP_BEDSIDE_COUNT, "9", CRAMP_BEDSIDE_FULL, 9 },
  { &english, CRAMP_BEDSIDE_COUNT, "３", CRAMP_BEDSIDE_FULL, 3 },
  { &english, CRAMP_BEDSIDE_COUNT, "10", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_COUNT, "-1", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_COUNT, "x", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  /* A digit moves on as soon as no other could follow it. */
  { &english, CRAMP_BEDSIDE_PAIN, "1", CRAMP_BEDSIDE_READ, 1 },
  { &english, CRAMP_BEDSIDE_PAIN, "10", CRAMP_BEDSIDE_FULL, 10 },
  { &english, CRAMP_BEDSIDE_PAIN, "0", CRAMP_BEDSIDE_FULL, 0 },
  { &english, CRAMP_BEDSIDE_PAIN, "6", CRAMP_BEDSIDE_FULL, 6 },
  { &english, CRAMP_BEDSIDE_PAIN, "11", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_MINUTES, "5", CRAMP_BEDSIDE_READ, 5 },
  { &english, CRAMP_BEDSIDE_MINUTES, "144", CRAMP_BEDSIDE_READ, 144 },
  { &english, CRAMP_BEDSIDE_MINUTES, "145", CRAMP_BEDSIDE_FULL, 145 },
  { &english, CRAMP_BEDSIDE_MINUTES, "1440", CRAMP_BEDSIDE_FULL, 1440 },
  { &english, CRAMP_BEDSIDE_MINUTES, "1441", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_MINUTES, "99999999999999999999", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  /* Times, with and without what parts hour and minute. */
  { &english, CRAMP_BEDSIDE_TIME, "2", CRAMP_BEDSIDE_READ, AT (2, 0) },
  { &english, CRAMP_BEDSIDE_TIME, "24", CRAMP_BEDSIDE_BEGUN, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_TIME, "240", CRAMP_BEDSIDE_FULL, AT (2, 40) },
  { &english, CRAMP_BEDSIDE_TIME, "230", CRAMP_BEDSIDE_READ, AT (2, 30) },
  { &english, CRAMP_BEDSIDE_TIME, "2305", CRAMP_BEDSIDE_FULL, AT (23, 5) },
  { &english, CRAMP_BEDSIDE_TIME, "0240", CRAMP_BEDSIDE_FULL, AT (2, 40) },
  { &english, CRAMP_BEDSIDE_TIME, "2:4", CRAMP_BEDSIDE_BEGUN, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_TIME, "2:40", CRAMP_BEDSIDE_FULL, AT (2, 40) },
  { &english, CRAMP_BEDSIDE_TIME, "2.40", CRAMP_BEDSIDE_FULL, AT (2, 40) },
  { &english, CRAMP_BEDSIDE_TIME, "２：４０", CRAMP_BEDSIDE_FULL, AT (2, 40) },
  { &english, CRAMP_BEDSIDE_TIME, "193", CRAMP_BEDSIDE_BEGUN, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_TIME, "0000", CRAMP_BEDSIDE_FULL, 0 },
  { &english, CRAMP_BEDSIDE_TIME, "37", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_TIME, "2570", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_TIME, "2400", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_TIME, "2:6", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_TIME, ":30", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_TIME, "2:405", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_TIME, "11:30", CRAMP_BEDSIDE_FULL, AT (11, 30) },
  /* On a clock with twelve hours it is the hour of the night. */
  { &american, CRAMP_BEDSIDE_TIME, "11:30", CRAMP_BEDSIDE_FULL, AT (23, 30) },
  { &american, CRAMP_BEDSIDE_TIME, "12:15", CRAMP_BEDSIDE_FULL, AT (0, 15) },
  { &american, CRAMP_BEDSIDE_TIME, "240", CRAMP_BEDSIDE_FULL, AT (2, 40) },
  { &american, CRAMP_BEDSIDE_TIME, "0930", CRAMP_BEDSIDE_FULL, AT (9, 30) },
  { &american, CRAMP_BEDSIDE_TIME, "23:30", CRAMP_BEDSIDE_FULL, AT (23, 30) },
  /* What is ringed, by its digit or its word. */
  { &english, CRAMP_BEDSIDE_SIDE, "1", CRAMP_BEDSIDE_FULL, CRAMP_SIDE_LEFT },
  { &english, CRAMP_BEDSIDE_SIDE, "3", CRAMP_BEDSIDE_FULL, CRAMP_SIDE_BOTH },
  { &english, CRAMP_BEDSIDE_SIDE, "0", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_SIDE, "4", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_SIDE, "l", CRAMP_BEDSIDE_READ, CRAMP_SIDE_LEFT },
  { &english, CRAMP_BEDSIDE_SIDE, "Right", CRAMP_BEDSIDE_READ, CRAMP_SIDE_RIGHT },
  { &english, CRAMP_BEDSIDE_SIDE, "lr", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_SITES, "1", CRAMP_BEDSIDE_READ, CALF },
  { &english, CRAMP_BEDSIDE_SITES, "12", CRAMP_BEDSIDE_READ, CALF | FOOT },
  { &english, CRAMP_BEDSIDE_SITES, "cf", CRAMP_BEDSIDE_READ, CALF | FOOT },
  { &english, CRAMP_BEDSIDE_SITES, "foot, calf", CRAMP_BEDSIDE_READ, CALF | FOOT },
  { &english, CRAMP_BEDSIDE_SITES, "3", CRAMP_BEDSIDE_READ, CRAMP_BEDSIDE_THIGH },
  { &english, CRAMP_BEDSIDE_SITES, "4", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &english, CRAMP_BEDSIDE_SITES, "calfo", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
  { &chinese, CRAMP_BEDSIDE_SITES, "小腿", CRAMP_BEDSIDE_READ, CALF },
  { &chinese, CRAMP_BEDSIDE_SITES, "小腿脚", CRAMP_BEDSIDE_READ, CALF | FOOT },
  { &chinese, CRAMP_BEDSIDE_SITES, "１２", CRAMP_BEDSIDE_READ, CALF | FOOT },
  { &english, CRAMP_BEDSIDE_WOKE, "1", CRAMP_BEDSIDE_FULL, TRUE },
  { &english, CRAMP_BEDSIDE_WOKE, "0", CRAMP_BEDSIDE_FULL, FALSE },
  { &english, CRAMP_BEDSIDE_AFTER, "y", CRAMP_BEDSIDE_READ, TRUE },
  { &english, CRAMP_BEDSIDE_WARMTH, "no", CRAMP_BEDSIDE_READ, FALSE },
  { &english, CRAMP_BEDSIDE_WARMTH, "2", CRAMP_BEDSIDE_WRONG, CRAMP_UNANSWERED },
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int                 value = 12345;
      CrampBedsideReading reading = cramp_bedside_cell_read (cases[i].script, cases[i].column, cases[i].text, &value);

      g_test_message ("column %d: “%s”", cases[i].column, cases[i].text);
      g_assert_cmpint (reading, ==, cases[i].reading);
      g_assert_cmpint (value, ==, cases[i].value);
    }
}

/* Whatever is typed: what is read is what the diary can hold, and what is full
 * was read before its last digit, or could have been. */
static void
test_anything (void)
{
  static const char letters[] = "0123456789:. lrbcftyno,";

  for (guint i = 0; i < 20000; i++)
    {
      char               text[6] = "";
      CrampBedsideColumn column = (CrampBedsideColumn) g_test_rand_int_range (0, CRAMP_N_BEDSIDE_COLUMNS);
      int                value;

      for (int length = g_test_rand_int_range (0, 5); length > 0; length--)
        text[length - 1] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      switch (cramp_bedside_cell_read (&english, column, text, &value))
        {
        case CRAMP_BEDSIDE_READ:
        case CRAMP_BEDSIDE_FULL:
          g_assert_cmpint (value, >=, 0);
          g_assert_cmpint (value, <=, 24 * 60);
          break;
        case CRAMP_BEDSIDE_BLANK:
        case CRAMP_BEDSIDE_ABOVE:
        case CRAMP_BEDSIDE_BEGUN:
        case CRAMP_BEDSIDE_WRONG:
        default:
          g_assert_cmpint (value, ==, CRAMP_UNANSWERED);
        }
    }
}

static CrampBedsideLine
new_line (GDateTime *now,
          int        count,
          int        minute)
{
  CrampBedsideLine line = { .night = cramp_last_night (now) };

  cramp_bedside_line_clear (&line);
  line.answers[CRAMP_BEDSIDE_COUNT] = count;
  line.answers[CRAMP_BEDSIDE_TIME] = minute;

  return line;
}

static void
assert_problem (CrampBedsideLine    line,
                GDateTime          *now,
                CrampBedsideProblem problem,
                CrampBedsideColumn  where)
{
  CrampBedsideColumn column;

  g_assert_cmpint (cramp_bedside_line_check (&line, now, &column), ==, problem);
  if (problem != CRAMP_BEDSIDE_NO_PROBLEM)
    g_assert_cmpint (column, ==, where);
}

static void
test_check (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 24, 4, 0, 0);
  CrampBedsideLine line = new_line (now, CRAMP_UNANSWERED, CRAMP_UNANSWERED);

  g_assert_true (cramp_bedside_line_is_blank (&line));
  assert_problem (line, now, CRAMP_BEDSIDE_NO_PROBLEM, 0);
  line.answers[CRAMP_BEDSIDE_SOAK] = TRUE;
  g_assert_false (cramp_bedside_line_is_blank (&line));
  assert_problem (line, now, CRAMP_BEDSIDE_NO_PROBLEM, 0);

  assert_problem (new_line (now, 1, AT (3, 59)), now, CRAMP_BEDSIDE_NO_PROBLEM, 0);
  assert_problem (new_line (now, 1, AT (23, 0)), now, CRAMP_BEDSIDE_NO_PROBLEM, 0);
  assert_problem (new_line (now, 1, AT (4, 1)), now, CRAMP_BEDSIDE_TO_COME, CRAMP_BEDSIDE_TIME);
  assert_problem (new_line (now, 0, AT (3, 0)), now, CRAMP_BEDSIDE_NOT_FREE, CRAMP_BEDSIDE_TIME);
  assert_problem (new_line (now, CRAMP_UNANSWERED, AT (3, 0)), now, CRAMP_BEDSIDE_HOW_MANY, CRAMP_BEDSIDE_COUNT);
  line = new_line (now, 0, CRAMP_UNANSWERED);
  line.answers[CRAMP_BEDSIDE_AFTER] = FALSE;
  assert_problem (line, now, CRAMP_BEDSIDE_NOT_FREE, CRAMP_BEDSIDE_AFTER);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bedside-cell/read", test_read);
  g_test_add_func ("/bedside-cell/anything", test_anything);
  g_test_add_func ("/bedside-cell/check", test_check);

  return g_test_run ();
}
