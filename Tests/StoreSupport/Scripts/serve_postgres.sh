#!/bin/bash
# A PostgreSQL of its own in FOLDER, gone with its folder once nobody holds this script's input.
# It reads start and stop (as after a crash), and answers each by a line: "done", or what went
# wrong.
# With CERTIFICATE, a file with a key in it too, it listens on 127.0.0.1 with TLS and passwords.
#   serve_postgres.sh BINARIES FOLDER PORT CERTIFICATE [SETTING=VALUE]...
set -u
binaries=$1 folder=$2 port=$3 certificate=$4
shift 4
data=$folder/data

# initdb and postgres refuse to run as root.
as_owner() {
  if [[ $(id -u) -eq 0 ]]; then
    setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@"
  else
    "$@"
  fi
}

make() {
  mkdir -m 700 "$data" || return 1
  if [[ $(id -u) -eq 0 ]]; then
    chown -R postgres:postgres "$folder" || return 1
  fi
  as_owner "$binaries/initdb" --pgdata="$data" --username=postgres --auth=trust --encoding=UTF8 \
    --locale=C.UTF-8 --no-sync || return 1
  {
    echo "port = $port"
    echo "unix_socket_directories = '$folder'"
    printf '%s\n' "$@"
  } >>"$data/postgresql.conf"
  if [[ -n $certificate ]]; then
    serve_tls
  fi
}

serve_tls() {
  as_owner cp "$certificate" "$data/server.pem" && as_owner chmod 600 "$data/server.pem" || return 1
  cat >>"$data/postgresql.conf" <<END
listen_addresses = '127.0.0.1'
ssl = on
ssl_cert_file = 'server.pem'
ssl_key_file = 'server.pem'
END
  cat >"$data/pg_hba.conf" <<END
local all all trust
hostssl all all 127.0.0.1/32 scram-sha-256
END
}

start() {
  ! as_owner "$binaries/pg_ctl" status --pgdata="$data" || return 0
  as_owner "$binaries/pg_ctl" start --pgdata="$data" --wait --timeout=60 --log="$folder/log" ||
    { cat "$folder/log"; return 1; }
}

stop() {
  as_owner "$binaries/pg_ctl" stop --pgdata="$data" --mode=immediate --wait --timeout=60
}

answer() {
  local output
  if output=$("$@" 2>&1 </dev/null); then
    echo "done"
  else
    echo "$output" | tr '\n' ' '
    echo
  fi
}

# Who interrupts the tests must not keep it from tidying up.
trap '' INT HUP
cd / || exit 1
answer make "$@"
while read -r command; do
  case $command in
    start | stop) answer "$command" ;;
    *) echo "unknown: $command" ;;
  esac
done
stop >/dev/null 2>&1
rm -rf "$folder"
