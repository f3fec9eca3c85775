/* cramp-page-head.c - whose diary it is, and of which nights
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-page.h"

#include "cramp-gettext.h"
#include "cramp-words.h"

/* "Wang Xiaoli" is "W. X."; of a Chinese name the family is told. */
#define SPACES " \t\r\n\v\f"

static char *
make_initials (const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (name, SPACES, -1);
  GString *initials = g_string_new (NULL);

  for (char **part = parts; *part != NULL; part++)
    {
      gunichar first = g_utf8_get_char (*part);

      if (first == 0)
        continue;
      if (initials->len > 0)
        g_string_append_c (initials, ' ');
      g_string_append_unichar (initials, first);
      g_string_append (initials, g_unichar_get_script (first) == G_UNICODE_SCRIPT_HAN ? "某" : ".");
    }

  return g_string_free (initials, FALSE);
}

/* A title has one line, whatever a file has brought in. */
static char *
join_lines (const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (name, SPACES, -1);
  GString *line = g_string_new (NULL);

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", *part);

  return g_string_free (line, FALSE);
}

/**
 * cramp_page_name:
 *
 * Returns: (transfer full) (nullable): what the page calls the person, or %NULL
 *   when it does not
 */
char *
cramp_page_name (const CrampPage *self)
{
  const char *name = self->facts->profile->texts[CRAMP_PROFILE_NAME];

  if (self->options->name == CRAMP_REPORT_NO_NAME || name == NULL || *name == '\0')
    return NULL;

  return self->options->name == CRAMP_REPORT_INITIALS ? make_initials (name) : join_lines (name);
}

/**
 * cramp_page_title:
 *
 * Returns: (transfer full): what the page is called
 */
char *
cramp_page_title (const CrampPage *self)
{
  g_autofree char *name = cramp_page_name (self);

  if (name == NULL)
    return g_strdup (_ ("Diary of leg cramps"));

  /* Translators: %s is the name of the person, or their initials. */
  return g_strdup_printf (_ ("Diary of leg cramps: %s"), name);
}

/**
 * cramp_page_period:
 *
 * Returns: (transfer full): of which nights it is
 */
char *
cramp_page_period (const CrampPage *self)
{
  CrampTrendSpan   span = self->facts->span;
  guint            nights = cramp_trend_span_count (span);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (nights == 0)
    return g_strdup (_ ("No nights yet"));

  first = cramp_words_short_date (span.first);
  last = cramp_words_short_date (span.last);
  if (nights == 1)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("1 night, %s"), first);

  /* Translators: 1 is a number of nights, 2 and 3 are the dates of the first and the last one. */
  return g_strdup_printf (ngettext ("%1$u night, from %2$s to %3$s", "%1$u nights, from %2$s to %3$s", nights), nights, first, last);
}

/* The page is a sheet of paper: it says when it was made, and by whom. */
static char *
describe (const CrampPage *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  int              born = self->facts->profile->answers[CRAMP_PROFILE_BIRTH_YEAR];
  g_autofree char *today = cramp_words_short_date (cramp_date_of (self->facts->now));

  if (born != CRAMP_UNANSWERED)
    g_ptr_array_add (parts, g_strdup_printf (_ ("born %d"), born));
  g_ptr_array_add (parts, cramp_page_period (self));
  /* Translators: %s is a date. */
  g_ptr_array_add (parts, g_strdup_printf (_ ("printed %s"), today));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

void
cramp_page_add_head (CrampPage *self)
{
  g_autofree char *title = cramp_page_title (self);
  g_autofree char *description = describe (self);

  cramp_page_add_start (self, CRAMP_PAGE_TITLE, _ ("Name"), title, 2);
  cramp_page_flow_add_text (self->flow, CRAMP_PAGE_TEXT, description);
}
