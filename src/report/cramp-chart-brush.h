/* cramp-chart-brush.h - what charts are drawn with
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * CrampInk:
 *
 * A colour, each part of it from 0 to 1.
 */
typedef struct
{
  double red, green, blue;
} CrampInk;

/**
 * CrampChartStyle:
 * @font: the font of all texts, with its size
 * @ink: texts and outlines
 * @fill: what is counted
 * @mark: medicines, and what the keyboard is at
 * @paper: what it is drawn on
 * @line: how wide a thin line is
 * @short_marks: whether what is said of a medicine ends where its line does,
 *   where the whole of it stands elsewhere
 *
 * How a chart looks where it is drawn. On paper the ink may be the only colour:
 * no chart says anything by its colours alone.
 */
typedef struct
{
  const PangoFontDescription *font;
  CrampInk                    ink, fill, mark, paper;
  double                      line;
  gboolean                    short_marks;
} CrampChartStyle;

/**
 * CrampChartBrush:
 * @cr: where to draw; %NULL to measure only
 * @context: what to measure text with
 * @style: how it looks
 * @text_height: how high a line of text is
 */
typedef struct
{
  cairo_t               *cr;
  PangoContext          *context;
  const CrampChartStyle *style;
  double                 text_height;
} CrampChartBrush;

/**
 * CrampFilling:
 * @CRAMP_FILLING_FULL: counted
 * @CRAMP_FILLING_EMPTY: counted, and there was nothing
 * @CRAMP_FILLING_HATCH: nobody knows
 */
typedef enum
{
  CRAMP_FILLING_FULL,
  CRAMP_FILLING_EMPTY,
  CRAMP_FILLING_HATCH,
} CrampFilling;

void cramp_chart_brush_init (CrampChartBrush       *self,
                             cairo_t               *cr,
                             PangoContext          *context,
                             const CrampChartStyle *style);

double cramp_chart_brush_measure (const CrampChartBrush *self,
                                  const char            *text);
double cramp_chart_brush_write (const CrampChartBrush *self,
                                const char            *text,
                                double                 x,
                                double                 y,
                                double                 width);
double cramp_chart_brush_write_line (const CrampChartBrush *self,
                                     const char            *text,
                                     double                 x,
                                     double                 y,
                                     double                 width);
void   cramp_chart_brush_write_at (const CrampChartBrush *self,
                                   const char            *text,
                                   double                 x,
                                   double                 y,
                                   double                 align);
void   cramp_chart_brush_box (const CrampChartBrush *self,
                              CrampFilling           filling,
                              double                 x,
                              double                 y,
                              double                 width,
                              double                 height);
void   cramp_chart_brush_line (const CrampChartBrush *self,
                               double                 x1,
                               double                 y1,
                               double                 x2,
                               double                 y2,
                               double                 share);
void   cramp_chart_brush_focus (const CrampChartBrush *self,
                                double                 x,
                                double                 y,
                                double                 width,
                                double                 height);
void   cramp_chart_brush_set_ink (const CrampChartBrush *self,
                                  const CrampInk        *ink,
                                  double                 share);

G_END_DECLS
