#!/usr/bin/env bash
# Makes an archive of loaded classes (AppCDS) beside the runnable jar. A start that uses it takes about half the time.
#
#   docker/cds.sh [path to java] [jar] [archive]
#
# The archive fits one build of Java and one jar; with any other it is silently left unused. The launcher script uses it
# when it is there and newer than the jar. By hand:
#
#   java -XX:SharedArchiveFile=docker/target/understudy.jsa -jar docker/target/understudy.jar
#
# An archive named *.aot is an AOT cache, which Java 25 can make and which holds linked classes and profiles as well:
#
#   java -XX:AOTCache=understudy.aot -jar understudy.jar
set -euo pipefail

target=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)/target
java=${1:-java}
jar=${2:-$target/understudy.jar}
archive=${3:-${jar%.jar}.jsa}
case $archive in
    *.aot) make=(-XX:AOTCacheOutput="$archive" -Xlog:aot=off) ;;
    *) make=(-XX:ArchiveClassesAtExit="$archive" -Xlog:cds=off -Xlog:cds+dynamic=off) ;;
esac
log=$(mktemp)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -f "$log"' EXIT

[ -f "$jar" ] || {
    echo "cds.sh: $jar is missing; build it first" >&2
    exit 1
}

# Sends one request and reads the answer; classes that an answer needs are archived too.
ask() {
    local method=$1 path=$2 body=$3
    shift 3
    exec 3<>"/dev/tcp/127.0.0.1/$port"
    {
        printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n' \
            "$method" "$path" "${#body}"
        [ $# -eq 0 ] || printf '%s\r\n' "$@"
        printf '\r\n%s' "$body"
    } >&3
    cat <&3 >/dev/null
    exec 3<&-
}

scope() {
    echo "Authorization: AWS4-HMAC-SHA256 Credential=000000000000/20300101/us-east-1/$1/aws4_request, Signature=0"
}

rm -f "$archive"
env -i PATH="$PATH" "$java" -XX:+UseSerialGC "${make[@]}" -jar "$jar" --port 0 >"$log" &
server=$!
for _ in $(seq 600); do
    ! grep -q ready "$log" || break
    kill -0 "$server" 2>/dev/null || exit 1
    sleep 0.1
done
port=$(sed -n 's/.*http:\/\/127\.0\.0\.1:\([0-9]*\).*/\1/p' "$log")

ask GET /_understudy/health ''
ask POST / '{"Name":"/a","Type":"String","Value":"b"}' \
    'X-Amz-Target: AmazonSSM.PutParameter' 'Content-Type: application/x-amz-json-1.1' "$(scope ssm)"
ask POST / '{"Name":"/a"}' \
    'X-Amz-Target: AmazonSSM.GetParameter' 'Content-Type: application/x-amz-json-1.1' "$(scope ssm)"
ask POST / '{}' \
    'X-Amz-Target: AwsProton20200720.ListEnvironments' 'Content-Type: application/x-amz-json-1.0' "$(scope proton)"
ask PUT /v20190125/meshes '{"meshName":"a"}' 'Content-Type: application/json' "$(scope appmesh)"
ask GET /v20190125/meshes '' "$(scope appmesh)"
ask POST /applications '{"Name":"a"}' 'Content-Type: application/json' "$(scope appconfig)"
ask GET /applications '' "$(scope appconfig)"

kill "$server"
wait "$server" || true
server=
[ -f "$archive" ] || {
    echo "cds.sh: Java wrote no archive" >&2
    exit 1
}
echo "$archive"
