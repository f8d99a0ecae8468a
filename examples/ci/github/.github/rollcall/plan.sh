#!/bin/sh
# Plans what a pull request would do, tells it in one comment, and notes the plan's digest on the
# commit, where apply.sh finds it after the merge.
#   PULL_REQUEST  its number
#   HEAD_SHA      its last commit
set -eu
here=$(dirname "$0")
# shellcheck source=lib.sh
. "$here/lib.sh"

note() {
  gh api --method POST "$api/statuses/$HEAD_SHA" -f "context=$plan_status" -f "state=$1" \
    -f "description=$2" -f "target_url=$run_page" --silent
}

status=0
rollcall_here plan --detailed-exitcode --format github --output "markdown=$folder/plan.md" \
  --output "json=$folder/plan.json" || status=$?

case $status in
  0 | 2 | 7)
    put_comment "$PULL_REQUEST" plan "$folder/plan.md"
    note success "$(digest_of "$folder/plan.json")"
    ;;
  *)
    {
      echo '## No plan'
      echo "\`rollcall plan\` ended with exit $status: [its log says why]($run_page)."
    } >"$folder/failed.md"
    put_comment "$PULL_REQUEST" plan "$folder/failed.md"
    note failure "rollcall plan ended with exit $status"
    exit "$status"
    ;;
esac
