#!/usr/bin/env bash
# Measures the release build side by side with libyaml's event loop; `run.sh --help` lists the options.
# `run.sh organizations` measures several workspaces in one command side by side with one after the other.
# `run.sh postgres` measures a store on a server side by side with one in a file.
# ROLLCALL_BINARY names a binary to measure instead of building one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

script=compare.py
case ${1:-} in
  organizations | postgres)
    script=$1.py
    shift
    ;;
esac

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

binary=${ROLLCALL_BINARY:-}
if [[ -z $binary && " $* " != *" --help "* && " $* " != *" -h "* ]]; then
  release=(swift build -c release --static-swift-stdlib --product rollcall)
  "${release[@]}" >&2
  binary=$("${release[@]}" --show-bin-path)/rollcall
fi

compiler=${CC:-$(command -v cc || command -v clang)}
"$compiler" -O2 -Wall -Wextra -o "$folder/events" Benchmarks/events.c -lyaml
"$compiler" -O2 -Wall -Wextra -o "$folder/measure" Benchmarks/measure.c

python=/usr/bin/python3
[[ -x $python ]] || python=python3
"$python" "Benchmarks/$script" --rollcall "$binary" --folder "$folder" "$@"
