"""The documents that the hook tests lint, and the binary they lint them with."""
import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]

#: The binary for tests that need no installation of their own; None if there is none yet.
BINARY = next(
    (str(path.resolve()) for path in [
        pathlib.Path(os.environ["BIN"]) if "BIN" in os.environ else ROOT / ".build/debug/spec-lint"]
     if path.is_file()), None)

#: A tender with an absolute service level, no satisfaction measure and no way out.
FLAWED = """\
titre: Externalisation de l'accueil téléphonique
acheteur: Régie des eaux du Val
niveaux de service:
  - 100 % des appels sont décrochés en moins de 20 secondes, sans aucune exception.
indicateurs:
  - Durée moyenne de traitement, chaque mois
"""

#: A tender in which nothing is an error.
CLEAN = """\
title: Customer service for the water company
buyer: Val Water Board
objectives:
  - Raise customer satisfaction from 78% to 85% within two years
volumes:
  calls: about 12,000 a month in 2024 and 2025, with a peak of 15,000 in March
service levels:
  - metric: calls answered
    target: 80%
    within: 30 s
    period: month
    tolerance: suspended for the part of the volume that exceeds the forecast by more than 10%
kpis:
  - Customer satisfaction (CSAT), measured each month by a survey after the contact
  - First contact resolution, measured each month
exit:
  plan: The provider keeps an exit plan up to date and delivers it within three months of the start
  period: 6 months before the end of the contract
  data: All customer data and the contact history are returned as CSV files
  knowledge transfer: Procedures and the knowledge base are handed over to the next provider
  cost: The cost of the exit is stated in the price schedule
  continuity: The service levels stay in force until the last day
  staff: The list of the staff concerned is handed over under the rules on transfer
"""
