#!/usr/bin/env bash
# Sets up what is missing and starts the demo; arguments go to it: bash packaging/run.sh --autoplay
set -euo pipefail

# shellcheck source=packaging/setup.sh
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/setup.sh"

exec "$root/.venv/bin/returnpoint" demo "$@"
