#!/usr/bin/env python3
"""Compares spec-lint with other linters and with libyaml alone, as ratios, in one run.

bench.py --bin .build-static/release/spec-lint [--runs 15]

Two commands are compared by running them in turn, pair by pair; the figure is the median of the
pairs' ratios, so that a machine that slows down slows both. Documents are made here, the same
every time. yamllint and ryl come from PyPI into .build-bench. Nothing passes or fails: "over"
beside a figure says that its target is not reached.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
WORK = HERE.parents[1] / ".build-bench"


class Run:
    """One run of a command: seconds, peak memory in bytes, exit status."""

    def __init__(self, command):
        null = os.open(os.devnull, os.O_RDWR)
        streams = [(os.POSIX_SPAWN_DUP2, null, stream) for stream in (0, 1, 2)]
        start = time.perf_counter()
        child = os.posix_spawn(command[0], command, ENVIRONMENT, file_actions=streams)
        _, status, usage = os.wait4(child, 0)
        self.seconds = time.perf_counter() - start
        self.status = os.waitstatus_to_exitcode(status)
        self.memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        os.close(null)


# No variable of a CI system or terminal may change what is printed.
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": str(WORK), "LANG": "C.UTF-8",
               "PYTHONPATH": str(WORK / "pypi")}


class Pair:
    """Two commands, run in turn."""

    def __init__(self, one, other, runs):
        for command in (one, other):
            Pair.must_work(command)
        pairs = [(Run(one), Run(other)) for _ in range(runs)]
        self.ratio = statistics.median(a.seconds / b.seconds for a, b in pairs)
        self.one = statistics.median(a.seconds for a, _ in pairs)
        self.other = statistics.median(b.seconds for _, b in pairs)
        self.memory = max(a.memory for a, _ in pairs)

    @staticmethod
    def must_work(command):
        """A first run, not timed; findings (1) are fine, anything else ends the bench."""
        status = Run(command).status
        if status not in (0, 1):
            sys.exit(f"bench: {' '.join(command)} ended with {status}")


def milliseconds(seconds):
    return f"{seconds * 1000:.1f} ms"


def report(what, figure, target, remark):
    """Prints one line: what was measured, the figure, and its target if it has one."""
    verdict = "" if target is None else f"{'ok' if figure <= target else 'OVER'} (≤ {target:g})"
    print(f"{what:46} {figure:8.2f}×  {verdict:14} {remark}")


def linters():
    """yamllint and ryl, installed from PyPI unless they are there."""
    folder = WORK / "pypi"
    if not (folder / "bin/ryl").exists():
        quiet = {"PIP_ROOT_USER_ACTION": "ignore", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
        done = subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--upgrade",
                               "--target", str(folder), "yamllint", "ryl"],
                              env={**os.environ, **quiet})
        if done.returncode != 0:
            sys.exit("bench: yamllint and ryl could not be installed from PyPI (see above)")
    # Without --no-cache ryl would remember the file's findings from the run before.
    return {"ryl": [str(folder / "bin/ryl"), "check", "--no-cache", "-c", str(HERE / "ryl.toml")],
            "yamllint": [sys.executable, "-m", "yamllint", "-d", "extends: default"]}


def events():
    """The program that reads a file with libyaml alone, compiled."""
    program = WORK / "events"
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler:
        sys.exit("bench: no C compiler (cc or clang)")
    subprocess.run([compiler, "-O2", "-o", str(program), str(HERE / "events.c"), "-lyaml"],
                   check=True)
    return [str(program)]


def documents():
    """The documents that are linted, by name.

    A child writes them: the peak memory of a program is never measured as less than that of the
    process that starts it, so this one has to stay small.
    """
    subprocess.run([sys.executable, str(HERE / "tenders.py"), str(WORK)], check=True)
    return {path.stem: str(path) for path in WORK.glob("*.yaml")}


def compare_linters(lint, document, runs):
    """A document of a usual length, against other linters."""
    size = os.path.getsize(document)
    print(f"\n300 lines, {size / 1000:.0f} kB")
    for name, command in linters().items():
        pair = Pair([*lint, document], [*command, document], runs)
        report(f"spec-lint / {name}", pair.ratio, 1,
               f"{milliseconds(pair.one)} / {milliseconds(pair.other)}")


def compare_reading(lint, program, files, runs):
    """A large document, against libyaml alone and against a tenth of it."""
    large, small = files["large"], files["small"]
    size = os.path.getsize(large)
    print(f"\n{size / 1e6:.1f} MB")
    pair = Pair([*lint, large], [*program, large], runs)
    report("spec-lint / libyaml's events", pair.ratio, 3,
           f"{milliseconds(pair.one)} / {milliseconds(pair.other)}, "
           f"libyaml {size / 1e6 / pair.other:.0f} MB/s")
    report("peak memory / size of the file", pair.memory / size, 20, f"{pair.memory / 1e6:.0f} MB")
    pair = Pair([*lint, large], [*lint, small], runs)
    growth = size / os.path.getsize(small)
    report(f"time for {growth:.1f}× the input", pair.ratio, 11,
           f"{milliseconds(pair.one)} / {milliseconds(pair.other)}")


def compare_start(lint, document, runs):
    """A document of one line, against a program that does nothing."""
    print("\ncold start")
    pair = Pair([*lint, document], [shutil.which("true")], runs)
    report("spec-lint on one line / true", pair.ratio, None,
           f"{milliseconds(pair.one)} / {milliseconds(pair.other)}, "
           f"{'ok' if pair.one <= 0.010 else 'OVER'} (≤ 10 ms)")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, help="the spec-lint binary, a release build")
    parser.add_argument("--runs", type=int, default=15, help="pairs per comparison")
    options = parser.parse_args()
    lint = [os.path.abspath(options.bin), "lint"]
    WORK.mkdir(exist_ok=True)
    files, program = documents(), events()
    print(f"{options.bin}: medians of at least {options.runs} pairs, run in turn")
    compare_linters(lint, files["lines-300"], options.runs * 3)
    compare_reading(lint, program, files, options.runs)
    compare_start(lint, files["line"], options.runs * 3)


if __name__ == "__main__":
    main()
