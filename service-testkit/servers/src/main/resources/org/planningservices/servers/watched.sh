# Runs a command and ends it when the process that started this script is gone: standard input is a pipe from there,
# which the kernel closes however that process dies. First line of output: the process id of the command.
# Settings: WATCHED_LOG, WATCHED_STOP_SIGNAL, WATCHED_REMOVE (a folder to delete when the starter is gone; may be empty).
set -m # a process group of its own: Ctrl-C in a terminal reaches the starter alone, which then stops its children in order
trap '' INT HUP
exec 3<&0
"$@" </dev/null >>"$WATCHED_LOG" 2>&1 3<&- &
child=$!
set +m # from here on no messages about jobs
echo "$child"
exec >>"$WATCHED_LOG" 2>&1

leave_nothing() { # of the command's own children, and of the folder unless somebody is there to remove it
  kill -s KILL -- "-$child"
  if [ -n "$WATCHED_REMOVE" ] && starter_is_gone; then rm -rf "$WATCHED_REMOVE"; fi
}
starter_is_gone() { read -r -t 0 -u 3 _; } # nothing ever comes through the pipe but its end
(
  read -r -u 3 _
  kill -s "$WATCHED_STOP_SIGNAL" "$child"
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    kill -0 "$child" || break
    sleep 1
  done
  leave_nothing
) 2>/dev/null &
watcher=$!
disown "$watcher" # its end is nothing to write to the log about
trap 'kill -s "$WATCHED_STOP_SIGNAL" "$child" 2>/dev/null' TERM
wait "$child"
code=$?
while kill -0 "$child" 2>/dev/null; do # a signal interrupts wait, the command may still be stopping
  wait "$child"
  code=$?
done
kill -s KILL "$watcher" 2>/dev/null
leave_nothing 2>/dev/null
exit "$code"
