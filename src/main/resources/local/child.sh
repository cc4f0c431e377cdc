#!/bin/sh
# Runs one part of the local stack, and ends it when standard input closes: the application holds the other end, so
# that happens however the application ends, by kill -9 too.
#
# usage: child.sh <file for the process id> <seconds until it is killed> <signal that asks it to stop> <command...>
pid_file=$1 grace=$2 signal=$3
shift 3

# Ctrl-C reaches everything in the terminal's process group. A session of its own keeps the part out of that, so that
# the application can stop first and its parts after it.
if command -v setsid >/dev/null 2>&1; then
    set -- setsid "$@"
elif command -v perl >/dev/null 2>&1; then
    set -- perl -e 'use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV' "$@"
fi
trap : HUP INT QUIT TERM

exec 3<&0
"$@" </dev/null 3<&- &
part=$!
echo "$part" >"$pid_file"

(
    trap '' HUP INT QUIT TERM
    while read -r ignored; do :; done
    kill -s "$signal" "$part"
    while [ "$grace" -gt 0 ] && kill -s 0 "$part"; do
        sleep 1
        grace=$((grace - 1))
    done
    kill -s KILL "$part"
) <&3 >/dev/null 2>&1 &
watcher=$!
exec 3<&-

# A signal to this script ends the wait early, so wait again until the part is really gone.
code=0
while kill -s 0 "$part" 2>/dev/null; do
    wait "$part"
    code=$?
done
kill -s KILL "$watcher" 2>/dev/null
rm -f "$pid_file"
exit "$code"
