#!/bin/sh
# setup.sh [NAME...]: install what the build needs and a Debian machine lacks,
# and the packages NAME besides.  Says nothing when nothing is missing.
set -e

missing=
need() { # PACKAGE TEST...
  package=$1
  shift
  "$@" >/dev/null 2>&1 || missing="$missing $package"
}
has() { command -v "$1"; }
library() { pkg-config --exists "$1"; }

need gcc has gcc
need libc6-dev test -e /usr/include/stdio.h
need meson has meson
need ninja-build has ninja
need pkg-config has pkg-config
need python3 has python3
need libutf8proc-dev library libutf8proc
need libjansson-dev library jansson
need zlib1g-dev library zlib
need libzstd-dev library libzstd
for package; do
  need "$package" dpkg -s "$package"
done

[ -z "$missing" ] && exit 0
if ! command -v apt-get >/dev/null; then
  echo "missing:$missing (as Debian names them)" >&2
  exit 1
fi
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
