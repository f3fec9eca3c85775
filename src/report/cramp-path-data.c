/* cramp-path-data.c - the path data of an SVG
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-path-data.h"

#include <string.h>

#define SEPARATORS " ,\t\r\n"
#define MOST_NUMBERS 6

/* What moves the pen, and how many numbers each takes. Small letters count from
 * where the pen is. */
static const struct
{
  char  letter;
  guint n_numbers;
} commands[] = {
  { 'M', 2 },
  { 'L', 2 },
  { 'C', 6 },
  { 'Z', 0 },
};

static gboolean
count_numbers (char   letter,
               guint *n_numbers)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (commands[i].letter == g_ascii_toupper (letter))
      {
        *n_numbers = commands[i].n_numbers;
        return TRUE;
      }

  return FALSE;
}

static void
skip_separators (const char **data)
{
  *data += strspn (*data, SEPARATORS);
}

/* The C library would also take names of numbers and other bases. */
static gboolean
read_number (const char **data,
             double      *number)
{
  char *end;

  skip_separators (data);
  *number = g_ascii_strtod (*data, &end);
  if (end == *data || strspn (*data, "+-.0123456789eE") < (gsize) (end - *data))
    return FALSE;

  *data = end;

  return TRUE;
}

static void
move_pen (cairo_t      *cr,
          char          letter,
          const double *numbers)
{
  switch (letter)
    {
    case 'M':
      cairo_move_to (cr, numbers[0], numbers[1]);
      break;
    case 'L':
      cairo_line_to (cr, numbers[0], numbers[1]);
      break;
    case 'C':
      cairo_curve_to (cr, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
      break;
    default:
      cairo_close_path (cr);
      break;
    }
}

static gboolean
read_step (const char **data,
           char         letter,
           guint        n_numbers,
           cairo_t     *cr)
{
  double numbers[MOST_NUMBERS];
  double from[2] = { 0, 0 };

  if (g_ascii_islower (letter))
    cairo_get_current_point (cr, &from[0], &from[1]);
  for (guint i = 0; i < n_numbers; i++)
    {
      if (!read_number (data, &numbers[i]))
        return FALSE;
      numbers[i] += from[i % 2];
    }
  move_pen (cr, g_ascii_toupper (letter), numbers);

  return TRUE;
}

/**
 * cramp_path_data_trace:
 * @data: what stands in the attribute `d` of an SVG's path
 * @cr: where to draw
 *
 * Makes the outline the path of @cr. It knows the moves M, L, C and Z, with
 * capital and with small letters.
 *
 * Returns: %FALSE when there is anything else in it
 */
gboolean
cramp_path_data_trace (const char *data,
                       cairo_t    *cr)
{
  cairo_new_path (cr);
  skip_separators (&data);
  if (g_ascii_toupper (*data) != 'M')
    return FALSE;

  while (*data != '\0')
    {
      char  letter = *data++;
      guint n_numbers;

      if (!count_numbers (letter, &n_numbers))
        return FALSE;
      do
        {
          if (!read_step (&data, letter, n_numbers, cr))
            return FALSE;
          skip_separators (&data);
          /* Points after a move without a letter of their own are lines. */
          if (letter == 'M')
            letter = 'L';
          else if (letter == 'm')
            letter = 'l';
        }
      while (n_numbers > 0 && *data != '\0' && !g_ascii_isalpha (*data));
    }

  return TRUE;
}
