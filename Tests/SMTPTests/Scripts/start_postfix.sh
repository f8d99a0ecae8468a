#!/bin/sh
# Starts a Postfix of its own in FOLDER, which it leaves for the caller to end and remove.
# Accepted mails stay in its hold queue. It prints three ports: STARTTLS and sign-in, TLS and
# sign-in, and neither.
#   start_postfix.sh FOLDER CERTIFICATE USER PASSWORD
set -eu
folder=$1 certificate=$2 user=$3 password=$4
[ "$(id -u)" = 0 ] || { echo "the tests with Postfix need root" >&2; exit 1; }
master=$(/usr/sbin/postconf -dh daemon_directory)/master

ports=$(/usr/bin/python3 - <<'END'
import socket
servers = [socket.create_server(("127.0.0.1", 0)) for _ in range(3)]
print(*(server.getsockname()[1] for server in servers))
END
)
set -- $ports

mkdir -p "$folder/conf/sasl" "$folder/data" "$folder/queue/pid"
for name in active bounce corrupt defer deferred flush hold incoming maildrop private public \
  saved trace; do
  mkdir -m 700 "$folder/queue/$name"
  chown postfix "$folder/queue/$name"
done
chown postfix "$folder/data"

cat >"$folder/conf/main.cf" <<END
compatibility_level = 3.6
queue_directory = $folder/queue
data_directory = $folder/data
maillog_file = $folder/log
maillog_file_prefixes = $folder
inet_interfaces = loopback-only
myhostname = mail.test
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
relay_domains = acme.example.com, xn--bcher-kva.example
smtpd_recipient_restrictions =
  check_recipient_access static:HOLD, permit_sasl_authenticated, reject
smtpd_tls_chain_files = $certificate
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_local_domain = test
END
cat >"$folder/conf/master.cf" <<END
127.0.0.1:$1 inet n - n - - smtpd -o smtpd_tls_security_level=encrypt
127.0.0.1:$2 inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
127.0.0.1:$3 inet n - n - - smtpd -o smtpd_sasl_auth_enable=no
  -o smtpd_recipient_restrictions=check_recipient_access,static:HOLD,permit
cleanup unix n - n - 0 cleanup
rewrite unix - - n - - trivial-rewrite
anvil unix - - n - 1 anvil
proxymap unix - - n - - proxymap
tlsmgr unix - - n 1000? 1 tlsmgr
postlog unix-dgram n - n - 1 postlogd
END
cat >"$folder/conf/sasl/smtpd.conf" <<END
pwcheck_method: auxprop
auxprop_plugin: sasldb
sasldb_path: $folder/sasldb
mech_list: PLAIN LOGIN
END
printf %s "$password" | /usr/sbin/saslpasswd2 -p -c -f "$folder/sasldb" -u test "$user"
chown postfix "$folder/sasldb"

# It ends by itself should nobody end it.
"$master" -w -e 120 -c "$folder/conf" >/dev/null 2>&1 </dev/null
echo $ports
