/* test-json-scan.c - JSON, strictly
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-exchange-error.h"
#include "cramp-text-problem.h"
#include "cramp-json-scan.h"
#include "cramp-json-walk.h"

static const char *const sound[] = {
  "{}",
  "[]",
  " \t\r\n[ ] \n",
  "\xef\xbb\xbf{}",
  "null",
  "\"\"",
  "[0, -0, 1, 10, 0.5, -1.25e3, 1E+2, 1e-999, 0e0, 9223372036854775807, -9223372036854775808]",
  "[true, false, null]",
  "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\ud83d\\ude00\"",
  "\"\xe8\x85\xbf\xe6\x8a\xbd\xe7\xad\x8b \xf0\x9f\xa6\xb5\"",
  "{\"a\": {\"a\": 1}, \"b\": [{\"a\": 2}, {\"a\": 3}]}",
  "{\"\": 1, \"\\u0061\": 2, \"b\": 3}",
  "123456789012345678901.5",
};

static void
test_sound (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sound); i++)
    {
      g_autoptr (GError) error = NULL;
      CrampJsonText value;

      cramp_json_scan (sound[i], strlen (sound[i]), &value, &error);
      g_assert_no_error (error);
    }
}

typedef struct
{
  const char *text;
  const char *sentence;
  guint       line;
} BadCase;

static const BadCase bad[] = {
  { "", "empty", 0 },
  { "\xef\xbb\xbf", "empty", 0 },
  { " \n ", "empty", 0 },
  { "\xef\xbb\xbf\xef\xbb\xbf{}", "not JSON", 1 },
  { "{}\n{}", "after the end", 2 },
  { "{},", "after the end", 1 },
  { "1 2", "after the end", 1 },
  { "{\n// why\n}", "not JSON", 2 },
  { "{\n/* why */}", "not JSON", 2 },
  { "[1]\n# why", "after the end", 2 },
  { "{'a': 1}", "not JSON", 1 },
  { "['a']", "not JSON", 1 },
  { "{a: 1}", "not JSON", 1 },
  { "{\"a\" 1}", "not JSON", 1 },
  { "{\"a\": 1,}", "not JSON", 1 },
  { "{,}", "not JSON", 1 },
  { "[1,]", "not JSON", 1 },
  { "[,1]", "not JSON", 1 },
  { "[1 2]", "not JSON", 1 },
  { "[1}", "not JSON", 1 },
  { "{\"a\": 1]", "not JSON", 1 },
  { "]", "not JSON", 1 },
  { "[0x10]", "not JSON", 1 },
  { "[\n01]", "not JSON", 2 },
  { "[-]", "number", 1 },
  { "[+1]", "not JSON", 1 },
  { "[.5]", "not JSON", 1 },
  { "[1.]", "number", 1 },
  { "[1e]", "number", 1 },
  { "[1e+]", "number", 1 },
  { "[NaN]", "not JSON", 1 },
  { "[Infinity]", "not JSON", 1 },
  { "[-Infinity]", "number", 1 },
  { "[nulls]", "not JSON", 1 },
  { "[True]", "not JSON", 1 },
  { "[\n\n1e999]", "too large", 3 },
  { "[-1e999]", "too large", 1 },
  { "[9223372036854775808]", "too large", 1 },
  { "[-9223372036854775809]", "too large", 1 },
  { "[123456789012345678901234567890]", "too large", 1 },
  { "123456789012345678901234567890", "too large", 1 },
  { "[\"a\tb\"]", "control character", 1 },
  { "[\"a\nb\"]", "control character", 1 },
  { "[\"\\x41\"]", "escape", 1 },
  { "[\"\\u00g0\"]", "escape", 1 },
  { "[\"\\u0000\"]", "escape", 1 },
  { "[\"\\ud83d\"]", "escape", 1 },
  { "[\"\\ud83dx\"]", "escape", 1 },
  { "[\"\\ud83d\\u0041\"]", "escape", 1 },
  { "[\"\\ude00\"]", "escape", 1 },
  { "{\"a\": 1,\n\"a\": 2}", "twice", 2 },
  { "{\"a\": 1,\n\"b\": 2,\n\"\\u0061\": 3}", "twice", 3 },
  { "[{\"x\": {\"a\": 1,\n\"a\": 2}}]", "twice", 2 },
  { "\"\xff\"", "UTF-8", 1 },
  { "\n\"\xed\xa0\x80\"", "UTF-8", 2 },
  { "\"\xc0\xaf\"", "UTF-8", 1 },
  { "{\"a\"", "cut off", 1 },
  { "{\"a\":", "cut off", 1 },
  { "[\"a\\", "cut off", 1 },
  { "[tru", "cut off", 1 },
  { "[\n[", "cut off", 2 },
};

