"""The hook in a real repository, installed and run by the real pre-commit."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

from documents import CLEAN, FLAWED, ROOT

HOOK_REPO = os.environ.get("HOOK_REPO", str(ROOT))
REPORT = "report.json"
CONFIG = """\
repos:
  - repo: {repo}
    rev: {rev}
    hooks:
      - id: {id}
        args: [--format, text, --format, json={report}]
"""


def run(command, folder, **environment):
    """Runs a command in a folder and gives its exit status and all it printed."""
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


def git(folder, *arguments):
    """Runs git as a committer of its own, and expects success."""
    status, output = run(
        ["git", "-c", "user.name=Tester", "-c", "user.email=tester@example.org", *arguments], folder)
    if status != 0:
        raise AssertionError(f"git {' '.join(arguments)}: {output}")
    return output.strip()


class PreCommit(unittest.TestCase):
    """One hook environment, built once; a fresh repository for each test."""

    @classmethod
    def setUpClass(cls):
        cls.work = tempfile.TemporaryDirectory(prefix="spec-lint-pre-commit-")
        cls.addClassCleanup(cls.work.cleanup)
        cls.cache = os.path.join(cls.work.name, "cache")
        cls.rev = git(HOOK_REPO, "rev-parse", "HEAD")
        folder = cls.repository("install", "spec-lint")
        status, output = cls.pre_commit(folder, "install-hooks")
        if status != 0:
            raise AssertionError(f"pre-commit cannot install the hook:\n{output}")

    @classmethod
    def repository(cls, name, hook):
        """Makes a git repository whose configuration names the hook."""
        folder = os.path.join(cls.work.name, name)
        os.mkdir(folder)
        git(folder, "init", "--quiet")
        cls.write(folder, ".pre-commit-config.yaml", CONFIG.format(
            repo=HOOK_REPO, rev=cls.rev, id=hook, report=REPORT))
        cls.write(folder, ".gitignore", REPORT + "\n")
        return folder

    @staticmethod
    def write(folder, path, text):
        """Writes a file and stages it."""
        file = pathlib.Path(folder, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        git(folder, "add", "--", path)

    @classmethod
    def pre_commit(cls, folder, *arguments, **environment):
        command = [sys.executable, "-m", "pre_commit", *arguments]
        return run(command, folder, PRE_COMMIT_HOME=cls.cache, **environment)

    def commit(self, folder):
        """Commits what is staged through the installed git hook."""
        status, output = self.pre_commit(folder, "install")
        self.assertEqual(status, 0, output)
        return run(
            ["git", "-c", "user.name=Tester", "-c", "user.email=tester@example.org", "commit",
             "--quiet", "-m", "Add tenders"], folder, PRE_COMMIT_HOME=self.cache)

    def linted(self, folder):
        """The files of the last report and how many the linter says it read."""
        report = json.loads(pathlib.Path(folder, REPORT).read_text(encoding="utf-8"))
        files = {diagnostic["file"] for diagnostic in report["diagnostics"]}
        return files, report["summary"]["files"]

    def test_clean_tender_is_committed(self):
        folder = self.repository("clean", "spec-lint")
        self.write(folder, "tender.yaml", CLEAN)
        status, output = self.commit(folder)
        self.assertEqual(status, 0, output)
        self.assertIn("Passed", output)
        self.assertIn("tender.yaml", git(folder, "ls-tree", "--name-only", "HEAD"))

    def test_flawed_tender_is_refused_with_the_finding(self):
        folder = self.repository("flawed", "spec-lint")
        self.write(folder, "cdc.yaml", FLAWED)
        self.write(folder, "tender.yaml", CLEAN)
        status, output = self.commit(folder)
        self.assertEqual(status, 1, output)
        self.assertRegex(output, r"cdc\.yaml:4:\d+: error: .*\[absolute-sla\]")
        self.assertIn("[missing-csat]", output)
        self.assertIn("[missing-reversibility]", output)
        self.assertNotRegex(output, r"tender\.yaml:\d+:\d+: error:")
        self.assertNotEqual(run(["git", "rev-parse", "--verify", "HEAD"], folder)[0], 0)

    def test_spaces_and_accents_in_paths_survive(self):
        paths = ["Marchés 2026/cahier des charges d'été.yaml", "lot n°1, Île-de-France.yml"]
        folder = self.repository("paths", "spec-lint")
        for path in paths:
            self.write(folder, path, FLAWED)
        status, output = self.pre_commit(folder, "run", "--all-files")
        self.assertEqual(status, 1, output)
        for path in paths:
            self.assertIn(f"{path}:4:", output)
        self.assertEqual(self.linted(folder)[0], set(paths))

    def test_all_files_arrive_in_one_run(self):
        # More files than one process gets by default: ids are checked across files.
        folder = self.repository("serial", "spec-lint")
        for number in range(24):
            self.write(folder, f"lots/lot-{number}.yaml", CLEAN.replace("Val", f"Val {number}"))
        status, output = self.pre_commit(folder, "run", "--all-files")
        self.assertIn(status, (0, 1), output)
        self.assertEqual(self.linted(folder)[1], 24, output)

    def test_configuration_of_other_tools_is_left_alone(self):
        folder = self.repository("other", "spec-lint")
        self.write(folder, ".github/workflows/ci.yaml", "on: push\njobs: {}\n")
        self.write(folder, "README.md", "# Tenders\n")
        status, output = self.pre_commit(folder, "run", "--all-files")
        self.assertEqual(status, 0, output)
        self.assertIn("Skipped", output)

    def test_binary_on_the_path_serves_the_system_hook(self):
        builds = list(pathlib.Path(self.cache).glob("*/swift_env-default/.build/release/spec-lint"))
        self.assertEqual(len(builds), 1, "the hook's own build")
        path = f"{builds[0].parent}{os.pathsep}{os.environ['PATH']}"
        folder = self.repository("system", "spec-lint-system")
        self.write(folder, "cdc.yaml", FLAWED)
        status, output = self.pre_commit(folder, "run", "--all-files", PATH=path)
        self.assertEqual(status, 1, output)
        self.assertIn("[absolute-sla]", output)


if __name__ == "__main__":
    unittest.main()
