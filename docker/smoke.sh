#!/usr/bin/env bash
# Builds the image and tries it: ready line, health, a request, read-only root, no root user, exit code after a stop.
#
#   docker/smoke.sh
#
# It takes the first of docker, podman and buildah that works, and says so and ends well if none does. Where no registry
# can be reached, name images that are there already:
#
#   JDK_IMAGE=localhost/jdk25 docker/smoke.sh
#
# BUILD_OPTS and RUN_OPTS go to the engine, for machines that need some, such as --isolation=chroot and --runtime=runc.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
image=localhost/understudy-smoke
container=understudy-smoke-$$

say() { echo "smoke.sh: $*"; }
fail() {
    say "FAILED: $*"
    exit 1
}

if docker info >/dev/null 2>&1; then
    build=(docker build) run=docker
elif command -v podman >/dev/null && podman info >/dev/null 2>&1; then
    build=(podman build) run=podman
    ! command -v buildah >/dev/null || build=(buildah bud)
else
    say "SKIPPED: neither docker nor podman works here"
    exit 0
fi

[ -f "$here/target/understudy.jar" ] || (cd "$here/.." && mvn -q -B -ntp -Dquick -pl docker -am package </dev/null)

arguments=()
[ -z "${JDK_IMAGE:-}" ] || arguments+=(--build-arg "JDK_IMAGE=$JDK_IMAGE")
[ -z "${BASE_IMAGE:-}" ] || arguments+=(--build-arg "BASE_IMAGE=$BASE_IMAGE")
# shellcheck disable=SC2086 # several options in one variable are meant to be split
"${build[@]}" ${BUILD_OPTS:-} "${arguments[@]}" -t "$image" -f "$here/Dockerfile" "$here" >&2
say "built with ${build[*]}, $("$run" image inspect --format '{{.Size}}' "$image" | awk '{printf "%d MB", $1 / 1e6}')"

trap '"$run" rm -f "$container" >/dev/null 2>&1 || true' EXIT
started=$(date +%s%N)
# shellcheck disable=SC2086
"$run" run -d ${RUN_OPTS:-} --read-only --name "$container" "$image" >/dev/null
for _ in $(seq 200); do
    ! "$run" exec "$container" /opt/understudy/healthcheck.sh 2>/dev/null || break
    sleep 0.1
done
"$run" exec "$container" /opt/understudy/healthcheck.sh || fail "it does not become healthy"
say "healthy after $((($(date +%s%N) - started) / 1000000)) ms"

"$run" logs "$container" 2>/dev/null | grep -q '^Understudy ready at http://127.0.0.1:4566 ' || fail "no ready line"
user=$("$run" exec "$container" bash -c 'echo $UID')
[ "$user" != 0 ] || fail "it runs as root"

# The engine may keep its networks to itself, so the request comes from within.
answer=$("$run" exec "$container" bash -c '
    exec 3<>/dev/tcp/127.0.0.1/4566
    printf "%s\r\n" "POST / HTTP/1.1" "Host: aws" "Connection: close" "Content-Length: 2" \
        "X-Amz-Target: AmazonSSM.DescribeParameters" "Content-Type: application/x-amz-json-1.1" "" >&3
    printf "{}" >&3
    cat <&3')
[[ $answer == *" 200 OK"*'"Parameters":[]'* ]] || fail "unexpected answer: $answer"

# An archive that does not fit would go unnoticed otherwise.
"$run" exec "$container" /opt/java/bin/java -XX:+UseSerialGC -XX:AOTMode=on \
    -XX:AOTCache=/opt/understudy/understudy.aot -jar /opt/understudy/understudy.jar --version >/dev/null ||
    fail "the archive of classes does not fit"

"$run" stop -t 10 "$container" >/dev/null
status=$("$run" inspect --format '{{.State.ExitCode}}' "$container")
[ "$status" = 143 ] || fail "it ended with $status after SIGTERM"
say "PASSED"
