#!/bin/bash
# Whether the server in this container answers; the image has no curl.
exec 3<>"/dev/tcp/127.0.0.1/${UNDERSTUDY_PORT:-4566}" || exit 1
# Without the admin API a connection is all that can be asked for.
[ "${UNDERSTUDY_NO_ADMIN:-false}" = false ] || exit 0
printf 'GET /_understudy/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 1 _ status _ <&3
[ "$status" = 200 ]
