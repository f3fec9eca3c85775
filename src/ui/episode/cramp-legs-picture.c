/* cramp-legs-picture.c - two legs to click on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-legs-picture.h"

#include <glib/gi18n.h>

#include "cramp-leg-pair.h"
#include "cramp-spoken.h"
#include "cramp-wrapping-label.h"

#define SPACE_BETWEEN_VIEWS 12

/* Two seen from the front and two from behind, from left to right. */
#define N_LEGS 4

struct _CrampLegsPicture
{
  GtkBox parent_instance;

  GPtrArray *legs[N_LEGS]; /* the regions of each, from the hip down */
  int        side;
  int        sites;
  gboolean   updating;
};

G_DEFINE_FINAL_TYPE (CrampLegsPicture, cramp_legs_picture, GTK_TYPE_BOX)

static guint changed_emission;

/* Translators: which leg of the person, under its picture; it may take two lines. */
static const char *const side_names[] = { N_ ("your left leg"), N_ ("your right leg") };

static gboolean
is_on (CrampLegsPicture *self,
       CrampLegRegion   *region)
{
  CrampSide side = cramp_leg_region_get_side (region);
  CrampSite site = cramp_leg_region_get_site (region);

  if (self->side == CRAMP_UNANSWERED || self->sites == CRAMP_UNANSWERED)
    return FALSE;

  return (self->side == CRAMP_SIDE_BOTH || self->side == (int) side) && (self->sites & CRAMP_SET (site)) != 0;
}

static void
update_regions (CrampLegsPicture *self)
{
  self->updating = TRUE;
  for (guint leg = 0; leg < N_LEGS; leg++)
    for (guint i = 0; i < self->legs[leg]->len; i++)
      gtk_toggle_button_set_active (self->legs[leg]->pdata[i], is_on (self, self->legs[leg]->pdata[i]));
  self->updating = FALSE;
}

static void
add_place (CrampLegsPicture *self,
           CrampSide         side,
           CrampSite         site)
{
  gboolean other_leg = self->side != CRAMP_UNANSWERED && self->side != (int) side;

  self->side = other_leg ? CRAMP_SIDE_BOTH : side;
  self->sites = (self->sites == CRAMP_UNANSWERED ? 0 : self->sites) | CRAMP_SET (site);
}

/* The diary knows one side and one set of sites. Taking back the only site of
 * both legs leaves it to the other leg; one of several is taken back from both,
 * and the last one takes the side back that it brought. */
static void
take_place_back (CrampLegsPicture *self,
                 CrampSide         side,
                 CrampSite         site)
{
  if (self->side == CRAMP_SIDE_BOTH && self->sites == CRAMP_SET (site))
    {
      self->side = side == CRAMP_SIDE_LEFT ? CRAMP_SIDE_RIGHT : CRAMP_SIDE_LEFT;
      return;
    }

  self->sites &= ~CRAMP_SET (site);
  if (self->sites != 0)
    return;

  self->sites = CRAMP_UNANSWERED;
  self->side = CRAMP_UNANSWERED;
}

static void
region_toggled_cb (CrampLegRegion   *region,
                   CrampLegsPicture *self)
{
  CrampSide side = cramp_leg_region_get_side (region);
  CrampSite site = cramp_leg_region_get_site (region);

  if (self->updating)
    return;

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (region)))
    add_place (self, side, site);
  else
    take_place_back (self, side, site);

  update_regions (self);
  g_signal_emit (self, changed_emission, 0);
}

/* Left stays left where text runs from right to left: these are legs. */
static GtkWidget *
new_box (GtkOrientation orientation,
         int            spacing)
{
  GtkWidget *box = gtk_box_new (orientation, spacing);

  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);

  return box;
}

static GtkWidget *
new_caption (const char *text,
             const char *css_class)
{
  GtkWidget *label = cramp_wrapping_label_new (text);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static const char *
name_view (CrampLegView view)
{
  /* Translators: from where the legs are seen. */
  return view == CRAMP_LEG_FRONT ? C_ ("legs", "From the front") : C_ ("legs", "From behind");
}

static void
add_regions (CrampLegsPicture *self,
             CrampLegView      view,
             GtkWidget        *pair)
{
  for (GtkWidget *region = gtk_widget_get_first_child (pair); region != NULL; region = gtk_widget_get_next_sibling (region))
    {
      guint at_right = cramp_leg_region_is_mirrored (CRAMP_LEG_REGION (region)) ? 1 : 0;

      g_ptr_array_add (self->legs[2 * view + at_right], region);
      g_signal_connect (region, "toggled", G_CALLBACK (region_toggled_cb), self);
    }
}

static GtkWidget *
new_side_captions (CrampLegView view)
{
  GtkWidget *box = new_box (GTK_ORIENTATION_HORIZONTAL, 6);
  CrampSide  first = view == CRAMP_LEG_FRONT ? CRAMP_SIDE_RIGHT : CRAMP_SIDE_LEFT;

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (box), new_caption (_ (side_names[first]), "caption"));
  gtk_box_append (GTK_BOX (box), new_caption (_ (side_names[1 - first]), "caption"));

  return box;
}

