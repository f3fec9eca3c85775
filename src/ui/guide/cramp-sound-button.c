/* cramp-sound-button.c - hearing the steps of a guide
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-sound-button.h"

#include "cramp-spoken.h"

#include <glib/gi18n.h>
#include <gsound.h>

#define KEY "guide-sound"

struct _CrampSoundButton
{
  GtkToggleButton parent_instance;

  GSoundContext *context; /* once something was to be heard */
  GCancellable  *cancellable;
};

enum
{
  FAILED,
  N_EMISSIONS,
};

static guint emissions[N_EMISSIONS];

G_DEFINE_FINAL_TYPE (CrampSoundButton, cramp_sound_button, GTK_TYPE_TOGGLE_BUTTON)

/* As the Sound Naming Specification calls them. */
static const char *const event_ids[] = {
  [CRAMP_SOUND_STEP] = "message",
  [CRAMP_SOUND_END] = "complete",
};

static void
fail (CrampSoundButton *self,
      const GError     *error)
{
  g_message ("No sound: %s", error->message);
  g_signal_emit (self, emissions[FAILED], 0);
}

static void
played_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CrampSoundButton) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gsound_context_play_full_finish (GSOUND_CONTEXT (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fail (self, error);
}

static void
play (CrampSoundButton *self,
      CrampSound        sound)
{
  g_autoptr (GError) error = NULL;

  if (self->context == NULL)
    self->context = gsound_context_new (NULL, &error);
  if (self->context == NULL)
    {
      fail (self, error);
      return;
    }

  gsound_context_play_full (self->context, self->cancellable, played_cb, g_object_ref (self),
                            GSOUND_ATTR_EVENT_ID, event_ids[sound],
                            GSOUND_ATTR_EVENT_DESCRIPTION, _ ("A step of a guide"),
                            NULL);
}

static void
update (CrampSoundButton *self)
{
  gboolean on = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self));

  gtk_button_set_icon_name (GTK_BUTTON (self), on ? "audio-volume-high-symbolic" : "audio-volume-muted-symbolic");
}

/* Whoever turns it on hears how loud it is. */
static void
clicked_cb (CrampSoundButton *self)
{
  cramp_sound_button_play (self, CRAMP_SOUND_STEP);
}

static void
cramp_sound_button_dispose (GObject *object)
{
  CrampSoundButton *self = CRAMP_SOUND_BUTTON (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (cramp_sound_button_parent_class)->dispose (object);
}

static void
cramp_sound_button_class_init (CrampSoundButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_sound_button_dispose;

  /**
   * CrampSoundButton::failed:
   *
   * Something was to be heard, and cannot be.
   */
  emissions[FAILED] = g_signal_new ("failed", CRAMP_TYPE_SOUND_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
cramp_sound_button_init (CrampSoundButton *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  const char *name = _ ("Sound at each step");

  self->cancellable = g_cancellable_new ();
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  cramp_spoken_set_name (GTK_WIDGET (self), name);
  g_settings_bind (settings, KEY, self, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect (self, "notify::active", G_CALLBACK (update), NULL);
  g_signal_connect (self, "clicked", G_CALLBACK (clicked_cb), NULL);
  update (self);
}

/**
 * cramp_sound_button_play:
 * @sound: what there is to be heard
 *
 * Plays a sound, if the person wants to hear one.
 */
void
cramp_sound_button_play (CrampSoundButton *self,
                         CrampSound        sound)
{
  g_return_if_fail (CRAMP_IS_SOUND_BUTTON (self));

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self)))
    play (self, sound);
}
