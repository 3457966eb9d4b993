#!/usr/bin/env bash
# Every benchmark, one after another: bash test/bench.sh [postgres://user@host:port/database]
# With a server, whose user may create databases, each is run on both engines; without one, ingest is left out.
set -uo pipefail
cd "$(dirname "$0")/.."
server=${1:-}
node build.mjs --if-needed || exit 1
groundplan() { node bin/groundplan.mjs "$@"; }
say() { printf '\n== %s (%s; load %s)\n' "$1" "$(date +%F)" "$(uptime | sed 's/.*average: //')"; }

say "bench scoring, embedded"; groundplan bench scoring --lang en
say "bench search, embedded"; groundplan bench search --lang en
if [ -n "$server" ]; then
  say "bench ingest, server"; groundplan bench ingest --lang en --database-url "$server"
  say "bench scoring, server"; groundplan bench scoring --lang en --database-url "$server"
  say "bench search, server"; groundplan bench search --lang en --database-url "$server"
fi

# From the start of the process until it says that it is ready; the second start finds the first one's data.
port=${BENCH_PORT:-3917}
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
for start in first warm; do
  say "$start start, embedded, demo company"
  begun=$(date +%s%N)
  DATA_DIR="$data" PORT="$port" DEMO=1 DATABASE_URL= node bin/groundplan.mjs serve >/dev/null 2>&1 &
  serving=$!
  ready=no
  for _ in $(seq 1200); do
    if curl -fs -o /dev/null "http://127.0.0.1:$port/readyz"; then ready=yes; break; fi
    kill -0 "$serving" 2>/dev/null || break
    sleep 0.05
  done
  echo "ready: $ready after $((($(date +%s%N) - begun) / 1000000)) ms"
  kill -TERM "$serving" 2>/dev/null
  wait "$serving" 2>/dev/null
done
