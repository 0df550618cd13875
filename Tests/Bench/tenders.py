#!/usr/bin/env python3
"""Tenders of any length for the bench: French and English, prose and structure, always the same.

tenders.py FOLDER     writes lines-300.yaml, small.yaml (0.6 MB), large.yaml (6 MB) and line.yaml
"""
import pathlib
import random
import sys
import textwrap

#: What a lot is about, and in which months it peaks.
LOTS = [("abonnements et facturation", "subscriptions and billing", 0),
        ("interventions techniques", "field interventions", 10),
        ("réclamations", "complaints", 2),
        ("relevés et mensualisation", "meter readings", 5)]

#: Clauses, French and English; {n} is a number, {p} a percentage, {d} a duration in days.
CLAUSES = [
    ("Le titulaire tient à jour la base de connaissances que le client lui remet et signale sous "
     "{d} jours ouvrés tout article devenu inexact, en indiquant la source de la correction.",
     "The provider keeps the knowledge base that the client hands over up to date and reports any "
     "article that has become wrong within {d} working days, with the source of the correction."),
    ("Les données à caractère personnel sont conservées {n} mois au plus, puis supprimées ; une "
     "attestation de destruction est remise au client (article 28 du RGPD).",
     "Personal data is kept for no more than {n} months and then erased; a certificate of "
     "destruction is handed to the client (GDPR, article 28)."),
    ("{p} % des demandes écrites reçoivent une réponse complète en {d} jours ouvrés, en moyenne "
     "mensuelle, dans la limite d'un dépassement de 10 % du volume prévu.",
     "{p}% of written requests receive a complete answer within {d} working days, as a monthly "
     "average, up to 10% above the forecast volume."),
    ("Un compte rendu mensuel présente les volumes traités, les motifs de contact, la satisfaction "
     "mesurée après contact et les actions d'amélioration décidées en comité de pilotage.",
     "A monthly report sets out the volumes handled, the contact reasons, the satisfaction that "
     "was measured after contact and the improvements decided by the steering committee."),
    ("L'équipe dédiée reçoit une formation initiale de {n} heures, complétée chaque trimestre ; le "
     "contenu est proposé par le titulaire et validé par le client.",
     "The dedicated team receives {n} hours of initial training, completed every quarter; the "
     "content is proposed by the provider and approved by the client."),
    ("Au terme du marché, le titulaire remet les procédures, l'historique des contacts et les "
     "enregistrements dans un format ouvert, et assiste le repreneur pendant {d} semaines.",
     "At the end of the contract the provider hands over the procedures, the contact history and "
     "the recordings in an open format, and assists its successor for {d} weeks."),
]

#: One clause in forty is one of these, as in a tender that its authors have read over.
FLAWED = ("Tous les appels sont décrochés en moins de {n} secondes, sans exception.",
          "Agents shall read the greeting script word for word at the start of every call.")


def filled(clause, chance):
    """A clause with its figures."""
    return clause.format(n=chance.randrange(6, 40), p=chance.randrange(75, 96),
                         d=chance.randrange(2, 12))


def wrapped(text, indent):
    """A text in lines of 80 columns at most."""
    return textwrap.wrap(text, 80, initial_indent=indent, subsequent_indent=indent)


def clause(chance, language):
    """A requirement as people write it: plain, quoted, folded or with an id of its own."""
    pool = FLAWED if chance.random() < 1 / 40 else [pair[language] for pair in CLAUSES]
    text = filled(chance.choice(pool), chance)
    style = chance.randrange(4)
    if style == 0:
        first, *rest = wrapped(f'"{text}"', " " * 8)
        return [f"      - {first.strip()}", *rest]
    if style == 1:
        return ["      - >-", *wrapped(text, " " * 8)]
    if style == 2:
        return [f"      - id: R-{chance.randrange(10**9)}", "        text: |",
                *wrapped(text, " " * 10)]
    first, *rest = wrapped(text, " " * 8)
    return [f"      - {first.strip()}", *rest]


def series(chance, name, year, level, peak):
    """Twelve months of calls."""
    months = [f"        {year}-{month + 1:02}: "
              f"{round(level * (1.25 if month == peak else 1) * chance.uniform(0.95, 1.05))}"
              for month in range(12)]
    return [f"      {name}:", *months]


def lot(number, chance):
    """One lot, as lines."""
    french, english, peak = LOTS[number % len(LOTS)]
    language = number % 2
    level = chance.randrange(20_000, 60_000)
    lines = [f"  - title: Lot {number + 1}, {(french, english)[language]}",
             ("    objectifs:", "    objectives:")[language],
             ("      - Porter la satisfaction de 78 % à 85 % en deux ans",
              "      - Raise satisfaction from 78% to 85% within two years")[language],
             "    volumes:"]
    for names, year, growth in ((("historique 2024", "history 2024"), 2024, 1),
                                (("historique 2025", "history 2025"), 2025, 1.03),
                                (("prévision 2026", "forecast 2026"), 2026, 1.06)):
        lines += series(chance, names[language], year, level * growth, peak)
    lines += [("    niveaux de service:", "    service levels:")[language],
              f"      - metric: {('appels décrochés', 'calls answered')[language]}",
              f"        target: {chance.randrange(80, 92)} %", "        within: 30 s",
              "        period: month  # reviewed with the forecast",
              "        tolerance: suspended beyond 110% of the forecast",
              "    kpis: [CSAT, FCR]", ("    exigences:", "    requirements:")[language]]
    for _ in range(24):
        lines += clause(chance, language)
    return lines


def tender(lines=None, size=None):
    """The text of a tender of that many lines, or of about that many bytes."""
    chance = random.Random(2026)
    text = ["# Relation client, a tender in several lots", "title: Customer service",
            "buyer: Val Water Board", "lots:"]
    written = number = 0
    while len(text) < lines if lines else written < size:
        part = lot(number, chance)
        written += sum(len(line.encode()) + 1 for line in part)
        text += part
        number += 1
    return "\n".join(text[:lines] if lines else text) + "\n"


def main():
    folder = pathlib.Path(sys.argv[1])
    for name, text in {"lines-300": tender(lines=300), "small": tender(size=600_000),
                       "large": tender(size=6_000_000),
                       "line": "title: Customer service\n"}.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
