# shellcheck shell=bash
# Set-up shared by run.sh and test.sh, which source this file.
#
# Leaves a complete .venv at the project's root, or ends with one sentence that says what to do.
# It speaks on standard error only; standard output belongs to the program that is started afterwards.
# In the environment: RETURNPOINT_PYTHON names the interpreter to use; PYENV_ROOT and pip's and uv's own
# settings are respected.

root=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")
venv=$root/.venv
log=$venv/setup.log
stamp=$venv/.returnpoint-complete     # what the environment was made from
unfinished=$venv/.returnpoint-unfinished # there while it is being made

oldest=12 # Python 3.12 ...
newest=14 # ... to 3.14, as in pyproject.toml
wanted="Python 3.12, 3.13 or 3.14"

# Shared object, then its package; on releases with 64-bit time (Debian 13, Ubuntu 24.04) the t64 name comes first.
libraries_always="
libglib-2.0.so.0 libglib2.0-0t64 libglib2.0-0
libEGL.so.1 libegl1
libGL.so.1 libgl1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libxkbcommon.so.0 libxkbcommon0
libzbar.so.0 libzbar0t64 libzbar0
libsqlite3.so.0 libsqlite3-0"
libraries_screen="
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1"

say() { printf 'returnpoint: %s\n' "$*" >&2; }
fail() {
  say "$*"
  exit 1
}

# ---- what is there ----------------------------------------------------------------------------------------------

# missing_libraries TABLE: the rows whose shared object the loader does not know.
missing_libraries() {
  local known row
  known=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null) || return 0 # no glibc loader: nothing to ask
  while IFS= read -r row; do
    [[ -z $row || $known == *$'\t'"${row%% *} "* ]] || printf '%s\n' "$row"
  done <<<"$1"
}

libraries_lacking() {
  missing_libraries "$libraries_always"
  [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] || missing_libraries "$libraries_screen"
}

# probe PYTHON: "minor venv|bare path" of a usable CPython, whatever its age; nothing when it cannot run.
# A shim and an activated environment answer with the interpreter that is behind them.
probe() {
  local code='
import importlib.util, os, sys, sysconfig
if sys.implementation.name == "cpython" and sys.version_info[0] == 3 and not sysconfig.get_config_var("Py_GIL_DISABLED"):
    whole = all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))
    path = os.path.realpath(getattr(sys, "_base_executable", sys.executable))
    print(sys.version_info[1], "venv" if whole else "bare", path)'
  "$1" -I -c "$code" 2>/dev/null </dev/null || true
}

suits() { [[ $1 =~ ^[0-9]+$ ]] && ((oldest <= $1 && $1 <= newest)); }

pyenv_pythons() {
  local folder=${PYENV_ROOT:-${HOME:-/nonexistent}/.pyenv}/versions minor
  for ((minor = newest; minor >= oldest; minor--)); do
    printf '%s\n' "$folder"/3."$minor".*/bin/python | sort -rV
  done
}

