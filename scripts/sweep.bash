# What kill-sweep and fault-sweep have in common: a workspace that an apply is interrupted in, and
# the judgement of what is left. Sourced by both.
set -euo pipefail

readonly known_calls=(pwrite64 write fdatasync fsync unlink rename openat)

# One line a call: the numbers of the points, and how they ended.
points=0 old=0 new=0 bad=0 repeated=0 silent=0

fail() {
  echo "$0: $*" >&2
  exit 1
}

# The program and the folders; $every, $budget and $calls from the options.
start() {
  every=1 budget=0 calls=("${known_calls[@]}")
  while [[ $# -gt 0 ]]; do
    case $1 in
      --every) every=$2 && shift 2 ;;
      --seconds) budget=$2 && shift 2 ;;
      --calls) IFS=, read -ra calls <<<"$2" && shift 2 ;;
      -*) fail "unknown option $1" ;;
      *) break ;;
    esac
  done
  binary=$(realpath "${1:-.build/debug/rollcall}")
  for tool in strace sqlite3; do
    command -v "$tool" >/dev/null || fail "$tool is missing: run scripts/install-dependencies --tests"
  done
  folder=$(mktemp -d -t rollcall-sweep.XXXXXX)
  trap 'rm -rf "$folder"' EXIT
  unset ROLLCALL_STORE ROLLCALL_TOKEN ROLLCALL_PLAN_KEY
  make_template
}

# 8 users are applied; the manifest then names 20, changes the 8, and welcomes all.
make_template() {
  "$binary" init "$folder/template" --organization acme --company Acme \
    --domain acme.example.com >"$folder/output" 2>&1
  cat >"$folder/template/rollcall.yaml" <<'YAML'
organization: acme
company: Acme
domain: acme.example.com
manifests: [people]
portal_url: https://phones.example.com
mail: {from: "Acme <phones@acme.example.com>"}
YAML
  rm -f "$folder"/template/people/*
  people 8 Before '' >"$folder/template/people/staff.yaml"
  "$binary" --chdir "$folder/template" apply --auto-approve >/dev/null
  people 20 After 'welcome: first' >"$folder/template/people/staff.yaml"
  first_audit=$(sqlite3 "$folder/template/.rollcall/roster.db" 'SELECT max(id) FROM audit')
}

people() {
  local number
  echo 'departments: [Sales]'
  echo 'users:'
  for number in $(seq 1001 $((1000 + $1))); do
    echo "  - extension: \"$number\""
    echo "    first_name: $2"
    echo "    last_name: Lovelace"
    echo "    emails: [user$number@acme.example.com]"
    echo "    department: Sales"
    echo "    voicemail_pin: {generate: true}"
    echo "    phones: [{name: desk, model: T54}]"
    [[ -z $3 ]] || echo "    $3"
  done
}

# Every $every-th point of each call, until a run meets none; $1 runs one point.
sweep() {
  local call place
  for call in "${calls[@]}"; do
    SECONDS=0
    for ((place = 1; place <= 2000; place += every)); do
      [[ $budget -eq 0 || $SECONDS -lt $budget ]] || break
      rm -rf "$folder/trial" "$folder/trace"
      cp -a "$folder/template" "$folder/trial"
      status=0
      "$1" "$call" "$place" >"$folder/output" 2>&1 || status=$?
      grep -qE 'INJECTED|killed by SIGKILL' "$folder/trace" || break
      judge "$call" "$place"
    done
  done
}

# The state right after, then that a plain run finishes it, each effect once.
judge() {
  local database="$folder/trial/.rollcall/roster.db" state problem=''
  points=$((points + 1))
  rm -rf "$folder/look" && cp -a "$folder/trial/.rollcall" "$folder/look"
  state=$(sqlite3 "$folder/look/roster.db" "PRAGMA integrity_check;
    SELECT count(*), sum(first_name = 'After') FROM users;" 2>&1 | tr '\n' ' ')
  case $state in
    'ok 8|0 ')
      old=$((old + 1))
      [[ $status -ne 0 ]] || silent=$((silent + 1))
      ;;
    'ok 20|20 ') new=$((new + 1)) ;;
    *) problem="state $state" ;;
  esac
  rollcall apply --auto-approve || problem+=" the next apply fails with $?;"
  rollcall plan --detailed-exitcode || problem+=" the next plan is not empty: $?;"
  [[ $(sqlite3 "$database" 'PRAGMA integrity_check') == ok ]] || problem+=' damaged;'
  local twice
  twice=$(sqlite3 "$database" "SELECT count(*) FROM (SELECT 1 FROM audit WHERE id > $first_audit
    GROUP BY action, key HAVING count(*) > 1)")
  repeated=$((repeated + twice))
  [[ $twice -eq 0 ]] || problem+=" $twice effects repeated;"
  problem+=$(check_mails "$database")
  [[ -n $problem ]] || return 0
  bad=$((bad + 1))
  echo "BAD $1 $2: $problem" >&2
  tail -n 3 "$folder/output" "$folder/again" >&2
}

# Each person has one valid link and one mail with it; nothing else lies in the folder.
check_mails() {
  local mails="$folder/trial/.rollcall/mail" links
  links=$(sqlite3 "$1" "SELECT count(*) FROM users u WHERE 1 <> (SELECT count(*) FROM links
    WHERE user_id = u.id AND used IS NULL AND superseded IS NULL)")
  [[ $links -eq 0 ]] || echo " $links people without one valid link;"
  [[ $(find "$mails" -type f | wc -l) -eq 20 ]] || echo " $(find "$mails" -type f | wc -l) files;"
  [[ $(cat "$mails"/*.eml | grep -i '^message-id:' | sort -u | wc -l) -eq 20 ]] \
    || echo ' not 20 mails;'
}

rollcall() {
  "$binary" --chdir "$folder/trial" "$@" >"$folder/again" 2>&1
}

report() {
  echo "$1 points=$points old=$old new=$new bad=$bad repeated=$repeated"
}
