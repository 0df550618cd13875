"""The problem matcher for `--format short`, read as GitHub's runner reads it."""
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from documents import BINARY, CLEAN, FLAWED, ROOT

MATCHERS = json.loads((ROOT / ".github/spec-lint-matcher.json").read_text())["problemMatcher"]


def match(line):
    """What the runner makes of a line: a dictionary of properties, or None.

    A pattern's properties name groups of its expression; a matcher without a severity group gives
    its own. Severities other than these three are dropped by the runner.
    """
    for matcher in MATCHERS:
        [pattern] = matcher["pattern"]
        found = re.search(pattern["regexp"], line)
        if found:
            read = {name: found[group] for name, group in pattern.items() if name != "regexp"}
            read.setdefault("severity", matcher.get("severity"))
            return read if read["severity"] in ("error", "warning", "notice") else None
    return None


class Matcher(unittest.TestCase):
    # line, and file, line, column, severity, message, code; None: no annotation
    CASES = [
        ("cdc.yaml:14:13: error: 100 % of calls, with no tolerance [absolute-sla]",
         ("cdc.yaml", "14", "13", "error", "100 % of calls, with no tolerance", "absolute-sla")),
        ("lots/d'été n°1.yaml:3:1: warning: « rapidement » ne se mesure pas [vague-requirement]",
         ("lots/d'été n°1.yaml", "3", "1", "warning", "« rapidement » ne se mesure pas",
          "vague-requirement")),
        ("a:b:7.yaml:2:5: error: key: stated twice [duplicate-key]",
         ("a:b:7.yaml", "2", "5", "error", "key: stated twice", "duplicate-key")),
        ("C:\\tenders\\a.yaml:2:5: error: x [yaml-syntax]",
         ("C:\\tenders\\a.yaml", "2", "5", "error", "x", "yaml-syntax")),
        ("a.yaml:2:5: error: `[sic]` [see b.yaml:1:1: error: no] stands here [unclosed] [near]",
         ("a.yaml", "2", "5", "error",
          "`[sic]` [see b.yaml:1:1: error: no] stands here [unclosed]", "near")),
        ("a.yaml:2:5: note: exit clause not checked here [missing-reversibility]",
         ("a.yaml", "2", "5", "notice", "exit clause not checked here", "missing-reversibility")),
        ("a.yaml:2:5: warning: x [service-levels/own_rule.v2]",
         ("a.yaml", "2", "5", "warning", "x", "service-levels/own_rule.v2")),
        ("3 errors, 1 warning in 2 files", None),
        ("a.yaml:2: error: no column [yaml-syntax]", None),
        ("a.yaml:2:5: error: no rule", None),
        ("spec-lint: error: cannot read 'a.yaml' [Errno 2]", None),
        ("a.yaml:2:5: remark: x [y]", None),
    ]

    def test_lines(self):
        for line, expected in self.CASES:
            with self.subTest(line):
                read = match(line)
                names = ("file", "line", "column", "severity", "message", "code")
                self.assertEqual(tuple(read[name] for name in names) if read else None, expected)

    def test_owners_differ(self):
        # The runner keeps only the last matcher of each owner.
        owners = [matcher["owner"] for matcher in MATCHERS]
        self.assertEqual(len(owners), len(set(owners)))

    def test_expressions_mean_the_same_to_the_runner(self):
        # .NET's \d and \w take every script's digits and letters, Python's and .NET's $ differ
        # before a line end: the expressions use neither, save a $ on a text without line ends.
        for matcher in MATCHERS:
            for pattern in matcher["pattern"]:
                self.assertNotRegex(pattern["regexp"], r"\\[dwsb]")

    def test_long_lines_stay_under_the_time_limit(self):
        # The runner drops a matcher that takes over a second three times.
        script = ("import json,re,sys\n"
                  "for m in json.load(open(sys.argv[1]))['problemMatcher']:\n"
                  "  for line in ('a:1:1: error: ' * 300 + '[x', ':1' * 8000, '[a] ' * 8000):\n"
                  "    re.search(m['pattern'][0]['regexp'], line)\n")
        subprocess.run(["python3", "-c", script, ROOT / ".github/spec-lint-matcher.json"],
                       check=True, timeout=5)

    @unittest.skipUnless(BINARY, "no spec-lint binary (BIN)")
    def test_own_output(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in [("d'été, lot 1.yaml", FLAWED), ("a:b [c].yaml", FLAWED),
                               ("clean.yaml", CLEAN), ("broken.yaml", "titre: [a\nb: c: d\n")]:
                pathlib.Path(folder, name).write_text(text, encoding="utf-8")
            done = subprocess.run(
                [BINARY, "lint", "--format", "short", "--format", "json=report.json", "."],
                cwd=folder, text=True, encoding="utf-8", stdout=subprocess.PIPE,
                env={**os.environ, "GITHUB_ACTIONS": "true"})
            report = json.loads(pathlib.Path(folder, "report.json").read_text(encoding="utf-8"))
        self.assertEqual(done.returncode, 1)
        reported = [entry for entry in report["diagnostics"] if not entry.get("suppressed")]
        self.assertGreater(len(reported), 3)
        self.assertCountEqual(
            [(read["file"].removeprefix("./"), int(read["line"]), int(read["column"]), read["code"])
             for read in map(match, done.stdout.splitlines()) if read],
            [(entry["file"].removeprefix("./"), entry["range"]["start"]["line"],
              entry["range"]["start"]["column"], entry["rule"]) for entry in reported])


if __name__ == "__main__":
    unittest.main()
