/* cramp-year.c - the months of a year
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-year.h"

#include "cramp-year-tile.h"

#define MONTHS 12

/* On GTK 4.8 a drawn widget cannot tell a screen reader what is in it: what has
 * the keyboard in a year is a month, with a sentence, and its nights are seen by
 * opening it. */
struct _CrampYear
{
  GtkWidget parent_instance;

  CrampYearTile *tiles[MONTHS];
  int            columns;
};

G_DEFINE_FINAL_TYPE (CrampYear, cramp_year, GTK_TYPE_WIDGET)

enum
{
  OPENED,
  TURNED,
  N_EMISSIONS
};

static guint emissions[N_EMISSIONS];

static void
clicked_cb (CrampYearTile *tile)
{
  GtkWidget *self = gtk_widget_get_ancestor (GTK_WIDGET (tile), CRAMP_TYPE_YEAR);

  g_signal_emit (self, emissions[OPENED], 0, cramp_year_tile_get_first (tile));
}

static void
measure_tiles (CrampYear     *self,
               GtkOrientation orientation,
               int            for_size,
               int           *minimum,
               int           *natural)
{
  for (guint i = 0; i < MONTHS; i++)
    {
      int least, wanted;

      gtk_widget_measure (GTK_WIDGET (self->tiles[i]), orientation, for_size, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

static int
count_columns (CrampYear *self,
               int        width)
{
  int least = 0, wanted = 0, columns = 4;

  measure_tiles (self, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted);
  while (columns > 1 && (columns * least > width || MONTHS % columns != 0))
    columns--;

  return columns;
}

static void
cramp_year_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  CrampYear *self = CRAMP_YEAR (widget);
  int        columns, rows;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_tiles (self, orientation, -1, minimum, natural);
      *minimum *= 2;
      *natural *= 4;
      return;
    }

  columns = for_size < 0 ? 3 : count_columns (self, for_size);
  rows = MONTHS / columns;
  measure_tiles (self, orientation, for_size < 0 ? -1 : for_size / columns, minimum, natural);
  *minimum *= rows;
  *natural *= rows;
}

static void
cramp_year_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  CrampYear *self = CRAMP_YEAR (widget);
  gboolean   mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int        columns = count_columns (self, width);
  int        rows = MONTHS / columns;

  self->columns = columns;
  for (int i = 0; i < MONTHS; i++)
    {
      int           column = mirrored ? columns - 1 - i % columns : i % columns;
      GtkAllocation room = { width * column / columns, height * (i / columns) / rows, width / columns, height / rows };

      gtk_widget_size_allocate (GTK_WIDGET (self->tiles[i]), &room, -1);
    }
}

static GtkSizeRequestMode
cramp_year_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
find_focused (CrampYear *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  for (int i = 0; i < MONTHS; i++)
    if (GTK_WIDGET (self->tiles[i]) == focus)
      return i;

  return -1;
}

/* Where a key leads, counted in months from January on. */
static gboolean
follow_key (CrampYear *self,
            guint      key,
            int       *month)
{
  int ahead = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *month -= ahead;
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *month += ahead;
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *month -= self->columns;
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *month += self->columns;
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      *month -= MONTHS;
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      *month += MONTHS;
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *month = 0;
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *month = MONTHS - 1;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (CrampYear      *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  int month = find_focused (self);

  if (month < 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0 || !follow_key (self, key, &month))
    return GDK_EVENT_PROPAGATE;

  if (month >= 0 && month < MONTHS)
    gtk_widget_grab_focus (GTK_WIDGET (self->tiles[month]));
  else
    g_signal_emit (self, emissions[TURNED], 0, month < 0 ? -1 : 1, (month + MONTHS) % MONTHS);

  return GDK_EVENT_STOP;
}

/* One place for the Tab key; the arrows lead through the months. */
static gboolean
cramp_year_focus (GtkWidget       *widget,
                  GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static gboolean
cramp_year_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CRAMP_YEAR (widget)->tiles[0]));
}

static void
cramp_year_dispose (GObject *object)
{
  CrampYear *self = CRAMP_YEAR (object);

  for (guint i = 0; i < MONTHS; i++)
    {
      if (self->tiles[i] != NULL)
        gtk_widget_unparent (GTK_WIDGET (self->tiles[i]));
      self->tiles[i] = NULL;
    }

  G_OBJECT_CLASS (cramp_year_parent_class)->dispose (object);
}

static void
cramp_year_class_init (CrampYearClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_year_dispose;
  widget_class->measure = cramp_year_measure;
  widget_class->size_allocate = cramp_year_size_allocate;
  widget_class->get_request_mode = cramp_year_get_request_mode;
  widget_class->focus = cramp_year_focus;
  widget_class->grab_focus = cramp_year_grab_focus;

  /* A month was pressed: its first night. */
  emissions[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /* A key leads to a month, from 0 on, of the year before (-1) or after (1). */
  emissions[TURNED] = g_signal_new ("turned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cramp_year_init (CrampYear *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->columns = 3;
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  for (guint i = 0; i < MONTHS; i++)
    {
      self->tiles[i] = g_object_new (CRAMP_TYPE_YEAR_TILE, NULL);
      g_signal_connect (self->tiles[i], "clicked", G_CALLBACK (clicked_cb), NULL);
      gtk_widget_set_parent (GTK_WIDGET (self->tiles[i]), GTK_WIDGET (self));
    }
}

/**
 * cramp_year_show:
 * @nights: (element-type CrampCalendarNight): the nights of a year
 *
 * Shows a year.
 */
void
cramp_year_show (CrampYear *self,
                 GArray    *nights)
{
  guint from = 0;

  for (guint i = 0; i < MONTHS; i++)
    {
      GDate first;
      guint count;

      g_date_clear (&first, 1);
      g_date_set_julian (&first, CRAMP_CALENDAR_NIGHT (nights, from)->glance.night);
      count = g_date_get_days_in_month (g_date_get_month (&first), g_date_get_year (&first));
      cramp_year_tile_show (self->tiles[i], nights, from, count);
      from += count;
    }
}

/**
 * cramp_year_go_to:
 * @month: from 0 on
 *
 * Brings the keyboard to a month.
 */
void
cramp_year_go_to (CrampYear *self,
                  guint      month)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->tiles[month]));
}
