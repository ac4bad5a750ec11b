#!/usr/bin/env bash
# Sets up what is missing and runs the tests, four at a time (they wait a lot); arguments go to pytest: bash packaging/test.sh -q tests/unit
set -euo pipefail

# shellcheck source=packaging/setup.sh
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/setup.sh"

# The pages of central are tested in a real browser. Where none is, and none can be installed without asking, those
# tests are skipped and say what is missing.
browser_for_tests() {
  local name
  for name in "${RETURNPOINT_CHROMIUM:-chromium}" chromium-browser google-chrome; do
    ! command -v -- "$name" >/dev/null || return 0
  done
  command -v apt-get >/dev/null && administrator </dev/null || return 0
  say "installing Chromium, in which the pages are tested"
  apt_get update || true
  apt_get install -y --no-install-recommends chromium || say "Chromium could not be installed; see $log"
}

browser_for_tests
cd -- "$root"
exec .venv/bin/python -m pytest -n 4 --dist worksteal "$@"
