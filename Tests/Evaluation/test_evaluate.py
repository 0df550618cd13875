"""The evaluation itself, with a stand-in for the linter whose findings are known."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import evaluate

HERE = pathlib.Path(__file__).resolve().parent

#: Finds an absolute level wherever it reads "always", an exit clause wherever it reads "exit".
STAND_IN = """#!/usr/bin/env python3
import json, sys
if sys.argv[1] == "rules":
    for rule in ("absolute-sla", "missing-reversibility", "missing-csat"):
        print("  " + rule + "  error    what it finds")
    sys.exit(0)
found = []
for file in sys.argv[4:]:
    text = open(file, encoding="utf-8").read()
    def add(rule, severity="error", suppressed=None, line=4):
        found.append({"rule": rule, "severity": severity, "file": "./" + file,
                      "suppressed": suppressed, "range": {"start": {"line": line}}})
    if "always" in text:
        add("absolute-sla")
    if "quiet" in text:
        add("absolute-sla", suppressed="a reason")
    if "exit" not in text:
        add("missing-reversibility", "note" if "see annex" in text else "error")
print(json.dumps({"version": 1, "diagnostics": found, "summary": {}}))
sys.exit(1)
"""

STATEMENTS = [
    ("e1", "en", ["absolute-sla"], "Calls are always answered."),
    ("e2", "en", ["absolute-sla"], "No call is lost."),
    ("e3", "en", ["none"], "Records are always confidential."),
    ("e4", "en", ["none"], "quiet"),
    ("f1", "fr", ["reversibility"], "exit \u2028 plan"),
    ("f2", "fr", ["reversibility"], "see annex"),
    ("f3", "fr", ["reversibility"], "Le prestataire rend « tout » : \"données\", C:\\dossiers"),
]

DOCUMENT = """\
# a tender
---
title: T
requirements: [always]
---
defects:
  - {code: absolute-sla, why: "code: no-tco"}
  - {code: no-tco, why: x}
  - code: missing-csat
    why: x
not_defects:
  - {code: missing-reversibility, why: x}
undetermined: [no-baseline]
"""


class Evaluate(unittest.TestCase):
    def evaluate(self, *arguments):
        """Runs the evaluation on the statements and the document above; gives what it printed."""
        with tempfile.TemporaryDirectory() as work:
            folder = pathlib.Path(work)
            (folder / "linter").write_text(STAND_IN, encoding="utf-8")
            (folder / "linter").chmod(0o755)
            lines = [{"id": name, "lang": language, "kind": "sla", "labels": labels, "text": text}
                     for name, language, labels, text in STATEMENTS]
            lines.append({**lines[0], "id": "doubtful", "doubtful": True})
            (folder / "statements.jsonl").write_text(
                "\n".join(map(json.dumps, lines)), encoding="utf-8")
            (folder / "documents").mkdir()
            (folder / "documents/one.yaml").write_text(DOCUMENT, encoding="utf-8")
            done = subprocess.run(
                [sys.executable, str(HERE / "evaluate.py"), "--bin", str(folder / "linter"),
                 *(argument.replace("WORK", work) for argument in arguments)],
                capture_output=True, text=True, encoding="utf-8", check=True)
        return done.stdout

    def test_table_and_misses(self):
        for more in ([], ["--alone"], ["--by-kind"]):
            printed = self.evaluate("--statements", "WORK/statements.jsonl", *more)
            self.assertIn("7 statements", printed)
            self.assertRegex(printed, r"absolute-sla +en +1 +1 +1 +1 +0\.50 +0\.50 +below")
            self.assertRegex(printed, r"absolute-sla +fr +0 +0 +0 +3 +– +–")
            self.assertRegex(printed, r"reversibility +fr +2 +0 +1 +0 +1\.00 +0\.67 +below")
            self.assertRegex(printed, r"absolute-sla: false alarms \(1\)\n  e3 ")
            self.assertRegex(printed, r"reversibility: missed \(1\)\n  f3 ")
            self.assertRegex(printed, r"no rule for these labels yet: .*\bvague\b")

    def test_document(self):
        printed = self.evaluate("--documents", "WORK/documents")
        self.assertRegex(printed, r"found +absolute-sla")
        self.assertRegex(printed, r"not covered +no-tco")
        self.assertRegex(printed, r"missed +missing-csat")
        self.assertRegex(printed, r"false alarm +missing-reversibility")
        self.assertNotIn("no-baseline", printed)
        self.assertIn("1 found, 1 missed, 1 false alarm, 0 rightly silent, 1 not covered", printed)

    def test_places(self):
        tender = "a: 1\n6.1: x\n  y: words here\n\n  z: 2\n6.10: w\n- '6.2': v\n"
        self.assertEqual(evaluate.lines_at("6.1", tender), {2, 3, 4, 5})
        self.assertEqual(evaluate.lines_at("6.10", tender), {6})
        self.assertEqual(evaluate.lines_at("6.2", tender), {7})
        self.assertEqual(evaluate.lines_at("words", tender), {3})
        self.assertEqual(evaluate.lines_at("nowhere", tender), set())
        answer = evaluate.answers('defects:\n  - {code: a-b, at: "say \\"6.1\\"", why: x}\n')
        self.assertEqual(answer["defects"], [("a-b", 'say "6.1"')])

    def test_absent_material_is_said(self):
        self.assertIn("not there", self.evaluate("--statements", "WORK/none.jsonl"))
        self.assertIn("not there", self.evaluate("--documents", "WORK/none"))

    def test_statement_documents_hold_the_statement(self):
        statement = {"kind": "sla", "text": "a \"b\" \\ c:\n# d\x85é\u2028"}
        document = evaluate.statement_document(statement, False)
        self.assertTrue(document.startswith(evaluate.HOST))
        self.assertTrue(document.endswith(
            'requirements:\n  - "a \\"b\\" \\\\ c:\\n# d\\u0085é\\u2028"\n'))
        self.assertIn("\nservice_levels:\n", evaluate.statement_document(statement, True))
        statement["kind"] = "exit"
        self.assertIn("\nrequirements:\n", evaluate.statement_document(statement, True))

    def test_a_section_of_the_host_makes_room_for_the_statement(self):
        document = evaluate.statement_document({"kind": "process", "text": "a"}, True)
        self.assertEqual(document.count("processes:"), 1)

    def test_documents_are_split_after_the_first_content(self):
        self.assertEqual(evaluate.split_document("# c\n---\na: 1\n--- \nb: 2\n"),
                         ("# c\n---\na: 1\n", "b: 2\n"))
        self.assertEqual(evaluate.split_document("a: 1\n"), ("a: 1\n", ""))


if __name__ == "__main__":
    unittest.main()
