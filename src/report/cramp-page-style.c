/* cramp-page-style.c - the kinds of text on a page, and how they look
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-page-style.h"

/* The first that there is; for other scripts the one that fits them. Chinese
 * comes from a serif, as it usually does on paper, and because cairo 1.16 leaves
 * some characters of Noto Sans CJK blank, such as U+5982, when it writes the part
 * of the font that a page needs. */
#define FAMILIES "Noto Sans, Source Sans 3, Cantarell, DejaVu Sans, Noto Serif CJK SC, Sans"

#define POINTS_AN_INCH 72

/* Of the height that the font wants for a line: fonts for screens leave more
 * between lines than paper does. (choice) */
#define LINE_HEIGHT 0.88

/* Nothing is smaller than 9 points: the doctor may be as old as the patient. */
static const struct
{
  double      size;
  PangoWeight weight;
  const char *tag;
} styles[CRAMP_N_PAGE_STYLES] = {
  [CRAMP_PAGE_TITLE] = { 16, PANGO_WEIGHT_BOLD, "H1" },
  [CRAMP_PAGE_HEADING] = { 10, PANGO_WEIGHT_BOLD, "H2" },
  [CRAMP_PAGE_LEAD] = { 12.5, PANGO_WEIGHT_BOLD, "P" },
  [CRAMP_PAGE_FIGURE] = { 14, PANGO_WEIGHT_BOLD, "P" },
  [CRAMP_PAGE_STRONG] = { 9.5, PANGO_WEIGHT_BOLD, "P" },
  [CRAMP_PAGE_TEXT] = { 9.5, PANGO_WEIGHT_NORMAL, "P" },
  [CRAMP_PAGE_NOTE] = { 9, PANGO_WEIGHT_NORMAL, "P" },
  [CRAMP_PAGE_FORM] = { 12, PANGO_WEIGHT_NORMAL, "P" },
};

/**
 * cramp_page_context_new:
 * @language: the code of a language, which decides how some Chinese characters
 *   look
 *
 * Makes what text is measured and drawn with, alike for window, printer and
 * file: a point is a point, and nothing is rounded to the dots of a screen.
 *
 * Returns: (transfer full): the context
 */
PangoContext *
cramp_page_context_new (const char *language)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext         *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, POINTS_AN_INCH);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));

  return context;
}

PangoFontDescription *
cramp_page_style_make_font (CrampPageStyle style)
{
  PangoFontDescription *font = pango_font_description_from_string (FAMILIES);

  pango_font_description_set_absolute_size (font, styles[style].size * PANGO_SCALE);
  pango_font_description_set_weight (font, styles[style].weight);

  return font;
}

/**
 * cramp_page_layout_new:
 * @context: what cramp_page_context_new() made
 * @text: the text; a new line begins a new line
 * @width: how wide it can be, in points
 *
 * Returns: (transfer full): the text in lines
 */
PangoLayout *
cramp_page_layout_new (PangoContext  *context,
                       CrampPageStyle style,
                       const char    *text,
                       double         width)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = cramp_page_style_make_font (style);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_line_height_new (LINE_HEIGHT));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/**
 * cramp_page_style_get_tag:
 *
 * Returns: what a PDF calls such a text, for those who have it read to them
 */
const char *
cramp_page_style_get_tag (CrampPageStyle style)
{
  return styles[style].tag;
}
