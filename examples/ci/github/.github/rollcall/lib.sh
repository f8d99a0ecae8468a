# What the scripts beside this one share. Each runs in a job of GitHub Actions, and asks GitHub with
# `gh` for all that it needs to know; GH_TOKEN says what it may.
# shellcheck shell=sh
# Not all of them use all of it.
# shellcheck disable=SC2034

# The account that writes with the token of a job; nobody else can write in its name.
bot='github-actions[bot]'
# The name under which the digest of the reviewed plan stands on a commit.
plan_status='rollcall/plan'
run_page="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID"
api="repos/$GITHUB_REPOSITORY"

# Plans hold names, so none outlives the job. dash leaves out the EXIT trap when a signal ends it,
# and what a killed job leaves in RUNNER_TEMP is removed by the runner.
folder=$(mktemp -d -p "${RUNNER_TEMP:-/tmp}")
trap 'rm -rf "$folder"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# rollcall, with pseudonyms in place of names where ROLLCALL_REDACT says so.
rollcall_here() {
  command=$1
  shift
  rollcall "$command" ${ROLLCALL_REDACT:+--redact "$ROLLCALL_REDACT"} "$@"
}

# The digest of a plan in JSON: what it does to whom, in 64 digits.
digest_of() {
  sed -n 's/^  "digest": "\(sha256:[0-9a-f]\{64\}\)",\{0,1\}$/\1/p' "$1"
}

# Whether a plan in JSON does nothing; applying it sends the mails that wait, and no more.
is_empty() {
  grep -q '^  "actions": \[\]' "$1"
}

# The first digits of a commit, as GitHub shows it.
short() {
  echo "$1" | cut -c 1-7
}

# Ends the job unless HEAD_SHA is still the last commit of the pull request PULL_REQUEST and that is
# open: the run of an older commit, started again, must not speak for a newer one.
stop_unless_head() {
  head=$(gh api "$api/pulls/$PULL_REQUEST" --jq 'select(.state == "open") | .head.sha')
  if [ "$head" != "$HEAD_SHA" ]; then
    echo "Nothing is told: $(short "$HEAD_SHA") is no longer the last commit of an open pull request."
    exit 0
  fi
}

# put_comment NUMBER NAME FILE: one comment under a pull request, found again by a hidden mark.
put_comment() {
  mark="<!-- rollcall: $2 -->"
  { echo "$mark" && cat "$3"; } >"$folder/comment.md"
  comments=$(
    MARK=$mark BOT=$bot gh api --paginate "$api/issues/$1/comments?per_page=100" --jq \
      '.[] | select(.user.login == env.BOT and (.body | startswith(env.MARK))) | .id'
  )
  comment=$(echo "$comments" | tail -n 1)
  if [ -n "$comment" ]; then
    gh api --method PATCH "$api/issues/comments/$comment" -F "body=@$folder/comment.md" --silent
  else
    gh api --method POST "$api/issues/$1/comments" -F "body=@$folder/comment.md" --silent
  fi
}
