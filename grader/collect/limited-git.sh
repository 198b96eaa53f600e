# Becomes git after setting the limits this system knows: git's own settings have none for size, time or memory.
# A limit that cannot be set is left out; collecting then relies on its own clock and on the size it finds afterwards.
ulimit -c 0 2>/dev/null
ulimit -f "$KADAI_FILE_BLOCKS" 2>/dev/null
ulimit -t "$KADAI_CPU_SECONDS" 2>/dev/null
ulimit -v "$KADAI_MEMORY_KB" 2>/dev/null
# timeout makes a process group of its own and passes signals on to all of it. What git has started, such as ssh, may be
# deaf to them and outlive git: the shell in the group, at the first signal, kills all of it.
if [ -n "$KADAI_WALL_SECONDS" ] && command -v timeout >/dev/null 2>&1; then
  exec timeout -k 5 "$KADAI_WALL_SECONDS" sh -c 'trap "kill -KILL 0" HUP INT TERM; git "$@" & wait $!' sh "$@"
fi
exec git "$@"