static void
assert_refused (const char *text,
                gsize       length,
                const char *sentence,
                guint       line)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = g_strdup_printf ("on line %u.", line);
  CrampJsonText    value;

  g_assert_false (cramp_json_scan (text, length, &value, &error));
  g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT);
  if (strstr (error->message, sentence) == NULL || (line > 0 && !g_str_has_suffix (error->message, place)))
    g_error ("%s: %s", text, error->message);
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (bad[i].text, strlen (bad[i].text), bad[i].sentence, bad[i].line);
}

static void
test_zeros (void)
{
  const gsize      length = 200 * 1024 * 1024;
  g_autofree char *zeros = g_malloc0 (length);

  assert_refused (zeros, length, "UTF-8", 1);
  assert_refused ("{\"a\": \0 1}", 10, "UTF-8", 1);
}

static void
test_depth (void)
{
  const guint depths[] = { CRAMP_JSON_MAX_DEPTH + 1, 100000 };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  CrampJsonText value;

  for (guint i = 0; i < CRAMP_JSON_MAX_DEPTH; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < CRAMP_JSON_MAX_DEPTH; i++)
    g_string_append_c (text, ']');
  cramp_json_scan (text->str, text->len, &value, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_string_truncate (text, 0);
      for (guint level = 0; level < depths[i]; level++)
        g_string_append (text, level % 2 == 0 ? "[" : "{\"a\":");
      assert_refused (text->str, text->len, "64 levels", 1);
    }
}

/* Sixty megabytes in about a second: one look must not cost more than the
 * parsing that follows. Measured only when asked for, as machines differ. */
static void
test_speed (void)
{
  g_autoptr (GString) text = g_string_new ("[");
  CrampJsonText value;
  double        seconds;

  while (text->len < 60 * 1024 * 1024)
    g_string_append (text, "{\"id\": \"6f1c2d3e\", \"start\": \"2026-11-20T02:14:00+08:00\", \"pain\": 7, \"note\": \"\xe8\x85\xbf\xe6\x8a\xbd\xe7\xad\x8b\", \"sites\": [\"calf\", \"foot\"]},\n");
  g_string_append (text, "1]");

  g_test_timer_start ();
  g_assert_true (cramp_json_scan (text->str, text->len, &value, NULL));
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds, "60 MB: %.2f s", seconds);
  g_assert_cmpfloat (seconds, <, 20);
}

static void
test_names (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (GError) error = NULL;
  CrampJsonText value;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "%s\"%u\": {\"a\": 1}", i == 0 ? "" : ", ", i);
  g_string_append (text, "}");
  g_assert_false (cramp_json_scan (text->str, text->len, &value, &error));
  g_assert_nonnull (strstr (error->message, "more names in one object"));
  g_clear_error (&error);

  /* Names of objects that have ended do not count. */
  g_string_assign (text, "[");
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "%s{\"a\": 1, \"\\u0062\": 2}", i == 0 ? "" : ", ");
  g_string_append (text, "]");
  g_assert_true (cramp_json_scan (text->str, text->len, &value, &error));
  g_assert_no_error (error);
}

static void
assert_value (const CrampJsonText *value,
              const char          *expected)
{
  g_autofree char *text = g_strndup (value->start, value->length);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_walk (void)
{
  static const char        text[] = "\xef\xbb\xbf { \"a\" : -1.5e3 ,\n\"\\u0062\\\"\":[ {\"]\": \"}\\\"\\\\\"} ,[],null,\"\" ],\"\":{}}\r\n";
  static const char *const names[] = { "a", "b\"", "" };
  static const char *const values[] = { "-1.5e3", "[ {\"]\": \"}\\\"\\\\\"} ,[],null,\"\" ]", "{}" };
  static const char *const items[] = { "{\"]\": \"}\\\"\\\\\"}", "[]", "null", "\"\"" };
  g_autoptr (GError) error = NULL;
  CrampJsonText value, list = { NULL };
  CrampJsonWalk walk;
  char         *next;

  cramp_json_scan (text, strlen (text), &value, &error);
  g_assert_no_error (error);

  cramp_json_walk_begin (&walk, &value);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = NULL;

      g_assert_true (cramp_json_walk_next_member (&walk, &name, &value));
      g_assert_cmpstr (name, ==, names[i]);
      assert_value (&value, values[i]);
      if (i == 1)
        list = value;
    }
  g_assert_false (cramp_json_walk_next_member (&walk, &next, &value));

  cramp_json_walk_begin (&walk, &list);
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_assert_true (cramp_json_walk_next_item (&walk, &value));
      assert_value (&value, items[i]);
    }
  g_assert_false (cramp_json_walk_next_item (&walk, &value));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-scan/sound", test_sound);
  g_test_add_func ("/json-scan/bad", test_bad);
  g_test_add_func ("/json-scan/zeros", test_zeros);
  g_test_add_func ("/json-scan/depth", test_depth);
  g_test_add_func ("/json-scan/speed", test_speed);
  g_test_add_func ("/json-scan/names", test_names);
  g_test_add_func ("/json-scan/walk", test_walk);

  return g_test_run ();
}
