/* cramp-page-flow-private.h - what stands on the pages, and where
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-page-flow.h"

G_BEGIN_DECLS

/* 15 mm, in points. */
#define CRAMP_PAGE_MARGIN (15 * 72 / 25.4)

#define CRAMP_PAGE_FOOT_HEIGHT 18

/* How far what stands in a frame is from it. */
#define CRAMP_PAGE_BOX_INSET 6

typedef struct
{
  CrampPageRow *row;
  double        above;
  gboolean      is_band;
  gboolean      in_box;
  gboolean      ends_first_page; /* is behind it */
  gboolean      stays_with_next;
} CrampPageItem;

/* Some lines of an item, on a page. */
typedef struct
{
  const CrampPageItem *item;
  guint                first_line, n_lines;
  guint                page;
  double               y, height;
} CrampPagePiece;

struct _CrampPageFlow
{
  CrampPaper    paper;
  PangoContext *context;
  double        width, height;
  GPtrArray    *items;  /* (element-type CrampPageItem) */
  GArray       *pieces; /* (element-type CrampPagePiece): once they are placed */
  GPtrArray    *feet;   /* (element-type CrampPageRow): one a page */
  double        space;
  gboolean      in_box, ends_first_page;
};

G_END_DECLS
