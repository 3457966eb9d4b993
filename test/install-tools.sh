#!/usr/bin/env bash
# Puts on a Debian machine what the tests need beside Node: Chromium with Chinese glyphs, PostgreSQL with pgvector.
# As root it installs what is missing; otherwise it says which commands would.
set -euo pipefail

pg_bin=/usr/lib/postgresql/15/bin
pg_share=/usr/share/postgresql/15

missing=()
command -v chromium >/dev/null || missing+=(chromium)
fc-list 2>/dev/null | grep -qi 'noto.*cjk' || missing+=(fonts-noto-cjk fontconfig)
[ -x "$pg_bin/initdb" ] || missing+=(postgresql-15)
[ -e "$pg_share/extension/vector.control" ] || missing+=(postgresql-server-dev-15 dpkg-dev build-essential)
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "The tests need: ${missing[*]} and pgvector for PostgreSQL 15." >&2
  echo "On Debian, run once as root: bash test/install-tools.sh" >&2
  exit 1
fi

export DEBIAN_FRONTEND=noninteractive
echo "Installing for the tests: ${missing[*]}"
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
[ -e "$pg_share/extension/vector.control" ] && exit 0

# Debian 12 has no package of pgvector: build Debian's own source of it, from a source list that stays out of the
# machine's settings. The mirror is the one the machine already uses.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
mirror=$(grep -rhoE 'https?://[^ ]+/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null | head -1 | tr -d ' ' || true)
[ -n "$mirror" ] || mirror=$(apt-get indextargets --format '$(SITE)' | grep -m1 -E '/debian/?$')
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
echo "deb-src [signed-by=$keyring] $mirror trixie main" >"$work/src.list"
apt=(apt-get -o "Dir::Etc::SourceList=$work/src.list" -o Dir::Etc::SourceParts=/dev/null
  -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root)
"${apt[@]}" update -qq
cd "$work"
"${apt[@]}" source -qq pgvector >/dev/null
cd pgvector-*/
make -s -j2 OPTFLAGS="" PG_CONFIG="$pg_bin/pg_config" with_llvm=no >/dev/null 2>&1
make -s install PG_CONFIG="$pg_bin/pg_config" with_llvm=no >/dev/null 2>&1
echo "pgvector installed for PostgreSQL 15"
