#!/bin/sh
# Looks for changes behind the manifests' back, and keeps one issue about them: opened at the first
# finding, brought up to date every night, closed when all is well.
set -eu
here=$(dirname "$0")
# shellcheck source=lib.sh
. "$here/lib.sh"

label=rollcall-drift
title='Stored users are not as they were last applied'

find_issue() {
  BOT=app/github-actions gh issue list --repo "$GITHUB_REPOSITORY" --label "$label" --state open \
    --json number,author --jq '[.[] | select(.author.login == env.BOT)][0].number // empty'
}

# Writes the issue anew, or opens it.
put_issue() {
  issue=$(find_issue)
  if [ -n "$issue" ]; then
    gh issue edit "$issue" --repo "$GITHUB_REPOSITORY" --title "$title" --body-file "$1"
  else
    gh label create "$label" --repo "$GITHUB_REPOSITORY" --force --color D93F0B \
      --description 'What nightly drift found'
    gh issue create --repo "$GITHUB_REPOSITORY" --title "$title" --label "$label" --body-file "$1"
  fi
}

status=0
rollcall_here drift --detailed-exitcode --output "markdown=$folder/drift.md" || status=$?

case $status in
  0)
    cat "$folder/drift.md" >>"$GITHUB_STEP_SUMMARY"
    issue=$(find_issue)
    [ -z "$issue" ] || gh issue close "$issue" --repo "$GITHUB_REPOSITORY" --comment \
      "Nothing differs any more. [Log]($run_page)"
    ;;
  2)
    cat "$folder/drift.md" >>"$GITHUB_STEP_SUMMARY"
    { cat "$folder/drift.md" && echo && echo "[Log]($run_page)"; } >"$folder/issue.md"
    put_issue "$folder/issue.md"
    ;;
  *)
    title='Nobody knows whether stored users are as they were last applied'
    echo "\`rollcall drift\` ended with exit $status: [its log says why]($run_page)." \
      >"$folder/issue.md"
    put_issue "$folder/issue.md"
    exit "$status"
    ;;
esac
