#!/usr/bin/env python3
"""Scores spec-lint on labelled statements and on whole documents with known defects.

evaluate.py --bin spec-lint --statements statements.jsonl --documents folder

Statements: one JSON object per line with `id`, `lang`, `kind`, `text`, `labels`, and where it
applies `doubtful` (left out) or `hard_negative`. Each one becomes a document of its own, under
`requirements` (or in the section that its kind implies, `--by-kind`). For each rule and language
the table gives hits, false alarms and misses; the statements behind them follow.

Documents: YAML files of two documents, the tender and then its `defects` and `not_defects`, each
a list of `{code: …}`, with `at: "words or key"` where it stands. Precision and recall need labels from people who did not write the rules.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

#: How a label is seen in the findings: the rules to look at, and whether they report what is
#: labelled (True) or fall silent because of it (False). With several rules one is enough.
Reading = collections.namedtuple("Reading", "label rules reports")

READINGS = [
    Reading("absolute-sla", ["absolute-sla"], True),
    Reading("over-prescriptive", ["over-prescriptive"], True),
    Reading("reversibility", ["missing-reversibility"], False),
    Reading("vague", ["vague-requirement"], True),
    Reading("price-only", ["price-only-award"], True),
    Reading("cost-only-objective", ["cost-only-objectives"], True),
    Reading("governance-ok", [
        "missing-steering-committee", "missing-information-sharing", "missing-listening-sessions",
        "missing-improvement-loop", "missing-provider-review"], False),
]

#: The labels that have a target (precision, recall).
TARGETS = {label: (0.90, 0.80) for label in (
    "absolute-sla", "over-prescriptive", "reversibility", "vague", "price-only",
    "cost-only-objective", "governance-ok")}

#: What stands around a statement: enough for the document to be no first draft, of which much would
#: be told in one finding, and nothing that a label speaks of.
HOST = """scope: {channels: [phone], languages: [English]}
volumes: {calls: 40000 calls a year}
processes: {procedures: 48 handling procedures}
timeline: {ramp-up: 12 weeks}
"""

#: The section that a statement's kind implies. Exit and governance clauses are not here: there
#: the section's name would give the answer away.
SECTIONS = {"sla": "service_levels", "kpi": "kpis", "process": "processes", "volume": "volumes",
            "objective": "objectives", "award": "award"}

#: The rules that report a defect of a document. The first is its namesake: it alone is a false
#: alarm where the code is listed as not a defect.
CODES = {
    "absolute-sla": ["absolute-sla"],
    "ambiguous-sla": ["unmeasurable-sla", "vague-requirement"],
    "contradiction": ["conflicting-slas"],
    "cost-only-objective": ["cost-only-objectives"],
    "governance-weak": ["powerless-committee", "missing-steering-committee"],
    "missing-csat": ["missing-csat", "conditional-csat"],
    "missing-reversibility": ["missing-reversibility"],
    "no-baseline": ["missing-baseline"],
    "no-governance": ["missing-steering-committee"],
    "no-tco": ["missing-tco"],
    "no-volumes": ["missing-volumes"],
    "over-prescriptive": ["over-prescriptive"],
    "price-only-award": ["price-only-award", "overweighted-price"],
    "undocumented-processes": ["undocumented-processes"],
    "unrealistic-timeline": ["unrealistic-timeline"],
    "unrealistic-volumes": ["unrealistic-forecast", "flat-forecast", "forecast-total-mismatch"],
    "vague-wording": ["vague-requirement"],
    "volume-profile-missing": [
        "missing-volumes", "missing-peak", "short-history", "forecast-without-history"],
}


class Linter:
    """The binary, with the arguments that every run gets."""

    def __init__(self, binary, arguments):
        self.binary = os.path.abspath(binary)
        self.arguments = arguments

    def rules(self):
        """The rules that `spec-lint rules` lists: id -> severity."""
        listed = self.run(["rules", "--lang", "en"], None)
        return dict(re.findall(r"^  ([a-z]+(?:-[a-z]+)+) +(error|warning|note)\b", listed, re.M))

    def lint(self, files, folder):
        """Lints files of a folder in one run: file name -> reported findings."""
        report = json.loads(self.run(["lint", "--format", "json", *self.arguments, *files], folder))
        found = {file: [] for file in files}
        for finding in report["diagnostics"]:
            if not finding.get("suppressed"):
                found[os.path.basename(finding["file"])].append(finding)
        return found

    def run(self, arguments, folder):
        done = subprocess.run([self.binary, *arguments], cwd=folder, capture_output=True,
                              encoding="utf-8", errors="replace")
        if done.returncode not in (0, 1):
            sys.exit(f"evaluate: spec-lint ended with {done.returncode}: {done.stderr.strip()}")
        return done.stdout


def lint_all(linter, texts, batch, beside=None):
    """Lints texts, `batch` of them in each run; gives the findings of each, in order.

    Folders in `beside` (the annexes of documents) are put beside them, so that references resolve.
    """
    names = [f"s{number:05}.yaml" for number in range(len(texts))]
    with tempfile.TemporaryDirectory(prefix="spec-lint-eval-") as folder:
        for annexes in (path for path in beside.iterdir() if path.is_dir()) if beside else ():
            shutil.copytree(annexes, pathlib.Path(folder, annexes.name))
        for name, text in zip(names, texts):
            pathlib.Path(folder, name).write_text(text, encoding="utf-8")
        batches = [names[start:start + batch] for start in range(0, len(names), batch)]
        found = {}
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for part in pool.map(lambda files: linter.lint(files, folder), batches):
                found.update(part)
    return [found[name] for name in names]


def quoted(text):
    """A text as a YAML double-quoted scalar on one line."""
    scalar = json.dumps(text, ensure_ascii=False)
    for character in "\x7f\x85\xa0\u2028\u2029\ufeff":
        scalar = scalar.replace(character, f"\\u{ord(character):04x}")
    return scalar


def statement_document(statement, by_kind):
    """A document that holds one statement, in a section of which it is the only content."""
    section = SECTIONS.get(statement["kind"], "requirements") if by_kind else "requirements"
    others = [line for line in HOST.splitlines() if not line.startswith(f"{section}:")]
    return "\n".join([*others, f"{section}:", f"  - {quoted(statement['text'])}", ""])


def recognised(reading, findings, known):
    """Whether the findings on a statement say what the label says."""
    rules = [rule for rule in reading.rules if rule in known]
    if reading.reports:
        return any(finding["rule"] in rules for finding in findings)
    reported = {finding["rule"] for finding in findings if speaks(finding, known)}
    return any(rule not in reported for rule in rules)


def speaks(finding, known):
    """Whether a finding says that something is wrong.

    A note of a rule that warns only says that another document was not read, or that little is
    amiss; a rule that never does more than note says all that it has to say.
    """
    return finding["severity"] != "note" or known.get(finding["rule"]) == "note"


def ratio(part, whole):
    return part / whole if whole else None


def shown(value):
    return "   –" if value is None else f"{value:4.2f}"


def outcome(label, counts):
    """The target of a label beside its figures."""
    if label not in TARGETS:
        return ""
    precision = ratio(counts["TP"], counts["TP"] + counts["FP"])
    recall = ratio(counts["TP"], counts["TP"] + counts["FN"])
    wanted = TARGETS[label]
    if recall is None:
        return "no such statement"
    reached = (precision or 0) >= wanted[0] and recall >= wanted[1]
    return f"{'ok' if reached else 'below'} (≥ {wanted[0]:.2f}, ≥ {wanted[1]:.2f})"


def score_label(reading, statements, findings, known):
    """Prints the table rows of one label; gives the statements that were read wrongly."""
    rows = collections.defaultdict(collections.Counter)
    wrong = []
    for statement, found in zip(statements, findings):
        expected = reading.label in statement["labels"]
        given = recognised(reading, found, known)
        kind = ("T" if expected == given else "F") + ("P" if given else "N")
        rows[statement["lang"]][kind] += 1
        if expected != given:
            wrong.append((kind, statement))
    for language in sorted(rows):
        counts = rows[language]
        precision = ratio(counts["TP"], counts["TP"] + counts["FP"])
        recall = ratio(counts["TP"], counts["TP"] + counts["FN"])
        print(f"{reading.label:20} {language:4}", *(f"{counts[k]:4}" for k in ("TP", "FP", "FN", "TN")),
              f"  {shown(precision)}  {shown(recall)}   {outcome(reading.label, counts)}".rstrip())
    return wrong


def score_statements(linter, known, options):
    """Prints the table of all labels and the statements that were read wrongly."""
    lines = pathlib.Path(options.statements).read_text(encoding="utf-8").splitlines()
    everything = [json.loads(line) for line in lines if line.strip()]
    statements = [statement for statement in everything if not statement.get("doubtful")]
    texts = [statement_document(statement, options.by_kind) for statement in statements]
    findings = lint_all(linter, texts, 1 if options.alone else 200)
    where = "in the section of their kind" if options.by_kind else "under requirements"
    print(f"{len(statements)} statements {where} "
          f"({len(everything) - len(statements)} doubtful ones left out)\n")
    print(f"{'label':20} {'lang':4}   TP   FP   FN   TN   prec  recall")
    wrong, unknown = [], []
    for reading in READINGS:
        if reading.label in options.without:
            continue
        if known.keys().isdisjoint(reading.rules):
            unknown.append(reading.label)
            continue
        wrong.append((reading, score_label(reading, statements, findings, known)))
    if unknown:
        print("\nno rule for these labels yet:", ", ".join(unknown))
    for reading, misses in wrong:
        print_misses(reading, misses)


def print_misses(reading, misses):
    """Prints the statements that one label was wrong about, false alarms first."""
    titles = {"FP": "false alarms", "FN": "missed"}
    for kind, title in titles.items():
        rows = [statement for wrong, statement in misses if wrong == kind]
        if rows:
            print(f"\n{reading.label}: {title} ({len(rows)})")
        for statement in rows:
            hard = " (hard)" if statement.get("hard_negative") else ""
            print(f"  {statement['id']} [{', '.join(statement['labels'])}]{hard} {statement['text']}")


def split_document(text):
    """The tender and its answers: the two sides of the `---` line after the first content."""
    lines = text.splitlines(keepends=True)
    content = False
    for number, line in enumerate(lines):
        if content and re.match(r"---\s*$", line):
            return "".join(lines[:number]), "".join(lines[number + 1:])
        content = content or not re.match(r"\s*(#.*)?$|---|%", line)
    return text, ""


#: What an expert says of a document: a defect (or none), and the words or the key where it stands.
Answer = collections.namedtuple("Answer", "code at")


def answers(text):
    """What stands under each key of the second document: key -> list of answers."""
    codes, key = collections.defaultdict(list), None
    for line in text.splitlines():
        start = re.match(r"([a-z_]+):", line)
        if start:
            key = start[1]
        code = re.search(r"\bcode:\s*[\"']?([a-z0-9-]+)", line)
        place = re.search(r'\bat:\s*"((?:[^"\\]|\\.)*)"', line)
        if key and code:
            codes[key].append(Answer(code[1], place and json.loads(f'"{place[1]}"')))
    return codes


def lines_at(place, tender):
    """The numbers of the lines that hold some words, or of all that a key has below it."""
    lines = tender.splitlines()
    heading = re.compile(rf"(\s*)(- )?[\"']?{re.escape(place)}[\"']?[ .:]")
    for number, line in enumerate(lines):
        found = heading.match(line)
        if found:
            depth = len(found[1])
            below = next((after for after in range(number + 1, len(lines))
                          if lines[after].strip() and not lines[after].startswith(" " * (depth + 1))),
                         len(lines))
            return set(range(number + 1, below + 1))
    return {number + 1 for number, line in enumerate(lines) if place in line}


def judge(code, defect, reported, known):
    """The verdict on one code among some rules that spoke, and the rule behind it."""
    rules = [rule for rule in CODES.get(code, [code]) if rule in known]
    if not rules:
        return "not covered", ""
    fired = [rule for rule in rules if rule in reported]
    if defect:
        return ("found", fired[0]) if fired else ("missed", rules[0])
    namesake = CODES.get(code, [code])[0]
    return ("false alarm", namesake) if namesake in reported else ("rightly silent", namesake)


def score_documents(linter, known, options):
    """Prints, for each document, which of its defects are found, missed or invented."""
    files = sorted(path for path in pathlib.Path(options.documents).iterdir()
                   if path.suffix in (".yaml", ".yml"))
    halves = [split_document(path.read_text(encoding="utf-8")) for path in files]
    findings = lint_all(
        linter, [tender for tender, _ in halves], 1, beside=pathlib.Path(options.documents))
    totals = collections.Counter()
    for path, (tender, second), found in zip(files, halves, findings):
        print(f"\n{path.name}")
        spoken = [(entry["rule"], entry["range"]["start"]["line"])
                  for entry in found if speaks(entry, known)]
        expected = answers(second)
        times = collections.Counter(answer.code for key in expected for answer in expected[key])
        judged = set()
        for key, defect in (("defects", True), ("not_defects", False)):
            for code, at in expected[key]:
                # A code that is given once is judged by the document, others by their places.
                lines = lines_at(at, tender) if at and times[code] > 1 else None
                reported = {rule for rule, line in spoken if lines is None or line in lines}
                verdict, rule = judge(code, defect, reported, known)
                totals[verdict] += 1
                judged.update(CODES.get(code, [code]))
                via = f" ({rule})" if rule != code and rule else ""
                print(f"  {verdict:14} {code}{via}")
        others = collections.Counter(entry["rule"] for entry in found if entry["rule"] not in judged)
        if others:
            print("  also reported ", ", ".join(
                rule + (f" ×{count}" if count > 1 else "") for rule, count in sorted(others.items())))
    print("\nin all:", ", ".join(f"{totals[verdict]} {verdict}" for verdict in (
        "found", "missed", "false alarm", "rightly silent", "not covered")))


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, help="the spec-lint binary")
    parser.add_argument("--statements", help="JSON lines of labelled statements")
    parser.add_argument("--documents", help="folder of tenders with their defects")
    parser.add_argument("--by-kind", action="store_true",
                        help="put each statement in the section its kind implies")
    parser.add_argument("--alone", action="store_true", help="one run for each statement")
    parser.add_argument("--without", action="append", default=[], metavar="LABEL",
                        help="leave a label out, such as governance-ok")
    parser.add_argument("--lint-args", default="", metavar="ARGS",
                        help="further arguments of the linter, such as --lint-args=-Wextra")
    return parser.parse_args()


def main():
    options = arguments()
    linter = Linter(options.bin, options.lint_args.split())
    known = linter.rules()
    parts = [("statements", options.statements, os.path.isfile, score_statements),
             ("documents", options.documents, os.path.isdir, score_documents)]
    for name, path, exists, score in parts:
        if not path:
            continue
        print(f"\n== {name}: {path}")
        if exists(path):
            score(linter, known, options)
        else:
            print(f"not there: nothing to score; name yours with --{name} "
                  f"(make eval {name.upper()}=…)")


if __name__ == "__main__":
    main()
