"""Set-up and start scripts, run for real in a copied project whose machine is made of fakes.

The scripts see nothing of the machine that runs the tests: PATH holds links to the plain tools they may use and
stand-ins for everything that would install, download or ask for a password. The proof on bare systems is made by
hand in debootstrap roots; these tests keep the sentences, the arguments and the second run right.
"""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix" or shutil.which("bash") is None, reason="the scripts are for bash")

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
PLAIN_TOOLS = (
    *("awk", "bash", "cat", "cp", "cut", "df", "dirname", "env", "find", "flock", "grep", "head", "mkdir", "mv"),
    *("paste", "printf", "readlink", "rm", "sed", "sha256sum", "sort", "tail", "touch", "tr"),
)
OFFSCREEN = (
    "libglib-2.0.so.0 libEGL.so.1 libGL.so.1 libdbus-1.so.3 libfontconfig.so.1 libxkbcommon.so.0 libzbar.so.0"
    " libsqlite3.so.0"
)
APT_GET = "apt-get -o DPkg::Lock::Timeout=180 -o Acquire::Retries=1 "

FAKE_PYTHON = """#!/bin/sh
# $FAKE/minor: its version; $FAKE/kind: venv or bare; $FAKE/pip_says: what pip prints before it fails.
case "$*" in
  *"-m venv "*)
    for place; do :; done
    mkdir -p "$place/bin"
    cp "$0" "$place/bin/python"
    echo "VIRTUAL_ENV='$place'" >"$place/bin/activate"
    cp "$FAKE/returnpoint" "$place/bin/returnpoint"
    echo venv >>"$FAKE/calls" ;;
  *"-m pip "*)
    echo "pip $*" >>"$FAKE/calls"
    if [ -e "$FAKE/pip_says" ]; then cat "$FAKE/pip_says"; exit 1; fi
    echo "Collecting everything" ;;
  *"-m pytest"*) pwd; for word; do echo "<$word>"; done ;;
  *"import pip"* | *"import ensurepip"*) exit 0 ;;
  *"print(sys.version_info[1])"*) cat "$FAKE/minor" ;;
  *" -V") echo "Python 3.$(cat "$FAKE/minor").9" ;;
  *) echo "$(cat "$FAKE/minor") $(cat "$FAKE/kind") $FAKE/tools/python3" ;;
esac
"""
FAKE_RETURNPOINT = """#!/bin/sh
for word; do echo "<$word>"; done
exit "${EXIT_WITH:-0}"
"""
FAKE_APT = """#!/bin/sh
echo "apt-get $*" >>"$FAKE/calls"
case "$*" in
  *install*)
    if [ -e "$FAKE/apt_says" ]; then cat "$FAKE/apt_says"; exit 100; fi
    for word; do printf '\\t%s (libc6) => /lib/x\\n' $ALL_LIBRARIES; done >>"$FAKE/libraries" ;;
esac
"""
FAKE_APT_CACHE = """#!/bin/sh
shift
for name; do grep -qx "$name" "$FAKE/archive" && printf '%s:\\n  Installed: (none)\\n  Candidate: 1.0\\n' "$name"; done
exit 0
"""


