#!/bin/sh
# lexicon.sh LEXC TEXT OUT: compile the lexicon TEXT to OUT/lexicon.image, and
# copy the text to OUT/lexicon.
set -e
"$1" "$2" -o "$3/lexicon.image"
rm -rf "$3/lexicon.new"
cp -R "$2" "$3/lexicon.new"
rm -rf "$3/lexicon"
mv "$3/lexicon.new" "$3/lexicon"
: >"$3/lexicon.stamp"
