#!/bin/sh
# Says in the comment that a pull request's new commit has no plan yet, or will have none: the plan
# of the commit before must not stand there as if it were this one's.
#   PULL_REQUEST  its number
#   HEAD_SHA      its last commit
#   VALIDATED     how the job `validate` ended
set -eu
here=$(dirname "$0")
# shellcheck source=lib.sh
. "$here/lib.sh"

if [ "$VALIDATED" = success ]; then
  echo "## No plan for $(short "$HEAD_SHA") yet"
  echo "[Its run]($run_page) writes it here."
else
  echo "## No plan for $(short "$HEAD_SHA"): the manifests have errors"
  echo "The check \`validate\` failed: [its log says why]($run_page)."
fi >"$folder/told.md"
stop_unless_head
put_comment "$PULL_REQUEST" plan "$folder/told.md"
