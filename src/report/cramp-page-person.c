/* cramp-page-person.c - what was tried, and what else the person has
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-page.h"

#include "cramp-care-effect.h"
#include "cramp-gettext.h"
#include "cramp-person-words.h"
#include "cramp-words.h"

#define LIST_LINES 3

static gboolean
add_care (CrampPage *self,
          CrampCare  care)
{
  CrampCareEffect  effect = cramp_care_effect_assess (care, self->facts->totals, self->facts->nights, self->facts->span.last);
  CrampTwoGroups   groups = effect.groups;
  g_autofree char *with = NULL;
  g_autofree char *without = NULL;

  if (groups.n1 == 0)
    return FALSE;

  with = g_strdup_printf (ngettext ("with it: cramps on %1$u of %2$u night", "with it: cramps on %1$u of %2$u nights", groups.n1), groups.a, groups.n1);
  without = groups.n0 == 0 ? g_strdup (_ ("without it: no nights")) : g_strdup_printf (ngettext ("without it: on %1$u of %2$u night", "without it: on %1$u of %2$u nights", groups.n0), groups.b, groups.n0);
  cramp_page_flow_add_row (self->flow, (const CrampPageCell[]){ { 4, CRAMP_PAGE_STRONG, cramp_words_care (care) }, { 5, CRAMP_PAGE_TEXT, with }, { 5, CRAMP_PAGE_TEXT, without } }, 3);

  return TRUE;
}

static void
add_cares (CrampPage *self)
{
  gboolean any = FALSE;

  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    any |= add_care (self, care);
  if (any)
    cramp_page_flow_add_text (self->flow, CRAMP_PAGE_NOTE, _ ("Of nights that were answered for. This does not show that the care did it."));
}

static void
add_conditions (CrampPage *self)
{
  int              value = self->facts->profile->answers[CRAMP_PROFILE_CONDITIONS];
  g_autofree char *names = cramp_answers_describe (cramp_condition_answers, CRAMP_N_CONDITION_ANSWERS, value, TRUE);
  g_autofree char *text = NULL;

  if (value == CRAMP_UNANSWERED)
    {
      cramp_page_flow_add_text (self->flow, CRAMP_PAGE_TEXT, _ ("Conditions: not answered."));
      return;
    }

  text = value == 0 ? g_strdup (_ ("Conditions: none of those the diary asks about.")) : g_strdup_printf (_ ("Conditions: %s."), names);
  cramp_page_add_start (self, CRAMP_PAGE_TEXT, C_ ("page for the doctor", "Conditions"), text, LIST_LINES);
}

static char *
describe_medicine (const CrampMedicine *medicine)
{
  g_autofree char *since = medicine->since == 0 ? NULL : cramp_words_short_date (medicine->since);
  g_autofree char *until = medicine->until == 0 ? NULL : cramp_words_short_date (medicine->until);

  if (since != NULL && until != NULL)
    /* Translators: 1 is a medicine, 2 and 3 are dates. */
    return g_strdup_printf (_ ("%1$s (%2$s to %3$s)"), medicine->name, since, until);
  if (until != NULL)
    /* Translators: 1 is a medicine, 2 a date. */
    return g_strdup_printf (_ ("%1$s (until %2$s)"), medicine->name, until);
  if (since != NULL)
    /* Translators: 1 is a medicine, 2 a date. */
    return g_strdup_printf (_ ("%1$s (since %2$s)"), medicine->name, since);

  return g_strdup (medicine->name);
}

/* Its last day is one on which it is still taken. */
static gboolean
is_over (const CrampPage     *self,
         const CrampMedicine *medicine)
{
  CrampNightDate today = cramp_date_of (self->facts->now);

  return medicine->until != 0 && medicine->until < today;
}

static char *
list_medicines (const CrampPage *self,
                gboolean         over)
{
  GPtrArray *medicines = self->facts->profile->medicines;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < medicines->len; i++)
    {
      const CrampMedicine *medicine = g_ptr_array_index (medicines, i);

      if (medicine->name != NULL && is_over (self, medicine) == over)
        g_ptr_array_add (parts, describe_medicine (medicine));
    }
  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("; ", (char **) parts->pdata);
}

static void
add_medicines (CrampPage *self)
{
  g_autofree char *taken = NULL;
  g_autofree char *tried = NULL;

  if (!self->options->medicines)
    return;
  if (self->facts->profile->medicines == NULL)
    {
      cramp_page_flow_add_text (self->flow, CRAMP_PAGE_TEXT, _ ("Medicines: not answered."));
      return;
    }

  taken = list_medicines (self, FALSE);
  tried = list_medicines (self, TRUE);
  if (taken == NULL && tried == NULL)
    cramp_page_flow_add_text (self->flow, CRAMP_PAGE_TEXT, _ ("Medicines: none."));
  if (taken != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Medicines: %s."), taken);

      cramp_page_add_start (self, CRAMP_PAGE_TEXT, C_ ("page for the doctor", "Medicines"), text, LIST_LINES);
    }
  if (tried != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Taken before: %s."), tried);

      cramp_page_add_start (self, CRAMP_PAGE_TEXT, C_ ("page for the doctor", "Medicines"), text, LIST_LINES);
    }
}

void
cramp_page_add_person (CrampPage *self)
{
  if (self->facts->span.first == 0)
    return;

  cramp_page_add_band (self, _ ("Evening care, conditions, medicines"));
  add_cares (self);
  add_conditions (self);
  add_medicines (self);
}