static void
add_view (CrampLegsPicture *self,
          CrampLegView      view)
{
  GtkWidget *column = new_box (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *pair = cramp_leg_pair_new (view);

  add_regions (self, view, pair);
  cramp_spoken_set_name (pair, name_view (view));
  gtk_box_append (GTK_BOX (column), new_caption (name_view (view), "heading"));
  gtk_box_append (GTK_BOX (column), pair);
  gtk_box_append (GTK_BOX (column), new_side_captions (view));
  gtk_box_append (GTK_BOX (self), column);
}

/* One stop for the Tab key; the arrow keys go from part to part. */
static gboolean
cramp_legs_picture_focus (GtkWidget       *widget,
                          GtkDirectionType direction)
{
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return GTK_WIDGET_CLASS (cramp_legs_picture_parent_class)->focus (widget, direction);
}

static gboolean
find_place (CrampLegsPicture *self,
            GtkWidget        *region,
            int              *leg,
            guint            *row)
{
  for (*leg = 0; *leg < N_LEGS; (*leg)++)
    if (g_ptr_array_find (self->legs[*leg], region, row))
      return TRUE;

  return FALSE;
}

/* GTK would go by where the parts are, and from the toes of one leg to the thigh
 * of the next. */
static gboolean
move_cb (GtkWidget *widget,
         GVariant  *step,
         gpointer   user_data)
{
  CrampLegsPicture *self = CRAMP_LEGS_PICTURE (widget);
  GtkWidget        *region = gtk_root_get_focus (gtk_widget_get_root (widget));
  int               right, down, leg;
  guint             row;

  g_variant_get (step, "(ii)", &right, &down);
  if (!find_place (self, region, &leg, &row))
    return FALSE;

  leg = CLAMP (leg + right, 0, N_LEGS - 1);
  gtk_widget_grab_focus (self->legs[leg]->pdata[CLAMP ((int) row + down, 0, (int) self->legs[leg]->len - 1)]);

  return TRUE;
}

/* The list around the picture would take the arrow keys for its own rows. */
static void
bind_arrow_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad_key;
    int   right;
    int   down;
  } arrows[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding (widget_class, arrows[i].key, 0, move_cb, "(ii)", arrows[i].right, arrows[i].down);
      gtk_widget_class_add_binding (widget_class, arrows[i].keypad_key, 0, move_cb, "(ii)", arrows[i].right, arrows[i].down);
    }
}

static void
cramp_legs_picture_finalize (GObject *object)
{
  for (guint leg = 0; leg < N_LEGS; leg++)
    g_ptr_array_unref (CRAMP_LEGS_PICTURE (object)->legs[leg]);

  G_OBJECT_CLASS (cramp_legs_picture_parent_class)->finalize (object);
}

static void
cramp_legs_picture_class_init (CrampLegsPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_legs_picture_finalize;
  widget_class->focus = cramp_legs_picture_focus;

  changed_emission = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_arrow_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cramp_legs_picture_init (CrampLegsPicture *self)
{
  for (guint leg = 0; leg < N_LEGS; leg++)
    self->legs[leg] = g_ptr_array_new ();
  self->side = CRAMP_UNANSWERED;
  self->sites = CRAMP_UNANSWERED;

  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_box_set_spacing (GTK_BOX (self), SPACE_BETWEEN_VIEWS);
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  cramp_spoken_set_name (GTK_WIDGET (self), _ ("Picture of two legs"));
  for (CrampLegView view = 0; view < CRAMP_N_LEG_VIEWS; view++)
    add_view (self, view);
}

/**
 * cramp_legs_picture_get_side:
 *
 * Returns: a #CrampSide of the person, not of the viewer, or %CRAMP_UNANSWERED
 */
int
cramp_legs_picture_get_side (CrampLegsPicture *self)
{
  return self->side;
}

/**
 * cramp_legs_picture_get_sites:
 *
 * Returns: a set of #CrampSite, or %CRAMP_UNANSWERED
 */
int
cramp_legs_picture_get_sites (CrampLegsPicture *self)
{
  return self->sites;
}

/**
 * cramp_legs_picture_set_place:
 * @side: a #CrampSide, or %CRAMP_UNANSWERED
 * @sites: a set of #CrampSite, or %CRAMP_UNANSWERED
 *
 * Marks every one of @sites on every leg of @side. While either is unanswered
 * nothing is marked.
 */
void
cramp_legs_picture_set_place (CrampLegsPicture *self,
                              int               side,
                              int               sites)
{
  self->side = side;
  self->sites = sites;
  update_regions (self);
}
