/* cramp-report.c - the page for the doctor, and its appendix
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-report.h"

#include <cairo-pdf.h>
#include <gio/gio.h>

#include "cramp-gettext.h"
#include "cramp-language.h"
#include "cramp-page.h"

struct _CrampReport
{
  CrampReportOptions options;
  CrampPageFacts    *facts;
  CrampPageFlow     *flow;
  char              *language; /* figures say their words when they are drawn */
  char              *title;
  char              *first_page, *appendix; /* what the outline calls them */
};

typedef void (*AddBand) (CrampPage *page);

/* Those of the first page. */
static const AddBand bands[] = {
  cramp_page_add_head,
  cramp_page_add_headline,
  cramp_page_add_weeks,
  cramp_page_add_severity,
  cramp_page_add_places,
  cramp_page_add_findings,
  cramp_page_add_person,
  cramp_page_add_questions,
};

static void
paginate (CrampReport     *self,
          const CrampPage *page)
{
  g_autofree char *period = cramp_page_period (page);
  g_autofree char *foot = g_strdup_printf ("%s · %s", self->title, period);

  /* A long name stands on the first page. */
  cramp_page_flow_paginate (self->flow, foot, period);
}

/* As roomy as it can be on one sheet, or as narrow as it can be at all. */
static void
write_first_page (CrampPage *page)
{
  for (guint i = 0; i < cramp_n_page_measures; i++)
    {
      cramp_page_flow_clear (page->flow);
      g_ptr_array_set_size (page->continued, 0);
      page->measure = &cramp_page_measures[i];
      for (guint band = 0; band < G_N_ELEMENTS (bands); band++)
        bands[band](page);
      if (cramp_page_flow_has_room (page->flow))
        return;
    }
}

static void
write_pages (CrampReport *self)
{
  g_autoptr (GPtrArray) continued = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_page_rest_free);
  CrampPage page = { self->flow, self->facts, &self->options, NULL, continued };

  write_first_page (&page);
  page.measure = &cramp_page_measures[0];
  cramp_page_add_appendix (&page);

  self->title = cramp_page_title (&page);
  self->first_page = g_strdup (_ ("Page for the doctor"));
  self->appendix = g_strdup (_ ("Appendix"));
  paginate (self, &page);
}

/**
 * cramp_report_new:
 * @options: what it is to show
 * @now: the current local time
 *
 * Writes the page from one moment of the diary, in the language that was asked
 * for. It may be handed to another thread, but only one at a time uses it.
 *
 * Returns: (transfer full) (nullable): it, or %NULL when the store failed
 */
CrampReport *
cramp_report_new (CrampStore               *store,
                  const CrampReportOptions *options,
                  GDateTime                *now,
                  GError                  **error)
{
  g_autoptr (CrampReport) self = g_atomic_rc_box_new0 (CrampReport);
  g_auto (CrampLanguageUse) use = cramp_language_use (options->language);

  self->options = *options;
  self->language = g_strdup (options->language);
  self->options.language = self->language;
  self->facts = cramp_page_facts_read (store, options, now, error);
  if (self->facts == NULL)
    return NULL;

  self->flow = cramp_page_flow_new (options->paper, cramp_language_get_code ());
  write_pages (self);

  return g_steal_pointer (&self);
}

static void
clear_report (CrampReport *self)
{
  g_clear_pointer (&self->flow, cramp_page_flow_free);
  g_clear_pointer (&self->facts, cramp_page_facts_free);
  g_free (self->language);
  g_free (self->title);
  g_free (self->first_page);
  g_free (self->appendix);
}

CrampReport *
cramp_report_ref (CrampReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cramp_report_unref (CrampReport *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_report);
}

/**
 * cramp_report_is_empty:
 *
 * Returns: whether the diary has no night yet that it could speak of
 */
gboolean
cramp_report_is_empty (CrampReport *self)
{
  return self->facts->span.first == 0;
}

guint
cramp_report_get_n_pages (CrampReport *self)
{
  return cramp_page_flow_get_n_pages (self->flow);
}

double
cramp_report_get_width (CrampReport *self)
{
  return cramp_paper_get_width (self->options.paper);
}

double
cramp_report_get_height (CrampReport *self)
{
  return cramp_paper_get_height (self->options.paper);
}

/**
 * cramp_report_get_end:
 *
 * Returns: how far down the fullest page goes, 1 being its lower margin
 */
double
cramp_report_get_end (CrampReport *self)
{
  double end = 0;

  for (guint page = 0; page < cramp_report_get_n_pages (self); page++)
    end = MAX (end, cramp_page_flow_get_end (self->flow, page));

  return end;
}

/**
 * cramp_report_draw_page:
 * @page: a page, from 0
 * @cr: where to draw it, a unit being a point of 1/72 inch
 *
 * Draws a page, alike for window, printer and file.
 */
void
cramp_report_draw_page (CrampReport *self,
                        guint        page,
                        cairo_t     *cr)
{
  g_auto (CrampLanguageUse) use = cramp_language_use (self->language);

  cramp_page_flow_draw (self->flow, page, cr);
}

/**
 * cramp_report_get_text:
 * @page: a page, from 0
 *
 * Returns: (transfer full): what the page says, for those who cannot see it
 */
char *
cramp_report_get_text (CrampReport *self,
                       guint        page)
{
  return cramp_page_flow_get_text (self->flow, page);
}

static cairo_status_t
append_cb (void                *bytes,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* The same diary at the same moment gives the same file. */
static void
describe_file (CrampReport     *self,
               cairo_surface_t *surface)
{
  g_autofree char *made = g_date_time_format (self->facts->now, "%Y-%m-%dT%H:%M:%S");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Cramp Diary " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, made);
  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, self->first_page, "page=1", CAIRO_PDF_OUTLINE_FLAG_OPEN);
  if (cramp_report_get_n_pages (self) > 1)
    cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, self->appendix, "page=2", CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

static cairo_status_t
draw_pages (CrampReport     *self,
            cairo_surface_t *surface)
{
  cairo_t       *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < cramp_report_get_n_pages (self); page++)
    {
      g_autofree char *label = g_strdup_printf ("%u", page + 1);

      cairo_pdf_surface_set_page_label (surface, label);
      cramp_report_draw_page (self, page, cr);
      cairo_show_page (cr);
    }
  cairo_tag_end (cr, "Document");
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

/**
 * cramp_report_write_pdf:
 *
 * Returns: (transfer full) (nullable): it as a file, or %NULL when that could
 *   not be made
 */
GBytes *
cramp_report_write_pdf (CrampReport *self,
                        GError     **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, cramp_report_get_width (self), cramp_report_get_height (self));
  cairo_status_t   status;

  describe_file (self, surface);
  status = draw_pages (self, surface);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