# find_python: sets `python`; else sets `bare` to the minor version of a distribution's Python without its venv package,
# and `seen` to the newest unsuitable one.
find_python() {
  local candidate minor kind path
  python='' bare='' seen=''
  if [[ -n ${RETURNPOINT_PYTHON:-} ]]; then
    read -r minor kind path <<<"$(probe "$RETURNPOINT_PYTHON")"
    suits "$minor" || fail "RETURNPOINT_PYTHON names ${minor:+Python 3.}${minor:-no Python that runs}," \
      "but $wanted is needed: point it at one of these, or unset it to let set-up look for one."
    if [[ $kind == venv ]]; then
      python=$path
    elif [[ $path == /usr/bin/* ]]; then
      bare=$minor
    else
      fail "RETURNPOINT_PYTHON names a Python without its venv and ensurepip modules: point it at a complete one."
    fi
    return
  fi
  while IFS= read -r candidate; do
    command -v -- "$candidate" >/dev/null || continue
    read -r minor kind path <<<"$(probe "$candidate")"
    [[ -n $minor ]] || continue
    if ! suits "$minor"; then
      ((minor <= ${seen:-0})) || seen=$minor
    elif [[ $kind == venv ]]; then
      python=$path
      return
    elif [[ $path == /usr/bin/* && -z $bare ]]; then
      bare=$minor
    fi
  done < <(printf '%s\n' python3.14 python3.13 python3.12 python3 && pyenv_pythons)
}

# fingerprint MINOR: of everything the environment is made from. The root is in it because an environment has
# absolute paths inside: in a folder that was moved it must be made anew.
fingerprint() {
  { printf '%s\n' "$root" "$1" && cat -- "$root/requirements.lock" "$root/pyproject.toml"; } | sha256sum
}

venv_minor() { "$venv/bin/python" -I -S -c 'import sys; print(sys.version_info[1])' 2>/dev/null </dev/null; }

# Whether .venv is made by the interpreter that RETURNPOINT_PYTHON asks for (any, when it asks for none).
asked_for() {
  [[ -z ${RETURNPOINT_PYTHON:-} || "$(probe "$venv/bin/python")" == "$(probe "$RETURNPOINT_PYTHON")" ]]
}

ready() {
  local minor
  [[ -e $stamp && ! -e $unfinished ]] &&
    minor=$(venv_minor) &&
    [[ "$(<"$stamp")" == "$(fingerprint "$minor")" ]] &&
    asked_for &&
    [[ -z "$(libraries_lacking)" ]]
}

# ---- what went wrong --------------------------------------------------------------------------------------------

log_says() { grep -qiE -- "$1" "$log" 2>/dev/null; }

disk_is_full() {
  local free
  free=$(df -Pk -- "$root" 2>/dev/null | awk 'NR == 2 { print $4 }')
  log_says 'no space left|errno 28|disk quota exceeded' || [[ ${free:-999999} -lt 20000 ]]
}

network_is_missing() {
  log_says 'name resolution|temporary failure (in name )?resolv|name or service not known|could not resolve|dns error' ||
    log_says 'network is unreachable|no route to host|connection refused|could not connect|unable to connect' ||
    log_says 'max retries exceeded|failed to establish a new connection|timed out|proxyerror|sslerror|connection broken'
}

# blame WHAT: the one sentence for a step that failed, from what its log says.
blame() {
  if disk_is_full; then
    fail "the disk is full: free about 2 GB for $root and start this again."
  elif log_says 'read-only file system|permission denied'; then
    fail "$1 failed because this account may not write where it must: remove $venv (as whoever made it) and start this again; details are in $log."
  elif log_says 'do not match the hashes'; then
    fail "$1 failed because a package differs from the one that was pinned: do not use it, and ask who runs your package index; see $log."
  elif network_is_missing; then
    fail "$1 failed because the network could not be reached: connect this machine (or set its proxy) and start this again; details are in $log."
  fi
  fail "$1 failed: read the end of $log, set right what it names and start this again."
}

# ---- system packages --------------------------------------------------------------------------------------------

has_t64() { dpkg-query -W -f='${db:Status-Status}\n' '*t64' 2>/dev/null | grep -qx installed; }

# packages_for NEED...: package names for the missing libraries (those for a screen too, so that one installation
# is enough) and for what else is named. Of two names the one that this release has; without package lists to look
# into, the one that fits the other packages.
packages_for() {
  local row known names name
  row=$(missing_libraries "$libraries_always$libraries_screen" | cut -d' ' -f2-)
  # shellcheck disable=SC2086 # separate words
  known=$(LC_ALL=C apt-cache policy $row 2>/dev/null | awk '/^[^ ]/ { name = $1 } /Candidate: [^(]/ { print name }')
  while read -r -a names; do
    ((${#names[@]})) || continue
    for name in "${names[@]}"; do
      [[ $known != *"$name:"* ]] || break
      name=
    done
    if [[ -z $name ]]; then
      if has_t64; then name=${names[0]}; else name=${names[${#names[@]} - 1]}; fi
    fi
    printf '%s\n' "$name"
  done <<<"$row"
  (($# == 0)) || printf '%s\n' "$@"
}

# As root, through sudo without a password, or through sudo with the password typed by the person at the terminal.
administrator() {
  if [[ $(id -u) == 0 ]]; then
    as_root=()
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null </dev/null; then
    as_root=(sudo -n)
  elif command -v sudo >/dev/null && [[ -t 0 && -t 2 ]]; then
    say "system packages are to be installed with apt; sudo asks for your password:"
    sudo -v && as_root=(sudo)
  else
    return 1
  fi
}

apt_get() {
  ${as_root[@]+"${as_root[@]}"} env LC_ALL=C DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 \
    apt-get -o DPkg::Lock::Timeout=180 -o Acquire::Retries=1 "$@" >>"$log" 2>&1 </dev/null
}

# install_packages EXTRA...: what is missing, EXTRA too.
install_packages() {
  local packages
  if ! command -v apt-get >/dev/null; then
    fail "this system has no apt: install with its own package manager what provides" \
      "$({ libraries_lacking | cut -d' ' -f1 && printf '%s' "${1:+$wanted}"; } | paste -sd' ' -), then start this again."
  fi
  if administrator; then
    say "looking up system packages"
    apt_get update || true # a broken foreign source must not stop us; what is truly missing fails below
    packages=$(packages_for "$@" | paste -sd' ' -)
    say "installing system packages: $packages"
    # shellcheck disable=SC2086 # separate words
    apt_get install -y --no-install-recommends $packages || blame "installing system packages"
  else
    packages=$(packages_for "$@" | paste -sd' ' -)
    fail "system packages are missing and this account may not install them: have an administrator run" \
      "'sudo apt-get update && sudo apt-get install -y --no-install-recommends $packages', then start this again."
  fi
}

# ---- a Python where the distribution's is too old ---------------------------------------------------------------

# Sets `uv`: the one that is there, or our pinned one, installed apart from everything else.
find_uv() {
  local place=$root/.venv-bootstrap
  for uv in uv "${HOME:-}/.local/bin/uv" "$place/bin/uv"; do
    if command -v -- "$uv" >/dev/null; then return; fi
  done
  say "fetching uv, to get a Python with it"
  mkdir -p -- "$place" && printf '*\n' >"$place/.gitignore"
  local pip=(python3 -m pip install --target "$place")
  if python3 -I -c 'import ensurepip' 2>/dev/null && python3 -I -m venv "$place" >>"$log" 2>&1; then
    pip=("$place/bin/python" -I -m pip install)
  fi
  PIP_USER=0 "${pip[@]}" --no-input --require-hashes --only-binary :all: -r "$root/packaging/bootstrap.lock" \
    >>"$log" 2>&1 </dev/null && [[ -x $uv ]]
}

# Sets `python` to one that uv has or fetches.
python_from_uv() {
  local uv
  find_uv || return 1
  local -x UV_PYTHON_PREFERENCE=only-managed UV_PYTHON_INSTALL_BIN=0
  python=$("$uv" python find --system --no-project ">=3.$oldest,<3.$((newest + 1))" 2>/dev/null) && return
  say "fetching Python 3.13 with uv"
  "$uv" python install 3.13 >>"$log" 2>&1 </dev/null &&
    python=$("$uv" python find --system --no-project 3.13 2>>"$log")
}

no_python() {
  disk_is_full && blame "fetching a Python"
  local found=none
  [[ -z $seen ]] || found="only Python 3.$seen"
  fail "$wanted is needed, $found was found, and uv could not fetch one:" \
    "install one (with pyenv: 'pyenv install 3.13') or connect this machine to the network, then start this again; details are in $log."
}

# ---- the steps --------------------------------------------------------------------------------------------------

open_folder() {
  local answer
  answer=$(
    exec 2>&1
    export LC_ALL=C
    mkdir -p -- "$venv" && rm -f -- "$log" && : >"$log"
  ) && return
  case $answer in
    *"No space left"*) fail "the disk is full: free about 2 GB for $root and start this again." ;;
    *) fail "this account may not write in $venv: let the folder's owner start this, or copy the project into a folder of your own." ;;
  esac
}

system_and_python() {
  find_python
  local extra=()
  if [[ -z $python && -n $bare ]]; then
    extra=("python3.$bare-venv")
  elif [[ -z $python ]] && ! python3 -I -c 'import pip' 2>/dev/null && ! python3 -I -c 'import ensurepip' 2>/dev/null &&
    ! command -v uv >/dev/null; then
    extra=(python3-venv) # on a new release a Python that fits, on an older one what fetches uv
  fi
  if ((${#extra[@]})) || [[ -n "$(libraries_lacking)" ]]; then
    install_packages ${extra[@]+"${extra[@]}"}
    hash -r
    find_python
  fi
  [[ -n $python ]] || python_from_uv || no_python
}

# Whether .venv can be brought up to date instead of being made anew.
usable() {
  [[ ! -e $unfinished ]] && suits "$(venv_minor)" && grep -qF -- "$venv" "$venv/bin/activate" 2>/dev/null &&
    "$venv/bin/python" -I -c 'import pip' 2>/dev/null && asked_for
}

clear_environment() {
  find "$venv" -mindepth 1 -maxdepth 1 ! -name "${unfinished##*/}" ! -name "${log##*/}" -exec rm -rf -- {} +
}

make_environment() {
  local anew=
  usable || anew=1
  rm -f -- "$unfinished" && : >"$unfinished"
  if [[ -n $anew ]]; then
    say "making the environment .venv with $("$python" -I -V) ($python)"
    LC_ALL=C clear_environment >>"$log" 2>&1 || blame "clearing the old environment"
    "$python" -I -m venv "$venv" >>"$log" 2>&1 </dev/null || blame "making the environment"
  fi
}

pip_install() {
  PIP_USER=0 "$venv/bin/python" -I -m pip install --no-input --disable-pip-version-check --progress-bar off \
    --no-deps "$@" 2>&1 </dev/null
}

# Keeps pip's words in the log and shows how far it is: every package on a terminal, every twentieth elsewhere.
show_progress() {
  local line count=0 total
  total=$(grep -c '==' "$root/requirements.lock")
  while IFS= read -r line; do
    printf '%s\n' "$line" 2>/dev/null >>"$log" || true # a full disk is named by what fails next
    case $line in
      Collecting\ * | Requirement\ already\ * | Ignoring\ *)
        count=$((count + 1))
        if [[ -t 2 ]]; then
          printf '\r\033[Kreturnpoint: package %d of %d' "$count" "$total" >&2
        elif ((count % 20 == 0)); then
          say "package $count of $total"
        fi
        ;;
      Installing\ collected\ *)
        [[ ! -t 2 ]] || printf '\r\033[K' >&2
        say "unpacking"
        ;;
    esac
  done
}

install_project() {
  say "installing $(grep -c '==' "$root/requirements.lock") pinned packages (the first time a minute or two)"
  pip_install --require-hashes --only-binary :all: -r "$root/requirements.lock" | show_progress ||
    blame "installing the packages"
  pip_install --no-index --no-build-isolation --editable "$root" >>"$log" || blame "installing the project"
}

set_up() {
  local python bare seen as_root made_from started=$SECONDS
  ready && return
  exec 9<"$root/packaging/setup.sh"
  if command -v flock >/dev/null && ! flock -n 9; then
    say "another set-up of this folder is running; waiting for it"
    flock 9
    if ready; then
      exec 9<&-
      return
    fi
  fi
  say "setting up $root (what is done is written to $log)"
  open_folder
  system_and_python
  make_environment
  made_from=$(fingerprint "$(venv_minor)")
  install_project
  printf '%s\n' "$made_from" >"$stamp"
  rm -f -- "$unfinished"
  say "ready after $((SECONDS - started)) s"
  exec 9<&- # else the program would hold the lock as long as it runs
}

set_up
