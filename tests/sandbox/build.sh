#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Flatpak and installs it where only its tests look for it.
#
# build.sh CACHE
#
# All is done inside CACHE/flatpak. Where the runtime of the manifest is not
# installed, its place is taken by the files of a chroot of Debian 13.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
app_id=io.github.crampdiary.CrampDiary
folder=$1/flatpak chroot=$1/chroot-trixie
manifest=$folder/tree/flatpak/$app_id.yaml
export FLATPAK_USER_DIR=$folder/installation

version() {
  sed -n "s/^runtime-version: '\(.*\)'/\1/p" "$root/flatpak/$app_id.yaml"
}

# A header that the tree has no more would be found before the one in its place.
copy_tree() {
  rm -rf "$folder/tree"
  mkdir -p "$folder/tree"
  (cd "$root" && git ls-files -z --cached --others --exclude-standard |
    rsync --archive --from0 --files-from=- --ignore-missing-args . "$folder/tree")
}

# The real runtime has no GSound, and so must not its stand-in; and it takes its
# fonts from the machine.
copy_files() {
  local tree=$1
  rsync --archive --exclude=/etc --exclude='/share/doc' --exclude='/share/man' --exclude='/share/fonts' \
    --exclude='*gsound*' --exclude='*libcanberra*' --exclude='/share/sounds' --exclude='/src' \
    "$chroot/usr/" "$tree/usr"
  rsync --archive --exclude='/shadow*' --exclude='/gshadow*' --exclude='/*-' --exclude=/apt --exclude=/hosts \
    --exclude=/resolv.conf --exclude=/localtime --exclude=/timezone "$chroot/etc/" "$tree/usr/etc"
  printf '<fontconfig><dir>/run/host/fonts</dir></fontconfig>\n' > "$tree/usr/etc/fonts/conf.d/99-host.conf"
  find "$tree" -perm /6000 -exec chmod a-s {} +
  chmod -R u+rwX,go+rX "$tree"
}

make_stand_in() {
  local kind tree=$folder/runtime
  "$root/run" chroot trixie tests/sandbox/prepare-chroot.sh
  rm -rf "$tree" "$folder/runtime-repo"
  mkdir -p "$tree/files"
  copy_files "$tree"
  for kind in Platform Sdk; do
    printf '[Runtime]\nname=org.gnome.%s\nruntime=org.gnome.Platform/%s\nsdk=org.gnome.Sdk/%s\n' \
      "$kind" "$(uname -m)/$(version)" "$(uname -m)/$(version)" > "$tree/metadata"
    flatpak build-export --runtime --no-update-summary "$folder/runtime-repo" "$tree" "$(version)"
  done
  flatpak build-update-repo "$folder/runtime-repo"
  rm -rf "$tree"
  flatpak --user remote-add --if-not-exists --no-gpg-verify stand-in "file://$folder/runtime-repo"
  flatpak --user install --noninteractive stand-in "org.gnome.Platform//$(version)" "org.gnome.Sdk//$(version)"
  rm -rf "$folder/runtime-repo"
}

# Debian has the same archives by other names; one that it cannot give is left
# out, and the sounds are then not in the Flatpak.
find_sources() {
  local module sum url file
  for module in libcanberra gsound sound-theme; do
    sum=$(sed -n 's/^ *sha256: //p' "$folder/tree/flatpak/$module.yaml")
    url=$(sed -n 's/^ *url: //p' "$folder/tree/flatpak/$module.yaml")
    file=$(sha256sum "$chroot"/var/cache/cramp-diary/*.orig.tar.* | sed -n "s/^$sum  //p")
    if [ -n "$file" ]; then
      install -D --mode=644 "$file" "$folder/sources/downloads/$sum/${url##*/}"
    else
      echo "There is no source of $module; it is left out." >&2
      sed -i "/- $module.yaml/d" "$manifest"
    fi
  done
}

build_app() {
  flatpak-builder --user --install --force-clean --disable-rofiles-fuse --state-dir="$folder/state" \
    --repo="$folder/repo" "$@" "$folder/app" "$manifest"
  flatpak build-bundle "$folder/repo" "$folder/$app_id.flatpak" "$app_id"
}

main() {
  local sdk
  sdk=org.gnome.Sdk//$(version)
  copy_tree
  flatpak info "$sdk" >/dev/null 2>&1 || make_stand_in
  if [ "$(flatpak info --show-origin "$sdk")" = stand-in ]; then
    find_sources
    build_app --disable-download --extra-sources="$folder/sources"
  else
    build_app
  fi
}

main
