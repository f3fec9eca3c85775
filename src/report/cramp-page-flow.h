/* cramp-page-flow.h - what stands on the pages, from top to bottom
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-page-row.h"
#include "cramp-paper.h"

G_BEGIN_DECLS

/**
 * CrampPageFlow:
 *
 * Texts and figures in the order in which they are read. They go onto pages
 * when all of them are there; only then pages can be drawn.
 */
typedef struct _CrampPageFlow CrampPageFlow;

CrampPageFlow *cramp_page_flow_new (CrampPaper  paper,
                                    const char *language) G_GNUC_WARN_UNUSED_RESULT;
void           cramp_page_flow_free (CrampPageFlow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampPageFlow, cramp_page_flow_free)

/* What comes next */
void  cramp_page_flow_add_text (CrampPageFlow *self,
                                CrampPageStyle style,
                                const char    *text);
char *cramp_page_flow_add_start (CrampPageFlow *self,
                                 CrampPageStyle style,
                                 const char    *text,
                                 guint          n_lines,
                                 const char    *more) G_GNUC_WARN_UNUSED_RESULT;
void  cramp_page_flow_add_row (CrampPageFlow       *self,
                               const CrampPageCell *cells,
                               guint                n_cells);
void  cramp_page_flow_add_heading (CrampPageFlow *self,
                                   const char    *heading);
void  cramp_page_flow_add_band (CrampPageFlow *self,
                                const char    *heading);
void  cramp_page_flow_add_space (CrampPageFlow *self,
                                 double         points);
void  cramp_page_flow_begin_box (CrampPageFlow *self);
void  cramp_page_flow_end_box (CrampPageFlow *self);
void  cramp_page_flow_end_first_page (CrampPageFlow *self);
void  cramp_page_flow_clear (CrampPageFlow *self);

/* What figures are measured with */
PangoContext *cramp_page_flow_get_context (const CrampPageFlow *self);
double        cramp_page_flow_get_width (const CrampPageFlow *self);

/* The pages */
gboolean cramp_page_flow_has_room (CrampPageFlow *self);
void     cramp_page_flow_paginate (CrampPageFlow *self,
                                   const char    *foot,
                                   const char    *short_foot);
guint    cramp_page_flow_get_n_pages (const CrampPageFlow *self);
double   cramp_page_flow_get_end (const CrampPageFlow *self,
                                  guint                page);
void     cramp_page_flow_draw (const CrampPageFlow *self,
                               guint                page,
                               cairo_t             *cr);
char    *cramp_page_flow_get_text (const CrampPageFlow *self,
                                   guint                page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
