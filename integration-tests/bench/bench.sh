#!/usr/bin/env bash
# Measures the runnable jar beside a bare Netty server that answers the same bytes.
#
#   bench.sh [throughput] [journal] [start] [memory] [scale] [appconfig] [proton] [automation]
#            [snapshot] [embedded] [compile]                   all of them unless some are named
#   BENCH_OPTS="-Dwarmup=60000 -Drounds=5 -Dseconds=3 -Dstarts=11" bench.sh      how long, with the defaults
#
# Run it on a machine that does nothing else; what counts are the ratios.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
jar=$root/docker/target/understudy.jar
work=$here/../target/bench
what=("$@")
[ $# -gt 0 ] || what=(throughput journal start memory scale appconfig proton automation snapshot embedded compile)

if [ ! -f "$jar" ]; then
    (cd "$root" && mvn -q -B -ntp -Dquick -pl docker -am package </dev/null >&2)
fi

# The bare server gets a jar with nothing but Netty in it, taken from ours so that both run the same version.
rm -rf "$work"
mkdir -p "$work/bare"
work=$(cd "$work" && pwd -P)
(cd "$work/bare" && jar xf "$jar" io/netty)
javac -cp "$work/bare" -d "$work/bare" "$here/BareNetty.java"
(cd "$work/bare" && jar cfe "$work/bare.jar" BareNetty .)
mkdir "$work/classes"
javac -cp "$jar" -d "$work/classes" "$here"/{AppConfigBench,AppConfigRequests,AutomationBench,AutomationRequests,Bench,EmbeddedBench,InProcess,Load}.java \
    "$here"/{ProtonBench,ProtonRequests,Requests,Server,SnapshotBench}.java

# shellcheck disable=SC2086 # several options in one variable are meant to be split
java ${BENCH_OPTS:-} -cp "$work/classes" Bench "$jar" "$work/bare.jar" "$work" "${what[@]}"

for bench in Automation Snapshot; do
    if [[ " ${what[*]} " == *" ${bench,} "* ]]; then
        # shellcheck disable=SC2086
        java -XX:+UseSerialGC ${BENCH_OPTS:-} \
            -Dlogback.configurationFile="$here/../src/test/resources/logback-test.xml" \
            -cp "$work/classes:$jar" "${bench}Bench"
    fi
done

if [[ " ${what[*]} " == *" embedded "* ]]; then
    # shellcheck disable=SC2086
    java -XX:+UseSerialGC -Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider ${BENCH_OPTS:-} \
        -cp "$work/classes:$jar" EmbeddedBench
fi

if [[ " ${what[*]} " == *" compile "* ]]; then
    cd "$root"
    mvn -q -B -ntp compile </dev/null
    start=$(date +%s%N)
    mvn -q -B -ntp compile </dev/null
    end=$(date +%s%N)
    printf '%-46s %10d ms %31s\n' 'mvn -q compile again' $(((end - start) / 1000000)) '<= 10000 ms'
fi
