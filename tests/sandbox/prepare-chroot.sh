#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Run inside the chroot: what the real Sdk has and the tests of Debian do not
# need, and the sources that the manifest names.
set -eu

apt-get install -y --no-install-recommends appstream-util appstream-compose elfutils libltdl-dev \
  libvorbis-dev libpulse-dev make
sed -n 's/^deb /deb-src /p' /etc/apt/sources.list > /etc/apt/sources.list.d/sources.list
apt-get update
mkdir -p /var/cache/cramp-diary
cd /var/cache/cramp-diary
for source in libcanberra gsound sound-theme-freedesktop; do
  ls ${source}_*.orig.tar.* >/dev/null 2>&1 || apt-get source --download-only "$source" || true
done
