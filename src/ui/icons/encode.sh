#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# encode.sh ENCODER XML SVG... - draws icons as GTK keeps its own, and lists them
#
# The sizes are those that are asked for, and twice as many pixels.
set -eu

encoder=$1 xml=$2
shift 2
folder=$(dirname "$xml")

{
  echo '<gresources><gresource prefix="/io/github/crampdiary/CrampDiary/icons">'
  for size in 16x16 24x24 32x32 48x48 64x64; do
    mkdir -p "$folder/$size"
    for drawing; do
      name=$(basename "$drawing" .svg).symbolic.png
      "$encoder" --output "$folder/$size" "$drawing" "$size" >&2
      echo "<file alias=\"$size/status/$name\">$size/$name</file>"
    done
  done
  echo '</gresource></gresources>'
} > "$xml"
