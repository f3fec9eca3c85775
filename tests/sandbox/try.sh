#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Flatpak and tries it in its sandbox, as root.
#
# try.sh CACHE
#
# The tests set the zone of the machine, which is that of a copy of /etc that
# only they see; and so is the folder of who is logged in.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
etc=$1/flatpak/etc

"$here/build.sh" "$1" >&2
rm -rf "$etc" "$1/flatpak/pictures"
cp --archive /etc "$etc"
mkdir -p /run/user
# shellcheck disable=SC2016 # these are the inner shell's
exec unshare --mount --propagation private sh -euc '
  mount --bind "$1" /etc
  mount -t tmpfs -o mode=755 tmpfs /run/user
  exec /usr/bin/python3 "$2" "$3"' \
  sh "$etc" "$here/test-sandbox.py" "$1/flatpak"
