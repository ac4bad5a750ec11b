#!/usr/bin/env bash
# Sets up what is missing and runs the tests, two at a time; arguments go to pytest: bash packaging/test.sh -q tests/unit
set -euo pipefail

# shellcheck source=packaging/setup.sh
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/setup.sh"

cd -- "$root"
exec .venv/bin/python -m pytest -n 2 --dist worksteal "$@"
