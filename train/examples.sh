#!/bin/sh
# train/examples.sh BEDE > train/examples.conllu - the lexicon's and the
# coding rules' own example sentences as BEDE reads them. Run it with a build
# whose tests pass: then every one of these trees leads to the record that its
# example asks for.
cd "$(dirname "$0")/.." || exit 1
{
  find lexicon -name '*.bede' | LC_ALL=C sort | xargs sed -n 's/^ *+ //p'
  sed -n 's/^> //p' tests/spec/*.md
} | sed -E 's/\[[a-z]+: *([^]]*)\]/\1/g' | LC_ALL=C sort -u |
  grep -E '^[A-Z].*[.?!"]$' | sed 'G' | "$1" parse -
