#!/bin/sh
# Carries out what was merged, if it still does exactly what the pull request's plan said.
#   APPROVED  the digest to carry out in place of the pull request's, for a run by hand
#   ALLOW     raises a guard for this run, as send_welcome=63
set -eu
here=$(dirname "$0")
# shellcheck source=lib.sh
. "$here/lib.sh"

# The pull request that brought this commit to this branch, and its last commit.
find_pull_request() {
  BRANCH=$GITHUB_REF_NAME gh api "$api/commits/$GITHUB_SHA/pulls" --jq \
    'map(select(.merged_at != null and .base.ref == env.BRANCH))[:1][]
      | "\(.number) \(.head.sha)"'
}

# The newest digest that a job of this repository noted on a commit.
find_digest() {
  BOT=$bot NAME=$plan_status gh api "$api/commits/$1/statuses?per_page=100" --jq \
    'map(select(.context == env.NAME and .creator.login == env.BOT))[:1][]
      | select(.state == "success") | .description'
}

tell() {
  cat "$folder/outcome.md" >>"$GITHUB_STEP_SUMMARY"
  [ -z "$pull_request" ] || put_comment "$pull_request" apply "$folder/outcome.md"
}

# What whoever merged has to know and do, by the exit status.
explain() {
  now=
  [ ! -e "$folder/now.json" ] || now=$(digest_of "$folder/now.json")
  echo "## Not applied (exit $1)"
  case $1 in
    3) echo 'A guard stopped it: too many people at once. If that is meant, run this workflow by' \
      "hand with the digest \`$now\`, and with \`allow\` as the log says it." ;;
    4)
      if [ -n "$approved" ]; then
        echo 'The plan is not the one that was reviewed: users have changed since, or something' \
          'else was merged in between. Nothing was changed.'
      else
        echo 'No plan was approved for this commit: it came without a pull request, from a fork,' \
          'or with a plan that a guard stopped. Nothing was changed.'
      fi
      echo 'This is what would be done now. If it is right, run this workflow by hand with the' \
        "digest \`$now\`, and with \`allow\` if a guard is named below."
      ;;
    5) echo 'Another run holds the lock, and nothing was changed. Run this job again.' ;;
    *) echo 'The log says why. Nothing was changed unless it says so.' ;;
  esac
  echo
  echo "[Log]($run_page)"
}

# try DIGEST: plans, and applies the plan if it has this digest or does nothing to anybody.
try() {
  rollcall_here plan --output "json=$folder/now.json" --output "markdown=$folder/now.md" >/dev/null ||
    return
  digest=$1
  if is_empty "$folder/now.json"; then digest=$(digest_of "$folder/now.json"); fi
  [ -n "$digest" ] || return 4
  rollcall_here apply --digest "$digest" --lock-timeout 10m ${ALLOW:+--allow "$ALLOW"}
}

pull_request='' approved=${APPROVED:-}
if [ -z "$approved" ]; then
  found=$(find_pull_request)
  pull_request=${found%% *}
  [ -z "$pull_request" ] || approved=$(find_digest "${found#* }")
fi

status=0
try "$approved" || status=$?
# The changes are stored. What is left is an empty plan with mails that wait.
for pause in ${MAIL_PAUSES-60 300}; do
  [ "$status" -eq 6 ] || break
  sleep "$pause"
  try '' && status=0
done

case $status in
  0)
    if is_empty "$folder/now.json"; then
      echo '## Nothing was left to apply'
    else
      echo '## Applied'
    fi >"$folder/outcome.md"
    ;;
  6) {
    echo '## Applied, but some mails are not sent (exit 6)'
    echo "Run this job again to send them; \`rollcall outbox\` says what is wrong. [Log]($run_page)"
  } >"$folder/outcome.md" ;;
  *)
    explain "$status" >"$folder/outcome.md"
    [ "$status" -ne 4 ] || { echo && cat "$folder/now.md"; } >>"$folder/outcome.md"
    ;;
esac
tell
exit "$status"
