extension ClauseTable {
  /// Statements, one to a dash: what is an exit clause.
  static let reversibilityFound = ClauseTable(
    french: """
      - À l'échéance, le titulaire remet au client l'historique complet des contacts au format CSV,
        sans frais.
      - L'intégralité des enregistrements est exportée gratuitement lorsque le contrat prend fin.
      - Le titulaire continue de répondre aux appels, aux conditions en vigueur, jusqu'à ce que son
        remplaçant soit opérationnel.
      - Tant que le nouveau dispositif n'est pas en service, le prestataire poursuit l'exécution aux
        prix du marché.
      - Les parties conviennent de la manière dont le travail, les personnes et les dossiers passent
        à celui qui prendra la suite.
      - Les numéros d'appel sont portés vers l'opérateur désigné par le client à la cessation du
        contrat.
      - Les noms de domaine et les comptes de réseaux sociaux ouverts pour le service reviennent au
        client au terme du marché.
      - Avant son départ, le titulaire forme les équipes internes du donneur d'ordre pendant quinze
        jours.
      - Le sortant accueille les équipes de l'entrant en double écoute durant le dernier mois.
      - L'acheteur fixe la durée, comprise entre un et six mois, pendant laquelle le titulaire
        sortant lui prête assistance.
      - Une retenue de 5 % est conservée jusqu'à la remise du plan de réversibilité.
      - Le solde n'est versé qu'après livraison complète des éléments nécessaires au prestataire
        suivant.
      - Le prestataire sortant procède au reroutage des flux vers les équipes du nouvel
        attributaire.
      - Des notes de capitalisation sont rédigées à l'intention du successeur.
      - À l'extinction du contrat, badges, matériels et état des contacts en cours sont rendus au
        client.
      - Le titulaire dresse l'état des dossiers ouverts et le transmet à son successeur le jour de
        la bascule.
      - En cas de fin anticipée, le prestataire livre la base de connaissances sous dix jours.
      - Si le marché est résilié, quelle qu'en soit la cause, le titulaire transfère au client les
        fichiers et leur mode d'emploi.
      - La fin des relations donne lieu à un plan de transfert arrêté six mois auparavant.
      - Un comité de sortie suit chaque semaine l'avancement de la bascule vers le repreneur.
      - Le titulaire s'oblige à ne rien faire qui gêne la reprise du service par un tiers.
      - Le client peut, à l'expiration, reprendre le service en régie ; le titulaire l'y aide.
      - Le prestataire présente un calendrier de désengagement trois mois avant le terme.
      - La passation vers le nouvel exploitant se déroule sur huit semaines, sans coupure du
        service.
      - Pendant le tuilage, l'ancien et le nouveau titulaire opèrent en parallèle.
      - Au plus tard quatre-vingt-dix jours avant l'échéance, le titulaire communique la liste des
        moyens, licences et contrats utiles à la reprise.
      - Les scripts, arbres de décision et fiches rédigés au cours du marché deviennent la propriété
        du client et lui sont livrés à son terme.
      - À la fin du contrat, le titulaire restitue les accès, clés et équipements prêtés.
      - Le prestataire assure, à l'issue du contrat, la redirection des appels pendant deux mois.
      - Les prestations de transfert en fin de marché sont rémunérées au bordereau, ligne 14.
      - Le candidat décrit dans son offre comment il rendrait le service, ses données et ses savoirs
        à l'issue du contrat.
      - Un exercice de réversibilité à blanc est mené chaque année.
      - Dès notification de la résiliation, les parties arrêtent ensemble les modalités de reprise
        du service.
      - Le titulaire collabore de bonne foi avec celui qui lui succède et répond à ses questions
        pendant trois mois.
      - Toutes les informations utiles sont mises à la disposition du futur prestataire, sans
        rétention.
      - À la demande du client, le contrat se poursuit le temps nécessaire à l'installation du
        prestataire suivant.
      - La documentation d'exploitation à jour, les modèles de réponse et les statistiques de cinq
        ans suivent le service chez le nouveau prestataire.
      - Le prestataire permet au repreneur de visiter le plateau et de rencontrer les équipes.
      - Lors du changement de prestataire, aucun appel n'est perdu : le titulaire maintient ses
        lignes jusqu'à la bascule.
      - Le titulaire remet, six mois après le démarrage, un document précisant comment le service
        pourrait être repris.
      - Les données sont extraites dans un format ouvert et documenté puis supprimées des systèmes
        du titulaire dans les trente jours suivant la fin du marché.
      - La dernière année, le titulaire met à jour chaque trimestre l'inventaire des éléments à
        transférer.
      - L'assistance à la migration des historiques vers l'outil du successeur est incluse dans le
        prix.
      - À la sortie, le plan nomme un responsable de chaque côté, les étapes et les critères de fin.
      - Le personnel clé reste affecté jusqu'au dernier jour de la période de transfert.
      - Les numéros verts sont rétrocédés à la collectivité.
      - La propriété des scénarios du callbot et de leurs jeux d'entraînement est cédée au client,
        qui en reçoit une copie à la fin du contrat.
      - Quand le contrat s'arrête, le titulaire vide ses systèmes après avoir rendu une copie
        lisible de tout ce qui appartient au client.
      - Le prestataire s'engage à transférer ses compétences aux agents de la commune avant la fin
        de sa mission.
      - Le titulaire sortant apporte au nouvel attributaire toute l'aide nécessaire, dans la limite
        de 40 jours-homme.
      - En cas de défaillance ou de rupture, le donneur d'ordre récupère sans délai ses bases et ses
        numéros.
      - Les conditions de retour en interne du service sont décrites à l'annexe 9.
      - Le marché prévoit trois mois de recouvrement avec le titulaire suivant.
      - Un procès-verbal constate que l'ensemble des éléments a été remis au repreneur.
      - Afin que le changement d'opérateur soit imperceptible pour les usagers, le titulaire et son
        successeur établissent ensemble, quatre mois avant le terme, un plan de bascule par vagues,
        lot par lot, que l'acheteur approuve.
      - Lorsque la collaboration cesse, le prestataire communique l'ensemble des fiches clients dans
        un tableur exploitable.
      - Les comptes Facebook et les adresses électroniques du service sont rendus à la ville au
        dernier jour.
      - Le service est tenu aux tarifs en cours tant que la relève n'est pas prête.
      - Le titulaire met son successeur au courant des affaires non soldées.
      - Deux semaines de formation sont dispensées aux agents de la métropole avant l'arrivée du
        terme.
      - Une fraction de 3 % du dernier paiement est bloquée dans l'attente du plan de réversibilité.
      - Le prestataire ne conserve aucune copie des bases une fois le contrat achevé et en certifie
        la remise.
      - L'assistance apportée à la nouvelle équipe est facturée au temps passé, dans la limite de
        vingt jours.
      - Il appartient au titulaire d'organiser la transmission du service à celui que l'acheteur
        désignera.
      - Avant la clôture du marché, un inventaire contradictoire des matériels confiés est dressé et
        ceux-ci sont rapportés.
      - Les flux téléphoniques sont redirigés vers les numéros indiqués par le client dès la fin du
        contrat.
      - Le calendrier de retrait prévoit une diminution progressive des appels confiés au sortant.
      - En fin de marché, un carnet de passation reprend les bonnes pratiques observées.
      - Le titulaire autorise le nouveau venu à écouter des appels et à consulter ses procédures.
      - À l'arrivée du terme, la collectivité reprend ses licences et ses accès sans indemnité.
      - La continuité est assurée pendant la période transitoire séparant les deux marchés.
      - Le coût de la sortie est plafonné à 2 % du montant annuel.
      - Le transfert des connaissances vers le prestataire entrant est achevé trente jours avant
        l'échéance.
      - Si le contrat n'est pas renouvelé, le titulaire aide le client à migrer vers une autre
        solution.
      - Le prestataire établit un dossier de réversibilité qu'il actualise tous les ans.
      - Six mois avant l'échéance, les parties se rencontrent pour organiser le relais, et le
        titulaire met à la disposition de l'acheteur un chef de projet dédié jusqu'au basculement
        complet des appels.
      - Le prestataire dont le contrat s'achève explique aux équipes du client les anomalies
        récurrentes et leurs remèdes.
      - Le titulaire ne peut s'opposer au portage des numéros.
      - Les fichiers sont remis dans un format lisible par le système du nouveau titulaire.
      - Les frais de restitution sont compris dans les prix du marché.
      - En cas de résiliation anticipée, le niveau de service est maintenu jusqu'à la reprise
        effective.
      - Le titulaire s'engage à céder au client les comptes et avis en ligne gérés pour lui.
      - Un plan de sortie est annexé au contrat et revu chaque année.
      - Le titulaire exporte l'historique des tickets et les enregistrements, sans supplément, lors
        de la résiliation.
      - Au-delà du terme, le prestataire reste tenu de répondre aux usagers aux mêmes conditions
        jusqu'à l'entrée en service de son remplaçant.
      - La transmission des dossiers, des équipes et des savoirs au futur titulaire est organisée
        d'un commun accord.
      - À la cessation des relations contractuelles, le nom de domaine et la page Facebook sont
        remis à la commune.
      - Le prestataire forme pendant trois semaines le personnel du successeur avant l'extinction du
        contrat.
      - Une somme de 20 000 € est retenue jusqu'à livraison du plan de réversibilité.
      - Le sortant redirige le trafic vers la plateforme de l'entrant dans la nuit du dernier jour.
      - Les badges, clés, tablettes et stocks d'imprimés sont rapportés au client à la fin du
        marché.
      - Un état des réclamations ouvertes est dressé pour celui qui prendra la suite.
      - L'assistance à la reprise dure le temps que fixe l'acheteur, de deux à six mois.
      - En fin de contrat, le client obtient une copie de la base de connaissances au format HTML.
      - Tant que le service n'a pas été repris, les engagements de qualité s'appliquent.
      """,
    english: """
      - At expiry the supplier delivers the full contact history to the client as CSV files, free of
        charge.
      - All recordings are exported at no cost when the agreement comes to an end.
      - The contractor keeps answering calls on current terms until its replacement is operational.
      - Until the new arrangement is live, the provider continues to perform at contract prices.
      - The parties settle how work, people and records pass to whoever comes next.
      - Telephone numbers are ported to the carrier named by the client when the contract lapses.
      - Domain names and social media accounts opened for the service revert to the client once the
        contract is over.
      - Before it leaves, the supplier trains the client's own team for fifteen days.
      - The incumbent hosts the successor's staff for side-by-side listening during the last month.
      - The buyer fixes the period, of one to six months, during which the outgoing supplier assists
        it.
      - Five per cent of the fees is withheld until the reversibility plan has been delivered.
      - The final instalment is paid only when everything that the next provider needs has been
        handed over.
      - The outgoing provider reroutes traffic to the new supplier's teams.
      - Lessons-learned notes are written for the successor.
      - When the contract ends, badges, equipment and a statement of open contacts are given back to
        the client.
      - The contractor lists open cases and passes the list to its successor on the day of the
        switch.
      - If the contract ends early, the provider delivers the knowledge base within ten days.
      - Should the agreement be terminated for any reason, the supplier transfers the files and the
        instructions for their use to the client.
      - The end of the relationship is governed by a transfer plan agreed six months before.
      - An exit board follows the progress of the switch to the incoming provider every week.
      - The supplier does nothing that would hinder a third party from taking over the service.
      - At expiry the client may bring the service in house; the supplier helps it to do so.
      - The provider presents a disengagement calendar three months before the term.
      - Handover to the new operator takes eight weeks, with no break in service.
      - During the overlap, outgoing and incoming suppliers run in parallel.
      - At least ninety days before expiry the supplier provides the list of assets, licences and
        contracts useful to whoever takes over.
      - Scripts, decision trees and articles written during the contract belong to the client and
        are delivered to it at the end.
      - On termination the contractor returns access cards, keys and loaned equipment.
      - After the contract the provider forwards calls for two months.
      - Transfer services at the end of the contract are paid at the rates on line 14 of the price
        schedule.
      - Bidders describe how they would give back the service, its data and its know-how at the end
        of the contract.
      - A dry run of the exit plan is carried out each year.
      - As soon as notice of termination is served, the parties agree how the service will be taken
        over.
      - The supplier works in good faith with the company that succeeds it and answers its questions
        for three months.
      - All useful information is made available to the future provider without withholding
        anything.
      - At the client's request the contract continues for as long as the next provider needs to set
        itself up.
      - Operating documentation, reply templates and five years of statistics follow the service to
        the new provider.
      - The provider lets the successor visit the floor and meet the teams.
      - When the provider changes, no call is lost: the incumbent keeps its lines open until
        cutover.
      - Six months after the start the supplier delivers a document stating how the service could be
        taken over.
      - Data are extracted in an open, documented format and removed from the supplier's systems
        within thirty days of the end of the contract.
      - In the last year the supplier updates the inventory of items to be transferred every
        quarter.
      - Help with moving the history into the successor's tool is included in the price.
      - For the exit, the plan names a lead on each side, the stages and the completion criteria.
      - Key personnel remain assigned until the last day of the transfer period.
      - Toll-free numbers are released back to the county.
      - Ownership of the bot's flows and training sets passes to the client, which receives a copy
        at the end of the contract.
      - When the contract stops, the supplier empties its systems after returning a readable copy of
        everything that belongs to the client.
      - The provider undertakes to pass its skills on to the city's staff before its assignment
        ends.
      - The outgoing contractor gives the new awardee all necessary help, within a limit of 40
        person-days.
      - In the event of default or breakdown the buyer recovers its databases and numbers at once.
      - The conditions for bringing the service back in house are described in schedule 9.
      - The contract provides for three months of overlap with the following supplier.
      - A signed record states that everything has been handed to the successor.
      - So that callers do not notice the change of operator, the contractor and its successor draw
        up together, four months before the term, a plan to switch in waves, lot by lot, which the
        buyer approves.
      - When the collaboration ceases, the provider supplies all customer records in a usable
        spreadsheet.
      - Facebook accounts and e-mail addresses of the service are surrendered to the city on the
        final day.
      - The service is held at current rates for as long as the relief is not ready.
      - The contractor briefs its successor on unsettled matters.
      - Two weeks of training are given to the council's agents before the contract runs out.
      - Three per cent of the last payment is held back pending the exit plan.
      - Once the contract is finished the provider keeps no copy of the databases and certifies that
        they were delivered.
      - Assistance to the new team is billed by time spent, up to twenty days.
      - The contractor organises the passing of the service to the company that the buyer will name.
      - Before contract close-out an inventory of entrusted equipment is made and the equipment is
        brought back.
      - Telephone traffic is redirected to the numbers given by the client as soon as the contract
        ends.
      - The withdrawal calendar provides for a gradual decrease in calls entrusted to the outgoing
        provider.
      - At the end of the contract a handover notebook sets out the good practices observed.
      - The contractor allows the newcomer to listen to calls and consult its procedures.
      - When the term comes, the council takes back its licences and access rights without
        compensation.
      - Continuity is assured during the transitional period between the two contracts.
      - The cost of exit is capped at 2% of the annual amount.
      - Knowledge transfer to the incoming provider is complete thirty days before expiry.
      - If the contract is not renewed, the contractor helps the client to migrate to another
        solution.
      - The provider draws up a reversibility file and updates it every year.
      - Six months before expiry the parties meet to organise the relay, and the contractor provides
        a dedicated project manager until all calls have been switched.
      - The provider whose contract is ending explains recurring faults and their remedies to the
        client's teams.
      - The contractor may not object to the porting of numbers.
      - Files are delivered in a format that the new contractor's system can read.
      - The cost of returning data is included in contract prices.
      - In the event of early termination the service level is maintained until the service has
        actually been taken over.
      - The contractor undertakes to assign to the client the online accounts and reviews managed on
        its behalf.
      - An exit plan is annexed to the contract and reviewed every year.
      - The contractor exports ticket history and recordings at no extra charge on termination.
      - After the term the provider must keep answering users on the same terms until its
        replacement takes over.
      - The passing of files, teams and knowledge to the future contractor is arranged by mutual
        agreement.
      - When the relationship ends, the domain name and the Facebook page are handed over to the
        city.
      - The provider trains its successor's staff for three weeks before the contract lapses.
      - An amount of $20,000 is retained until the reversibility plan is delivered.
      - The outgoing supplier redirects traffic to the incoming supplier's platform during the night
        of the last day.
      - Badges, keys, tablets and stocks of forms are brought back to the client at the end of the
        contract.
      - A statement of open complaints is drawn up for whoever comes next.
      - Takeover assistance lasts for the time set by the buyer, from two to six months.
      - At the end of the contract the client gets a copy of the knowledge base in HTML.
      - Until the service has been taken over, the quality commitments apply.
      """)
}
