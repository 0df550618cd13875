"""The steps of action.yml, run as GitHub's runner runs them, with a stand-in for the binary."""
import os
import pathlib
import re
import stat
import subprocess
import tempfile
import unittest

import yaml  # comes with pre-commit

from documents import BINARY, CLEAN, FLAWED, ROOT

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = ACTION["runs"]["steps"]

#: Records its arguments, writes the reports it is asked for, ends with the status it is told.
STAND_IN = r"""#!/bin/bash
printf '%s\0' "$@" >"$RECORD"
for argument in "$@"; do
  case $argument in
    json=*) printf '%s' '{"version":1,"diagnostics":[{"rule":"x","message":"\"errors\": 9"}],'\
'"summary":{"files":1,"errors":3,"warnings":12,"notes":0}}' >"${argument#json=}" ;;
    markdown=*) echo '# Findings' >"${argument#markdown=}" ;;
  esac
done
exit "${STATUS:-0}"
"""


def executable(path, text):
    """Writes a script that can be run."""
    path.write_text(text, encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


class Action(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="spec-lint-action-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.workspace = self.folder / "my tenders"
        self.workspace.mkdir()
        self.binary = executable(self.folder / "stand in", STAND_IN)

    def step(self, step, inputs, environment):
        """Runs one step as the runner does and gives its exit status and what it printed."""
        context = {f"inputs.{name}": str(given.get("default", ""))
                   for name, given in ACTION["inputs"].items()}
        context.update({f"inputs.{name}": value for name, value in inputs.items()})
        context["github.action_path"] = str(self.folder / "action")
        values = {name: re.sub(r"\$\{\{ *([\w.]+) *\}\}", lambda found: context[found[1]], value)
                  for name, value in step["env"].items()}
        script = self.folder / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)], cwd=self.workspace,
            text=True, encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env={**os.environ, "RUNNER_TEMP": str(self.folder), "GITHUB_ACTIONS": "true",
                 "GITHUB_OUTPUT": str(self.folder / "output"),
                 "GITHUB_STEP_SUMMARY": str(self.folder / "summary.md"),
                 "RECORD": str(self.folder / "record"), **environment, **values})
        return done.returncode, done.stdout

    def act(self, inputs, **environment):
        """Runs all steps up to the first that fails."""
        printed = ""
        for step in STEPS:
            status, output = self.step(step, inputs, environment)
            printed += output
            if status != 0:
                break
        return status, printed

    def received(self):
        """The arguments that the stand-in was given."""
        return (self.folder / "record").read_text(encoding="utf-8").split("\0")[:-1]

    def outputs(self):
        """The outputs that the steps set."""
        lines = (self.folder / "output").read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)

    def test_scripts_hold_no_expression(self):
        for step in STEPS:
            self.assertNotIn("${{", step["run"], step["name"])
            self.assertEqual(step["shell"], "bash")

    def test_arguments_summary_and_outputs(self):
        status, output = self.act({
            "binary": self.binary, "args": "-Wextra --lang fr\n--profile public-procurement-fr",
            "paths": "lots/**/*.yaml\nMarché d'été.yaml\n\n-odd.yaml\n"})
        self.assertEqual(status, 0, output)
        self.assertEqual(self.received(), [
            "lint", "--format", "github", "--format", f"json={self.folder}/spec-lint.json",
            "--format", f"markdown={self.folder}/summary.md", "-Wextra", "--lang", "fr",
            "--profile", "public-procurement-fr", "--", "lots/**/*.yaml", "Marché d'été.yaml",
            "-odd.yaml"])
        self.assertEqual(self.outputs(), {"errors": "3", "warnings": "12"})
        self.assertEqual((self.folder / "summary.md").read_text(), "# Findings\n")

    def test_defaults_lint_the_workspace(self):
        self.act({"binary": self.binary})
        self.assertEqual(self.received()[-2:], ["--", "."])

    def test_status_of_the_linter_is_the_status_of_the_step(self):
        for expected in ("0", "1", "2"):
            status, _ = self.act({"binary": self.binary}, STATUS=expected)
            self.assertEqual(status, int(expected))

    def test_inputs_are_never_code(self):
        hostile = ['$(touch pwned)', '`touch pwned`', '"; touch pwned; "', "'; touch pwned; '",
                   "a && touch pwned", "*", "${HOME}", "\\"]
        status, output = self.act({"binary": self.binary, "paths": "\n".join(hostile)})
        self.assertEqual(status, 0, output)
        self.assertEqual(self.received()[-len(hostile):], hostile)
        for argument in hostile:
            self.act({"binary": self.binary, "args": argument})
            received = self.received()
            self.assertEqual(received[7:received.index("--")], argument.split())
        self.assertEqual(list(self.workspace.iterdir()), [])

    def test_binary_that_cannot_run_is_named(self):
        (self.workspace / "plain").write_text("no program")
        for binary in ("plain", "absent", ".", "$(touch pwned)"):
            status, output = self.act({"binary": binary})
            self.assertEqual(status, 2, output)
            self.assertRegex(output, r"^::error::.*'binary'")
        self.assertFalse((self.workspace / "pwned").exists())

    def test_binary_may_be_relative(self):
        executable(self.workspace / "spec-lint", STAND_IN)
        status, output = self.act({"binary": "spec-lint"})
        self.assertEqual(status, 0, output)

    def test_without_swift_the_way_out_is_said(self):
        tools = self.folder / "tools"
        tools.mkdir()
        for tool in ("bash", "sed", "tail", "rm"):
            (tools / tool).symlink_to(f"/bin/{tool}")
        status, output = self.act({}, PATH=str(tools))
        self.assertEqual(status, 2, output)
        self.assertIn("::error::spec-lint: swift not found", output)

    def test_builds_from_its_own_source(self):
        # A stand-in for swift; make, and the Makefile, are the real ones.
        source = self.folder / "action"
        source.mkdir()
        (source / "Makefile").write_text((ROOT / "Makefile").read_text())
        tools = self.folder / "tools"
        tools.mkdir()
        executable(tools / "swift", "#!/bin/bash\nprintf '%s\\n' \"$*\" >\"$BUILT\"\n"
                   "mkdir -p .build-static/release\n"
                   f"cp '{self.binary}' .build-static/release/spec-lint\n")
        status, output = self.act(
            {"paths": "a.yaml"}, PATH=f"{tools}{os.pathsep}{os.environ['PATH']}",
            BUILT=str(self.folder / "built"))
        self.assertEqual(status, 0, output)
        self.assertIn("build -c release --product spec-lint", (self.folder / "built").read_text())
        self.assertEqual(self.received()[-2:], ["--", "a.yaml"])

    @unittest.skipUnless(BINARY, "no spec-lint binary (BIN)")
    def test_real_binary_annotates_and_summarises(self):
        (self.workspace / "cdc, été.yaml").write_text(FLAWED, encoding="utf-8")
        (self.workspace / "tender.yaml").write_text(CLEAN, encoding="utf-8")
        status, output = self.act({"binary": BINARY})
        self.assertEqual(status, 1, output)
        self.assertRegex(output, r"(?m)^::error [^\n]*file=(\./)?cdc%2C été\.yaml[,:]")
        self.assertGreaterEqual(int(self.outputs()["errors"]), 3)
        self.assertIn("absolute-sla", (self.folder / "summary.md").read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
