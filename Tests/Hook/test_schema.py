"""The JSON Schemas, judged by check-jsonschema: valid themselves, and right about real files."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

from documents import BINARY, CLEAN, FLAWED, ROOT

#: Real files; where one holds several YAML documents, each for itself.
DOCUMENTS = [text for folder in ("examples", "Tests/Evaluation/held-out/documents")
             for path in sorted((ROOT / folder).glob("**/*.yaml"))
             for text in re.split("(?m)^---$", path.read_text(encoding="utf-8"))]
RULES = [path for path in sorted((ROOT / "rules").glob("*/*.yaml"))
         if path.parent.name not in ("vocabulary", "profiles", "templates")]

#: Rule files that compiling refuses too: what is replaced in a good one, and by what.
WRONG_RULES = [
    ("severity: warning", "severity: fatal"), ("severity: warning\n", ""),
    ("check: statement", "check: sentence"), ("summary:", "sumary:"),
    ("patterns:", "paterns:"), ("find:", "finds:"), ("  words:\n    fr:", "  words:\n    de:"),
    ("    - find: [words]", "    - find: [words]\n      in: [volume]"),
    ("  words:\n    fr: [dans les plus brefs délais]\n    en:", "  words: []\n  other:\n    en:"),
    ("  good:", "  god:"), ("    - fr: \"Les", "    - de: \"Les"), ("messages:", "labels:"),
    ("help:\n  en:", "help:\n  de: x\n  en:"),
]


@unittest.skipUnless(BINARY, "no spec-lint binary (BIN)")
class Schema(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="spec-lint-schema-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def spec_lint(self, *arguments):
        done = subprocess.run([BINARY, *arguments], cwd=self.folder, text=True, encoding="utf-8",
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return done.returncode, done.stdout

    def schema(self, *arguments):
        path = self.folder / f"{'-'.join(arguments)}.json"
        status, text = self.spec_lint("schema", *arguments)
        self.assertEqual(status, 0)
        path.write_text(text, encoding="utf-8")
        return path

    def check(self, *arguments):
        """Runs check-jsonschema without the network; gives its status and what it says."""
        done = subprocess.run(
            [sys.executable, "-m", "check_jsonschema", "--no-cache", *map(str, arguments)],
            text=True, encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, done.stdout

    def assert_valid(self, schema, files):
        status, said = self.check("--schemafile", schema, *files)
        self.assertEqual(status, 0, said)

    def test_schemas_are_valid_themselves(self):
        for subject in ("document", "configuration", "rule"):
            for language in ("en", "fr"):
                path = self.schema(subject, "--lang", language)
                self.assertEqual(json.loads(path.read_text(encoding="utf-8"))["$schema"],
                                 "http://json-schema.org/draft-07/schema#")
                status, said = self.check("--check-metaschema", path)
                self.assertEqual(status, 0, said)

    def test_every_document_is_valid(self):
        self.assertGreater(len(DOCUMENTS), 15)
        for number, text in enumerate([FLAWED, CLEAN, *DOCUMENTS]):
            (self.folder / f"{number}.yaml").write_text(text, encoding="utf-8")
        for language in ("en", "fr"):
            self.spec_lint("init", "--lang", language, f"{language}.yaml")
            self.assert_valid(self.schema("document", "--lang", language),
                              self.folder.glob("*.yaml"))

    def test_natural_keys_and_values_are_never_refused(self):
        path = self.folder / "odd.yaml"
        path.write_text("""\
Article 4 – Niveaux de service:
  Lot 1: {téléphone: {taux: [90 %, 95], délai: null, canal: 12, autre chose: {cible: {}}}}
6.1 Calls offered, actual: {volumes: 12}
volumes: [{mois: 2025-01, appels: 42 000}, "about 12,000", 7, [1, 2]]
exit: TBD
kpis: {csat: [], nps: ~}
prix: 12.5
une clé que personne ne connaît: [true, {réversibilité: non}]
""", encoding="utf-8")
        for text in ("- title: a list\n- 12\n", "only a text\n", "[]\n"):
            (self.folder / f"{len(text)}.yaml").write_text(text, encoding="utf-8")
        self.assert_valid(self.schema("document"), self.folder.glob("*.yaml"))

    def test_configurations_are_judged_as_reading_them_does(self):
        schema = self.schema("configuration")
        path = self.folder / ".spec-lint.yaml"
        for text, good in [
                ("rules: {exit: off, absolute-sla: note}\n", True), ("extends: a.yaml\n", True),
                ("rules: {wording: {severity: error, options: {}}}\nlanguage: fr\n", True),
                ("overrides: [{files: [a/**], rules: {exit: warning}}]\n", True),
                ("ruels: {}\n", False), ("rules: {absolute-slo: off}\n", False),
                ("vocabulary: {title: {fr: [intitulé], any: x}}\n", True),
                ("concepts: {exit-strong: {en: [way out]}}\n", True),
                ("rules: {exit: fatal}\n", False), ("overrides: [{rules: {}}]\n", False),
                ("- a\n", False), ("rules: [exit]\n", False), ("profile: [a]\n", False),
                ("overrides: {files: a}\n", False), ("extends: {a: b}\n", False),
                ("vocabulary: {title: [x]}\n", False), ("vocabulary: {title: {de: x}}\n", False),
                ("concepts: [a]\n", False)]:
            path.write_text(text, encoding="utf-8")
            with self.subTest(text):
                self.assertEqual(self.check("--schemafile", schema, path)[0], 0 if good else 1)

    def test_every_rule_is_valid(self):
        self.assertGreater(len(RULES), 25)
        self.assertEqual(self.spec_lint("rules", "--new", "wording/own")[0], 0)
        self.assert_valid(self.schema("rule"), [*RULES, *self.folder.glob("rules/*/*.yaml")])

    def test_what_compiling_refuses_is_refused(self):
        schema = self.schema("rule")
        self.assertEqual(self.spec_lint("rules", "--new", "wording/own")[0], 0)
        path = self.folder / "rules/wording/own.yaml"
        good = re.sub(r" +#.*", "", path.read_text(encoding="utf-8"))
        for old, new in WRONG_RULES:
            with self.subTest(f"{old!r} as {new!r}"):
                self.assertIn(old, good)
                path.write_text(good.replace(old, new, 1), encoding="utf-8")
                self.assertEqual(self.spec_lint("test", "rules")[0], 2)
                self.assertEqual(self.check("--schemafile", schema, path)[0], 1)


if __name__ == "__main__":
    unittest.main()
