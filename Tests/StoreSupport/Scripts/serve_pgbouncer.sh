#!/bin/bash
# A PgBouncer in transaction mode over the PostgreSQL whose socket is in FOLDER, on a socket beside
# it; gone once nobody holds this script's input. Few sessions of the server serve many clients.
#   serve_pgbouncer.sh FOLDER PORT OWNER
set -eu
folder=$1 port=$2 owner=$3

cat >"$folder/pgbouncer.ini" <<END
[databases]
* = host=$folder port=$port user=$owner

[pgbouncer]
unix_socket_dir = $folder
listen_port = 6543
auth_type = any
pool_mode = transaction
default_pool_size = 3
max_client_conn = 300
logfile = $folder/pgbouncer.log
END

run=(/usr/sbin/pgbouncer --quiet "$folder/pgbouncer.ini")
# It refuses to run as root.
if [[ $(id -u) -eq 0 ]]; then
  run=(setpriv --reuid=postgres --regid=postgres --clear-groups -- "${run[@]}")
fi
trap '' INT HUP
"${run[@]}" </dev/null >/dev/null 2>&1 &
for ((tries = 0; tries < 100; tries++)); do
  [[ ! -S $folder/.s.PGSQL.6543 ]] || break
  sleep 0.05
done
echo "done"
read -r || true
kill -9 $!
