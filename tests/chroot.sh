#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and tests this tree on another Debian, in a chroot that is made once.
#
# chroot.sh FOLDER SUITE COMMAND...
#
# Runs COMMAND as root in a copy of the tree inside the chroot FOLDER, which
# holds Debian SUITE and is made if it is not there. What is mounted for it is
# seen by nobody else and ends with it.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Where this machine takes its own packages from.
# shellcheck disable=SC2016 # this is apt's
mirror() {
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1
}

# A chroot that was begun and not finished is never taken for one.
make_chroot() {
  local folder=$1 suite=$2 from
  from=$(mirror)
  mkdir -p "$(dirname "$folder")"
  rm -rf "$folder.part"
  debootstrap --variant=minbase "$suite" "$folder.part" "${from:?no mirror of Debian in the sources of apt}"
  # Nothing that is installed in there may start a service.
  printf '#!/bin/sh\nexit 101\n' > "$folder.part/usr/sbin/policy-rc.d"
  chmod +x "$folder.part/usr/sbin/policy-rc.d"
  mv "$folder.part" "$folder"
}

# What differs is copied with the time of the copy, and build folders stay: a
# second run builds what has changed since the first, whatever its own time is.
copy_tree() {
  local fresh=$1/cramp-diary.fresh
  rm -rf "$fresh"
  mkdir "$fresh"
  (cd "$root" && git ls-files -z --cached --others --exclude-standard |
    rsync --archive --from0 --files-from=- --ignore-missing-args . "$fresh")
  rsync --recursive --links --perms --checksum --delete --exclude='/build*' --exclude=/screenshots \
    "$fresh/" "$1/cramp-diary"
}

# shellcheck disable=SC2016 # these are the inner shell's
enter() {
  cp -L /etc/resolv.conf "$1/etc/resolv.conf"
  unshare --mount --pid --fork --kill-child --propagation private sh -euc '
    folder=$1
    shift
    mount -t proc proc "$folder/proc"
    mount -t sysfs sysfs "$folder/sys"
    mount --rbind /dev "$folder/dev"
    mount -t tmpfs -o mode=1777 tmpfs "$folder/dev/shm"
    mount -t tmpfs -o mode=755 tmpfs "$folder/run"
    exec chroot "$folder" env -i HOME=/root TERM=dumb LANG=C.UTF-8 \
      PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
      sh -c "cd /cramp-diary && exec \"\$@\"" sh "$@"' sh "$@"
}

main() {
  local folder=$1 suite=$2
  shift 2
  [ -d "$folder" ] || make_chroot "$folder" "$suite" >&2
  copy_tree "$folder"
  enter "$folder" "$@"
}

main "$@"
