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

# The classes of actions of which a plan in JSON has more than their guards let pass.
tripped_guards() {
  sed -n '/^      "action":/h; /^      "tripped": true/{x; s/.*: "\(.*\)",/\1/p;}' "$1" |
    paste -s -d , - | sed 's/,/, /g'
}

status=0
rollcall_here plan --detailed-exitcode --format github --output "markdown=$folder/plan.md" \
  --output "json=$folder/plan.json" || status=$?
stop_unless_head

case $status in
  0 | 2 | 7)
    guards=$(tripped_guards "$folder/plan.json")
    {
      echo "Of commit $(short "$HEAD_SHA"). [Log]($run_page)"
      echo
      [ -z "$guards" ] || {
        echo "**A guard stops this ($guards).** If it is meant, raise \`guards:\` in" \
          "\`rollcall.yaml\` in this pull request, so that the number is reviewed as well."
        echo
      }
      cat "$folder/plan.md"
    } >"$folder/told.md"
    put_comment "$PULL_REQUEST" plan "$folder/told.md"
    if [ -n "$guards" ]; then
      note failure "Too many for guards: $guards. If it is meant, raise them in rollcall.yaml here"
      exit 3
    fi
    note success "$(digest_of "$folder/plan.json")"
    ;;
  *)
    {
      echo "## No plan for $(short "$HEAD_SHA")"
      echo "\`rollcall plan\` ended with exit $status: [its log says why]($run_page)."
    } >"$folder/told.md"
    put_comment "$PULL_REQUEST" plan "$folder/told.md"
    note failure "rollcall plan ended with exit $status"
    exit "$status"
    ;;
esac
