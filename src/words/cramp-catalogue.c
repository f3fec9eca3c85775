/* cramp-catalogue.c - the texts of one language, from its file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-catalogue.h"

#include <string.h>

#include "cramp-plural-form.h"

#define MAGIC 0x950412de
#define MAGIC_SWAPPED 0xde120495

/* Where the head of a file says how many texts there are, and where the two
 * lists begin that give length and place of each. */
#define N_TEXTS_AT 8
#define TEXTS_AT 12
#define TRANSLATIONS_AT 16
#define HEAD_SIZE 28
#define ENTRY_SIZE 8

struct _CrampCatalogue
{
  GMappedFile *file;
  const char  *data;
  gsize        size;
  gboolean     swapped;
  guint32      n_texts;
  guint32      texts, translations;
};

static guint32
read_number (const CrampCatalogue *self,
             gsize                 place)
{
  guint32 number;

  memcpy (&number, self->data + place, sizeof number);
  return self->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

static gboolean
has_list (const CrampCatalogue *self,
          guint32               place)
{
  return place <= self->size && self->n_texts <= (self->size - place) / ENTRY_SIZE;
}

/* A text ends with a zero that its length does not count. */
static const char *
get_text (const CrampCatalogue *self,
          guint32               list,
          guint32               number,
          gsize                *length)
{
  gsize entry = (gsize) list + (gsize) number * ENTRY_SIZE;
  gsize size = read_number (self, entry);
  gsize place = read_number (self, entry + sizeof (guint32));

  if (place >= self->size || size >= self->size - place || self->data[place + size] != '\0')
    return NULL;

  *length = size;
  return self->data + place;
}

static gboolean
is_sound (const CrampCatalogue *self)
{
  gsize length;

  if (!has_list (self, self->texts) || !has_list (self, self->translations))
    return FALSE;

  for (guint32 i = 0; i < self->n_texts; i++)
    if (get_text (self, self->texts, i, &length) == NULL || get_text (self, self->translations, i, &length) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
read_head (CrampCatalogue *self)
{
  if (self->size < HEAD_SIZE)
    return FALSE;

  self->swapped = read_number (self, 0) == MAGIC_SWAPPED;
  self->n_texts = read_number (self, N_TEXTS_AT);
  self->texts = read_number (self, TEXTS_AT);
  self->translations = read_number (self, TRANSLATIONS_AT);

  return read_number (self, 0) == MAGIC && is_sound (self);
}

/**
 * cramp_catalogue_new:
 * @path: a file that msgfmt made, in UTF-8
 *
 * Returns: (transfer full) (nullable): its texts, or %NULL when it is not there
 *   or is damaged
 */
CrampCatalogue *
cramp_catalogue_new (const char *path)
{
  g_autoptr (CrampCatalogue) self = g_new0 (CrampCatalogue, 1);

  self->file = g_mapped_file_new (path, FALSE, NULL);
  if (self->file == NULL)
    return NULL;
  self->data = g_mapped_file_get_contents (self->file);
  self->size = g_mapped_file_get_length (self->file);

  return read_head (self) ? g_steal_pointer (&self) : NULL;
}

void
cramp_catalogue_free (CrampCatalogue *self)
{
  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_free (self);
}

/* The texts are in the order of their bytes. */
static const char *
find (CrampCatalogue *self,
      const char     *text,
      gsize          *length)
{
  guint32 first = 0, end = self->n_texts;
  gsize   text_length;

  while (first < end)
    {
      guint32 middle = first + (end - first) / 2;
      int     order = strcmp (text, get_text (self, self->texts, middle, &text_length));

      if (order == 0)
        return get_text (self, self->translations, middle, length);
      if (order < 0)
        end = middle;
      else
        first = middle + 1;
    }

  return NULL;
}

/**
 * cramp_catalogue_find:
 * @text: an English text; with a context, that and \004 before it
 *
 * Returns: (nullable): its translation, or %NULL when it has none; it belongs to
 *   the catalogue
 */
const char *
cramp_catalogue_find (CrampCatalogue *self,
                      const char     *text)
{
  gsize       length;
  const char *found = find (self, text, &length);

  return found == NULL || *found == '\0' ? NULL : found;
}

/* The head of the catalogue is the translation of the empty text. */
static gulong
find_form (CrampCatalogue *self,
           gulong          number)
{
  gsize            length;
  const char      *head = find (self, "", &length);
  const char      *rule = head == NULL ? NULL : strstr (head, "plural=");
  g_autofree char *line = rule == NULL ? NULL : g_strndup (rule + strlen ("plural="), strcspn (rule, "\n") - strlen ("plural="));
  gulong           form;

  if (line != NULL && cramp_plural_form_find (line, number, &form))
    return form;

  return number != 1;
}

/**
 * cramp_catalogue_find_plural:
 * @text: an English text that speaks of one thing
 * @number: how many things there are
 *
 * Returns: (nullable): its translation in the form for so many, or %NULL when it
 *   has none; it belongs to the catalogue
 */
const char *
cramp_catalogue_find_plural (CrampCatalogue *self,
                             const char     *text,
                             gulong          number)
{
  gsize       length;
  const char *found = find (self, text, &length);
  const char *end;

  if (found == NULL || length == 0)
    return NULL;

  end = found + length;
  for (gulong form = find_form (self, number); form > 0; form--)
    {
      found += strlen (found) + 1;
      if (found > end)
        return NULL;
    }

  return found;
}
