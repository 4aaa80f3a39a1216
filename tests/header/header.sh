#!/bin/sh
# header.sh HEADER...: a public header stands alone, in C and in C++, under
# strict flags, with every compiler that is there.
status=0
try() { # COMPILER FLAG... HEADER
  if command -v "$1" >/dev/null; then
    "$@" || { echo "fails: $*"; status=1; }
  else
    echo "skipped: no $1 here"
  fi
}
for header; do
  for compiler in gcc clang; do
    try $compiler -fsyntax-only -std=c11 -Wall -Wextra -Wpedantic -Werror \
      -Wconversion -Wshadow -Wstrict-prototypes -x c "$header"
  done
  for compiler in g++ clang++; do
    try $compiler -fsyntax-only -std=c++17 -Wall -Wextra -Wpedantic -Werror \
      -x c++ "$header"
  done
done
exit $status
