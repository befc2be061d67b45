#!/usr/bin/env bash
# Puts the little of a system that an image needs into a folder: a shell and the commands of everyday scripts, for the
# health check and ready hooks, and the libraries that these and Java are linked with.
#
#   rootfs.sh /opt/java /rootfs
set -euo pipefail

java=$1
root=$2
commands=(
    bash sh env cat chmod cp cut date dirname basename find grep head id ln ls mkdir mktemp mv printf ps pwd rm sed sleep
    sort tail tee test touch tr true uname uniq wc xargs
)

mkdir -p "$root/usr/bin" "$root/usr/lib" "$root/usr/lib64" "$root/etc"
mkdir -m 1777 "$root/tmp"
ln -s usr/bin usr/lib usr/lib64 "$root/"
echo 'understudy:x:65532:65532::/tmp:/bin/sh' >"$root/etc/passwd"
echo 'understudy:x:65532:' >"$root/etc/group"

# Files that several names stand for (sh, and all of coreutils in some distributions) are kept once.
for name in "${commands[@]}"; do
    path=$(type -P "$name") || continue
    file=$(realpath "$path")
    mkdir -p "$root$(dirname "$file")"
    [ -e "$root$file" ] || cp "$file" "$root$file"
    [ -e "$root/usr/bin/$name" ] || ln -s "$file" "$root/usr/bin/$name"
done

# A line of ldd is "name => path (address)", or "path (address)" for the loader.
find "$root/usr" "$java" -type f \( -perm -u+x -o -name '*.so' \) -exec ldd {} + 2>/dev/null |
    awk '$2 == "=>" { print $3 } NF == 2 && $2 ~ /^\(/ { print $1 }' | grep '^/' | grep -v "^$java" | sort -u |
    while read -r library; do
        mkdir -p "$root$(dirname "$library")"
        cp -L "$library" "$root$library"
    done
