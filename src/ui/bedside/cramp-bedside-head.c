/* cramp-bedside-head.c - what stands above the columns of the bedside sheet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside-head.h"

#include "cramp-bedside-words.h"
#include "cramp-width-first.h"

/* In letters. */
static const int widths[CRAMP_N_BEDSIDE_COLUMNS] = { 8, 6, 6, 9, 8, 6, 7, 6, 7, 5, 6 };

/* What is scrolled is asked how high it is at no width in particular. Words have to
 * be given one: that which they are never narrower than. */
struct _CrampBedsideHead
{
  GtkWidget parent_instance;

  GtkWidget *cells;
};

G_DEFINE_FINAL_TYPE (CrampBedsideHead, cramp_bedside_head, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
cramp_bedside_head_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cramp_bedside_head_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  GtkWidget *cells = CRAMP_BEDSIDE_HEAD (widget)->cells;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (cells, GTK_ORIENTATION_HORIZONTAL, -1, &for_size, NULL, NULL, NULL);
  gtk_widget_measure (cells, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
cramp_bedside_head_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  gtk_widget_allocate (CRAMP_BEDSIDE_HEAD (widget)->cells, width, height, baseline, NULL);
}

static void
cramp_bedside_head_dispose (GObject *object)
{
  g_clear_pointer (&CRAMP_BEDSIDE_HEAD (object)->cells, gtk_widget_unparent);

  G_OBJECT_CLASS (cramp_bedside_head_parent_class)->dispose (object);
}

static void
cramp_bedside_head_class_init (CrampBedsideHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_bedside_head_dispose;
  widget_class->get_request_mode = cramp_bedside_head_get_request_mode;
  widget_class->measure = cramp_bedside_head_measure;
  widget_class->size_allocate = cramp_bedside_head_size_allocate;
}

static void
cramp_bedside_head_init (CrampBedsideHead *self)
{
}

static GtkWidget *
new_words (const char *text,
           int         width,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* What is asked, and below it which key is which answer. */
static GtkWidget *
new_column (CrampBedsideColumn column)
{
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *heading = new_words (cramp_bedside_words_heading (column), widths[column], "caption-heading");
  g_autofree char *keys = cramp_bedside_words_keys (column, "\n");

  gtk_widget_set_vexpand (heading, TRUE);
  gtk_label_set_yalign (GTK_LABEL (heading), 1);
  gtk_widget_set_hexpand (head, TRUE);
  gtk_box_append (GTK_BOX (head), heading);
  if (keys != NULL)
    gtk_box_append (GTK_BOX (head), new_words (keys, widths[column], "caption"));
  cramp_width_first_use (head);

  return head;
}

/**
 * cramp_bedside_head_new:
 * @columns: (array fixed-size=11): for each column the group of what is as wide
 * @spacing: how many pixels are between two columns
 *
 * Returns: (transfer floating): the headings
 */
GtkWidget *
cramp_bedside_head_new (GtkSizeGroup *const *columns,
                        int                  spacing)
{
  CrampBedsideHead *self = g_object_new (CRAMP_TYPE_BEDSIDE_HEAD, NULL);

  self->cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, spacing);
  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    {
      GtkWidget *column = new_column (i);

      gtk_size_group_add_widget (columns[i], column);
      gtk_box_append (GTK_BOX (self->cells), column);
    }
  cramp_width_first_use (self->cells);
  gtk_widget_set_parent (self->cells, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