@dataclass(frozen=True, slots=True)
class Machine:
    """A copied project and the fakes around it. `calls` is what was installed, in order."""

    root: Path
    fake: Path

    def tool(self, name: str, text: str) -> None:
        path = self.fake / "tools" / name
        path.write_text(text)
        path.chmod(0o755)

    def set(self, name: str, text: str) -> None:
        (self.fake / name).write_text(text)

    def calls(self) -> list[str]:
        path = self.fake / "calls"
        return path.read_text().splitlines() if path.exists() else []

    def forget_calls(self) -> None:
        (self.fake / "calls").unlink(missing_ok=True)

    def run(
        self, script: str | Path, *arguments: str, cwd: Path | None = None, **more: str
    ) -> subprocess.CompletedProcess[str]:
        path = self.root / "packaging" / script if isinstance(script, str) else script
        return subprocess.run(
            [str(self.fake / "tools/bash"), str(path), *arguments],
            cwd=cwd or self.fake,
            env={
                "PATH": str(self.fake / "tools"),
                "HOME": str(self.fake),
                "FAKE": str(self.fake),
                "ALL_LIBRARIES": OFFSCREEN,
                **more,
            },
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=60,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with a fitting Python, all libraries, no root, no sudo and no network."""
    root = tmp_path / "a project" / "return point"
    shutil.copytree(PACKAGING, root / "packaging")
    (root / "requirements.lock").write_text("one==1.0\ntwo==2.0\n")
    (root / "pyproject.toml").write_text("[project]\n")
    fake = tmp_path / "fake"
    (fake / "tools").mkdir(parents=True)
    for name in PLAIN_TOOLS:
        if real := shutil.which(name):
            (fake / "tools" / name).symlink_to(real)
    machine = Machine(root, fake)
    machine.tool("python3", FAKE_PYTHON)
    machine.tool("ldconfig", '#!/bin/sh\ncat "$FAKE/libraries"\n')
    machine.tool("id", '#!/bin/sh\ncat "$FAKE/uid"\n')
    machine.tool("apt-get", FAKE_APT)
    machine.tool("apt-cache", FAKE_APT_CACHE)
    machine.tool("dpkg-query", '#!/bin/sh\ncat "$FAKE/t64"\n')
    machine.set("returnpoint", FAKE_RETURNPOINT)
    (fake / "returnpoint").chmod(0o755)
    machine.set("minor", "13")
    machine.set("kind", "venv")
    machine.set("libraries", "".join(f"\t{name} (libc6,x86-64) => /lib/{name}\n" for name in OFFSCREEN.split()))
    machine.set("uid", "1000")
    machine.set("archive", "")
    machine.set("t64", "")
    return machine


def refusal(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence a failed set-up ends with; standard output must have stayed empty."""
    assert done.returncode != 0
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    lines = done.stderr.splitlines()
    assert all(line.startswith("returnpoint: ") for line in lines), done.stderr
    return lines[-1]


def test_the_demo_gets_the_arguments_as_they_were(machine: Machine) -> None:
    done = machine.run("run.sh", "--autoplay", "two words", "", "$HOME *")
    assert done.stdout.splitlines() == ["<demo>", "<--autoplay>", "<two words>", "<>", "<$HOME *>"]
    assert done.returncode == 0


def test_the_programs_exit_code_is_the_scripts(machine: Machine) -> None:
    assert machine.run("run.sh", EXIT_WITH="7").returncode == 7


def test_pytest_gets_the_arguments_and_starts_at_the_root(machine: Machine) -> None:
    done = machine.run("test.sh", "-q", "-k", "one or two")
    root, *words = done.stdout.splitlines()
    assert root == str(machine.root)
    assert words[:2] == ["<-m>", "<pytest>"] and words[-3:] == ["<-q>", "<-k>", "<one or two>"]


def test_the_tests_get_a_browser_and_the_demo_does_not(machine: Machine) -> None:
    machine.set("uid", "0")
    machine.run("run.sh")
    assert not any("chromium" in call for call in machine.calls())
    machine.run("test.sh")
    assert machine.calls()[-1] == APT_GET + "install -y --no-install-recommends chromium"


def test_a_browser_that_is_there_is_taken(machine: Machine) -> None:
    machine.set("uid", "0")
    machine.tool("my-browser", "#!/bin/sh\n")
    machine.run("test.sh", RETURNPOINT_CHROMIUM="my-browser")
    assert not any("apt-get" in call for call in machine.calls())


def test_the_tests_run_where_no_browser_can_be_installed(machine: Machine) -> None:
    machine.set("uid", "0")
    machine.set("apt_says", "E: Unable to locate package chromium\n")
    done = machine.run("test.sh", "-q")
    assert "Chromium could not be installed" in done.stderr
    assert "<-q>" in done.stdout
    assert done.returncode == 0


def test_packages_are_pinned_by_hash_and_the_project_comes_last(machine: Machine) -> None:
    machine.run("run.sh")
    made, packages, project = machine.calls()
    assert made == "venv"
    assert "--require-hashes" in packages
    assert "--no-deps" in packages
    assert packages.endswith(f"-r {machine.root}/requirements.lock")
    assert "--no-build-isolation" in project
    assert project.endswith(f"--editable {machine.root}")


def test_the_second_run_installs_nothing_and_says_nothing(machine: Machine) -> None:
    machine.run("run.sh")
    machine.forget_calls()
    done = machine.run("run.sh", "again")
    assert (done.stdout, done.stderr, machine.calls()) == ("<demo>\n<again>\n", "", [])


def test_scripts_work_through_links_and_from_any_directory(machine: Machine, tmp_path: Path) -> None:
    machine.run("run.sh")
    machine.forget_calls()
    folder = tmp_path / "link to it"
    folder.symlink_to(machine.root)
    script = tmp_path / "start demo"
    script.symlink_to(folder / "packaging" / "run.sh")
    assert machine.run(script, cwd=Path("/")).stdout == "<demo>\n"
    assert machine.run(folder / "packaging" / "test.sh", cwd=tmp_path).stdout.startswith(f"{machine.root}\n")
    assert machine.calls() == []


def test_a_changed_lock_is_brought_up_to_date_without_a_new_environment(machine: Machine) -> None:
    machine.run("run.sh")
    machine.forget_calls()
    (machine.root / "requirements.lock").write_text("one==1.1\ntwo==2.0\n")
    assert machine.run("run.sh").returncode == 0
    assert [call.split()[0] for call in machine.calls()] == ["pip", "pip"]


def test_a_half_made_environment_is_made_anew(machine: Machine) -> None:
    machine.set("pip_says", "stopped half-way")
    assert machine.run("run.sh").returncode != 0
    (machine.fake / "pip_says").unlink()
    machine.forget_calls()
    assert machine.run("run.sh").stdout == "<demo>\n"
    assert [call.split()[0] for call in machine.calls()] == ["venv", "pip", "pip"]


def test_an_environment_of_an_unfit_python_is_made_anew(machine: Machine) -> None:
    machine.run("run.sh")
    old = machine.root / ".venv/bin/python"
    old.write_text("#!/bin/sh\necho 11\n")
    machine.forget_calls()
    assert machine.run("run.sh").stdout == "<demo>\n"
    assert machine.calls()[0] == "venv"


def test_a_moved_project_gets_a_new_environment(machine: Machine) -> None:
    machine.run("run.sh")
    moved = machine.root.rename(machine.root.parent / "elsewhere")
    machine.forget_calls()
    assert machine.run(moved / "packaging/run.sh").stdout == "<demo>\n"
    assert machine.calls()[0] == "venv"


def test_a_named_interpreter_that_is_too_old_is_refused(machine: Machine) -> None:
    machine.set("minor", "11")
    sentence = refusal(machine.run("run.sh", RETURNPOINT_PYTHON="python3"))
    assert "RETURNPOINT_PYTHON names Python 3.11, but Python 3.12, 3.13 or 3.14 is needed" in sentence


def test_a_named_interpreter_that_does_not_run_is_refused(machine: Machine) -> None:
    sentence = refusal(machine.run("run.sh", RETURNPOINT_PYTHON="/nowhere/python"))
    assert "names no Python that runs" in sentence


def test_without_a_fitting_python_and_network_the_sentence_says_what_to_install(machine: Machine) -> None:
    machine.set("minor", "11")
    machine.tool("uv", "#!/bin/sh\nexit 2\n")
    sentence = refusal(machine.run("run.sh"))
    assert "only Python 3.11 was found" in sentence
    assert "pyenv install 3.13" in sentence


def test_pyenvs_newest_fitting_python_is_taken(machine: Machine) -> None:
    machine.set("minor", "11")
    for version in ("3.9.18", "3.12.1", "3.13.0", "3.13.11"):
        bin_folder = machine.fake / ".pyenv/versions" / version / "bin"
        bin_folder.mkdir(parents=True)
        minor = version.split(".")[1]
        text = FAKE_PYTHON.replace('"$FAKE/minor"', f'"{bin_folder}/minor"').replace("$FAKE/tools/python3", "$0")
        (bin_folder / "minor").write_text(minor)
        (bin_folder / "python").write_text(text)
        (bin_folder / "python").chmod(0o755)
    done = machine.run("run.sh")
    assert done.stdout == "<demo>\n"
    assert "versions/3.13.11/bin/python" in done.stderr


def test_uv_fetches_a_python_where_none_fits(machine: Machine) -> None:
    machine.set("minor", "11")
    (machine.fake / "managed").mkdir()
    managed = machine.fake / "managed/python3.13"
    managed.write_text(FAKE_PYTHON.replace('cat "$FAKE/minor"', "echo 13"))
    managed.chmod(0o755)
    machine.tool(
        "uv",
        '#!/bin/sh\ncase "$2" in install) touch "$FAKE/fetched";; find) [ -e "$FAKE/fetched" ] && echo'
        ' "$FAKE/managed/python3.13";; esac\n',
    )
    assert machine.run("run.sh").stdout == "<demo>\n"
    assert (machine.fake / "fetched").exists()


@pytest.mark.parametrize(
    ("archive", "t64", "zbar"),
    [
        ("libzbar0\n", "", "libzbar0"),
        ("libzbar0t64\n", "installed\n", "libzbar0t64"),
        ("", "installed\n", "libzbar0t64"),
        ("", "", "libzbar0"),
    ],
    ids=["older release", "newer release", "newer release, no package lists", "older release, no package lists"],
)
def test_without_root_the_exact_command_is_given(machine: Machine, archive: str, t64: str, zbar: str) -> None:
    everything_but_zbar = [name for name in OFFSCREEN.split() if "zbar" not in name]
    machine.set("libraries", "".join(f"\t{name} (libc6) => /lib/{name}\n" for name in everything_but_zbar))
    machine.set("archive", archive)
    machine.set("t64", t64)
    sentence = refusal(machine.run("run.sh"))
    assert f"apt-get install -y --no-install-recommends {zbar} libxcb-cursor0" in sentence
    assert machine.calls() == []


def test_a_distributions_python_without_venv_names_its_package(machine: Machine) -> None:
    machine.set("kind", "bare")
    machine.tool("python3", FAKE_PYTHON.replace("$FAKE/tools/python3", "/usr/bin/python3.13"))
    assert "python3.13-venv'" in refusal(machine.run("run.sh"))


def test_a_screen_needs_more_libraries_than_none(machine: Machine) -> None:
    assert machine.run("run.sh").returncode == 0
    assert "libxcb-cursor0" in refusal(machine.run("run.sh", DISPLAY=":0"))


def test_root_installs_what_is_missing_once(machine: Machine) -> None:
    machine.set("libraries", "")
    machine.set("uid", "0")
    assert machine.run("run.sh").stdout == "<demo>\n"
    update, install, *_ = machine.calls()
    assert update.endswith("update")
    assert "libzbar0" in install
    machine.forget_calls()
    assert machine.run("run.sh").stdout == "<demo>\n"
    assert machine.calls() == []


def test_without_apt_the_libraries_are_named(machine: Machine) -> None:
    machine.set("libraries", "")
    (machine.fake / "tools/apt-get").unlink()
    assert "libzbar.so.0" in refusal(machine.run("run.sh"))


@pytest.mark.parametrize(
    ("pip_says", "sentence"),
    [
        ("Failed to establish a new connection: Temporary failure in name resolution", "network could not be reached"),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE",
            "differs from the one that was pin",
        ),
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "the disk is full"),
        ("OSError: [Errno 30] Read-only file system: 'x'", "may not write where it must"),
        ("Traceback (most recent call last):\nSomething odd", "read the end of"),
    ],
    ids=["no network", "tampered package", "disk full", "read only", "anything else"],
)
def test_what_pip_says_becomes_one_sentence_and_stays_in_the_log(
    machine: Machine, pip_says: str, sentence: str
) -> None:
    machine.set("pip_says", pip_says + "\n")
    assert sentence in refusal(machine.run("run.sh"))
    assert pip_says in (machine.root / ".venv/setup.log").read_text()


def test_apt_without_network_is_one_sentence(machine: Machine) -> None:
    machine.set("libraries", "")
    machine.set("uid", "0")
    machine.set("apt_says", "E: Failed to fetch ... Temporary failure resolving 'somewhere'\n")
    assert "network could not be reached" in refusal(machine.run("run.sh"))


def test_a_folder_that_may_not_be_written_is_named(machine: Machine) -> None:
    # A link into nowhere cannot be written by root either, who runs the gate.
    (machine.root / ".venv").symlink_to("/proc/nowhere")
    assert f"may not write in {machine.root}/.venv" in refusal(machine.run("run.sh"))
