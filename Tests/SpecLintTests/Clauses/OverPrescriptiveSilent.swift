extension ClauseTable {
  /// Statements, one to a dash: what does not.
  static let overPrescriptiveSilent = ClauseTable(
    french: """
      - 85 % des appels sont traités sans rappel de l'usager dans les sept jours.
      - Le titulaire atteint les niveaux de service décrits à l'article 6 et choisit les moyens d'y
        parvenir.
      - Les demandes sont saisies dans l'outil GRC du donneur d'ordre, accessible par VPN.
      - Les réclamations sensibles sont escaladées au service juridique du client selon sa procédure
        d'escalade.
      - La solution téléphonique du titulaire s'interface avec l'annuaire de la collectivité.
      - Les postes de travail sont verrouillés en l'absence du conseiller.
      - Les téléphones personnels et les prises de notes papier sont interdits sur le plateau afin
        de protéger les données.
      - Le conseiller vérifie l'identité de l'appelant avant de communiquer toute information sur le
        contrat.
      - Avant tout appel sortant, le fichier est confronté à la liste Bloctel, comme la loi l'exige.
      - Les appels de prospection ne sont passés qu'aux jours et heures autorisés par le décret.
      - Le service est accessible aux personnes sourdes et malentendantes, par un dispositif
        conforme à la loi.
      - Le client écoute chaque mois 200 appels tirés au sort pour mesurer la qualité.
      - Chaque mois, 1 % des contacts sont évalués par le donneur d'ordre sur un échantillon
        aléatoire.
      - La mention d'information relative à l'enregistrement est diffusée avant la mise en relation.
      - Le service est ouvert du lundi au samedi de 8 h à 20 h, en français et en anglais.
      - Les conseillers justifient d'un niveau B2 en anglais.
      - Les agents ont une expérience d'au moins un an en relation client.
      - Le rapport mensuel est remis au format Excel le cinquième jour ouvré.
      - Les factures sont déposées sur Chorus Pro au format PDF, accompagnées du détail des unités
        d'œuvre.
      - Une réunion de planification hebdomadaire réunit le titulaire et le client.
      - Le comité de pilotage se tient le premier mardi de chaque mois, l'ordre du jour étant
        adressé cinq jours avant.
      - Le titulaire définit librement la composition de ses équipes.
      - Le candidat décrit dans son mémoire les outils de planification qu'il utilise.
      - La phase de transition s'achève au plus tard le 30 juin.
      - Le titulaire réserve 5 % des heures travaillées à des personnes éloignées de l'emploi.
      - Le titulaire garantit l'égalité de traitement entre les femmes et les hommes.
      - On entend par « appel traité » un appel pris par un conseiller pendant au moins vingt
        secondes.
      - La valeur technique compte pour 60 points, dont 20 pour l'organisation proposée.
      - La durée moyenne de traitement est aujourd'hui de 310 secondes.
      - La DMT prévisionnelle est de 280 secondes, dont 60 secondes de post-appel.
      - L'attente moyenne ne dépasse pas quarante secondes sur le mois.
      - Le taux de transfert vers le second niveau reste inférieur à 12 %.
      - Les usagers obtiennent une réponse complète et exacte dans 92 % des cas.
      - Les conseillers peuvent adapter le script au contexte de l'appel.
      - Le titulaire est libre de recourir au télétravail.
      - Le titulaire peut proposer l'automatisation de tout ou partie des réponses.
      - Les candidats peuvent présenter des variantes.
      - Le serveur vocal propose toujours la sortie vers un conseiller.
      - L'appelant peut à tout moment demander à parler à une personne.
      - Le client fournit les bases de connaissances et les tient à jour.
      - Le titulaire signale au client toute anomalie constatée dans ses procédures.
      - Le client assure la formation initiale sur ses produits.
      - Le prestataire forme ses conseillers et garantit que leurs connaissances sont à jour.
      - L'astreinte du client est jointe par téléphone en cas d'incident de sécurité.
      - Les données sont hébergées dans l'Union européenne.
      - Les locaux respectent les règles de sécurité incendie.
      - Le titulaire applique le code du travail, notamment en matière de temps de pause.
      - Le débit carte bancaire est traité sans que le conseiller n'entende le cryptogramme.
      - Une pénalité de 150 € est appliquée par point manquant sur le taux de décroché.
      - Le marché est conclu pour une durée de deux ans.
      - Le prix de l'appel comprend la prise en charge, la saisie et le compte rendu.
      - Les appels de débordement sont facturés au tarif de base.
      - La prévision mensuelle des volumes est communiquée six semaines à l'avance.
      - Le titulaire dispose d'au moins deux accès opérateur distincts.
      - Les courriels reçus avant 16 h sont traités le jour même dans 90 % des cas.
      - 80 % des demandes écrites reçoivent une réponse personnalisée sous deux jours ouvrés.
      - Les réponses écrites sont exactes, complètes et sans faute d'orthographe.
      - La charte graphique du client figure sur les courriers.
      - Le logo de la ville apparaît dans la signature des courriels.
      - Le numéro d'appel affiché lors des appels sortants est celui du client.
      - Le titulaire tient un registre des traitements.
      - Le registre des réclamations est tenu à la disposition du client.
      - Le titulaire remet chaque année une attestation de vigilance.
      - Un interlocuteur unique est désigné par le titulaire pour le suivi du contrat.
      - Le remplacement du directeur de projet est notifié au client un mois à l'avance.
      - Les effectifs sont dimensionnés par le titulaire en fonction de la prévision.
      - Le titulaire indique le nombre de conseillers formés et leur ancienneté.
      - L'équipe sortante compte 32 conseillers et 3 superviseurs, donnés à titre d'information.
      - Les pics de début de mois représentent 40 % de volume supplémentaire.
      - Le service a reçu 84 000 appels en 2023, dont 12 000 en septembre.
      - Un plan de continuité prévoit la reprise du service en quatre heures.
      - En cas de sinistre, les appels sont basculés vers un site de secours.
      - La disponibilité de la plateforme est de 99,5 % par mois.
      - Les enquêtes de satisfaction portent sur 400 usagers par trimestre.
      - Un appel mystère est réalisé chaque semaine par un cabinet indépendant.
      - Le client peut assister à des écoutes, en présence du superviseur du titulaire.
      - Une séance de calibrage réunit chaque mois les deux parties.
      - Les enregistrements sont conservés un mois puis effacés.
      - Le titulaire propose chaque trimestre des améliorations de processus.
      - Toute modification du contrat fait l'objet d'un avenant.
      - Aucune modification de prix n'est admise en cours d'année.
      - La sous-traitance est soumise à l'agrément du pouvoir adjudicateur.
      - La cession du contrat est subordonnée à l'accord écrit du client.
      - Les offres sont rédigées en français et remises avant midi.
      - Les offres reçues hors délai ne sont pas recevables.
      - Les candidats remettent leur offre dans l'ordre des rubriques du cadre de réponse.
      - L'offre est structurée selon l'ordre suivant : organisation, moyens, qualité, prix.
      - Les pièces du marché prévalent dans l'ordre suivant : acte d'engagement, CCAP, CCTP.
      - Les urgences vitales sont transférées immédiatement au 15.
      - Les appels signalant une fuite de gaz sont transférés sans délai au centre d'urgence.
      - Le conseiller s'exprime clairement et s'assure que l'usager a compris la suite donnée.
      - L'accueil est courtois et personnalisé.
      - L'usager n'a jamais à répéter son problème lors d'un transfert.
      - Les demandes sont prises en compte quel que soit le canal utilisé.
      - Le premier niveau renseigne ; le second instruit les dossiers complexes.
      - Le titulaire trace chaque contact dans le CRM du client avec un motif exploitable.
      - Les motifs de contact sont codifiés selon la nomenclature du client.
      - Le conseiller consulte l'application métier mise à disposition par la région.
      - L'attente est annoncée à l'appelant et gratuite.
      - Le message d'attente ne contient aucune publicité.
      - Le nombre maximal d'appels simultanés prévu est de 60.
      - Le plafond annuel de la prestation est de 2 500 heures.
      - Le délai de reprise après une panne ne dépasse pas deux heures dans 95 % des cas.
      - La formation à la protection des données est suivie par tous les agents avant leur prise de
        poste.
      - Les conseillers signent un engagement de confidentialité.
      - Le badge est porté de façon visible, pour des raisons de sécurité, dans les locaux du
        client.
      - Les conseillers disposent de temps de pause conformes à la convention collective.
      - Les postes sont équipés de casques antibruit pour protéger la santé des salariés.
      - Le taux d'absentéisme et le turnover sont communiqués chaque trimestre.
      - Le titulaire s'engage sur une ancienneté moyenne de douze mois.
      - Les procédures de remboursement du client fixent les seuils au-delà desquels il décide
        lui-même.
      - Les gestes commerciaux supérieurs à 50 € sont décidés par le client.
      - Les conseillers n'accordent pas de remise sans l'accord du client.
      - Tout communiqué de presse est soumis à l'accord préalable du client.
      - Le plan d'assurance qualité est validé par le client au démarrage.
      - Le questionnaire de satisfaction est validé par le client avant sa diffusion.
      - Les horaires d'ouverture du service sont fixés par le client et figurent en annexe.
      - Le titulaire veille à ce que ses équipes soient en nombre suffisant pour tenir les
        engagements.
      - Le taux d'appels traités en moins de cinq minutes est communiqué à titre d'information.
      - L'usager reçoit un accusé de réception dans l'heure pour 95 % des courriels.
      - Les collaborateurs du titulaire respectent le règlement intérieur lorsqu'ils se rendent dans
        les locaux du client.
      - Le titulaire désigne un délégué à la protection des données.
      - Un message d'information est diffusé en cas d'incident généralisé.
      - Le titulaire communique les plannings prévisionnels de charge chaque vendredi.
      - Le client communique un calendrier de ses campagnes de courriers un mois à l'avance.
      - La documentation des procédures est mise à jour par le client dans les cinq jours d'un
        changement.
      - Le coût de la minute de communication est de 0,04 €.
      - Une première réponse complète est apportée dans 78 % des cas.
      - Les candidats indiquent le taux d'encadrement qu'ils prévoient.
      - Au démarrage, le client présente ses procédures pendant deux journées.
      - Le titulaire assure un accueil en langue des signes via un opérateur agréé.
      - Les appels sont présentés au titulaire par le numéro unique du client.
      - Le nombre moyen de contacts par usager et par an est de 1,4.
      - Un conseiller sur deux au moins maîtrise l'occitan.
      - En cas de dépassement de la prévision de plus de 15 %, les engagements sont suspendus.
      - Les réclamations écrites sont traitées sous dix jours ouvrés, à hauteur de 95 % par mois.
      - Le prestataire dispose d'un outil de planification adapté à l'activité.
      - Le prestataire enregistre les appels aux fins de formation, dans le respect du RGPD.
      - Le titulaire s'assure de la satisfaction de l'usager avant de clore la demande.
      - L'appel est clos lorsque l'usager a obtenu sa réponse ou connaît la date à laquelle il
        l'aura.
      - Le titulaire informe le client de tout mouvement social prévisible.
      - Les postes informatiques du titulaire sont protégés par un antivirus à jour.
      - Le matériel prêté par le client est inventorié.
      - La prestation est répartie en deux lots : appels entrants et back-office.
      - Les notes des écoutes sont partagées avec les conseillers.
      - Le titulaire intervient en débordement entre 12 h et 14 h.
      - Le service d'astreinte fonctionne de 20 h à 8 h et les dimanches.
      - Deux comités sont prévus chaque trimestre, l'un consacré à la qualité, l'autre aux
        évolutions.
      - L'ordre du jour du comité est préparé par le titulaire.
      - Les appels abandonnés avant cinq secondes ne sont pas comptés.
      - Les candidats présentent au moins trois références de moins de cinq ans.
      - Un minimum de deux offres est comparé pour chaque marché subséquent.
      - Le délai de paiement est de trente jours.
      - Le prestataire propose un script qu'il adapte avec le client à chaque campagne.
      - L'accès aux bâtiments est subordonné à l'autorisation du service de sécurité.
      - Le client assiste une fois par an à une journée sur le plateau.
      - Les demandes d'annulation sont prises en compte jusqu'à la veille à 18 h.
      - L'usager peut choisir d'être rappelé au créneau qui lui convient.
      - Les rappels ont lieu au créneau choisi par l'usager dans 95 % des cas.
      - Le chatbot du client transmet la conversation au conseiller avec son historique.
      - La synthèse vocale est disponible pour les personnes malvoyantes.
      - L'outil de ticketing est celui du client ; les licences sont à sa charge.
      - Le titulaire est certifié ISO 18295 ou équivalent.
      - Le prestataire garantit la stabilité de ses équipes, avec un turnover annuel inférieur à 25
        %.
      - Le titulaire met en œuvre les moyens humains et techniques nécessaires pour que, chaque
        mois, 85 % des appels présentés soient décrochés en trente secondes, hors périodes de
        dépassement de la prévision.
      - Le conseiller renseigne dans le CRM du donneur d'ordre le motif du contact et la suite
        donnée, de sorte que tout autre conseiller puisse reprendre le dossier.
      - Les comités se réunissent le deuxième jeudi de chaque mois à 10 h, en présence d'un
        représentant de chaque partie habilité à décider.
      - Les appels arrivent par le SVI du client, qui oriente l'usager selon le motif choisi.
      - L'usager est informé du délai de traitement de sa demande et de la possibilité de recours.
      - Le titulaire assure une présence continue de 7 h à 22 h, jours fériés compris.
      - Les équipes sont composées de personnes diplômées d'un bac ou justifiant d'une expérience
        équivalente.
      - Une formation de deux jours est dispensée par le client à l'ouverture du service et lors de
        chaque nouveauté.
      - Les réponses aux courriels respectent la charte rédactionnelle du client et le niveau de
        langue de l'usager.
      - Les données de paiement sont saisies par l'usager au clavier de son téléphone, sans passer
        par le conseiller.
      - Le rapport mensuel présente, dans l'ordre, les volumes, les niveaux de service, la
        satisfaction et les plans d'action.
      - Le planning des campagnes est établi par le client et communiqué au titulaire un mois avant.
      - Le titulaire fixe lui-même les horaires de ses agents et leurs pauses.
      - Le logiciel de gestion des rendez-vous est fourni par l'hôpital, qui en assure la
        maintenance.
      - L'objectif de taux de résolution au premier contact est revu chaque année avec le titulaire.
      - Tout incident majeur est signalé au client dans l'heure, par téléphone puis par courriel.
      - Les conseillers sont à même d'expliquer les étapes d'une inscription.
      - Les demandes sont traitées dans l'ordre de leur arrivée, les urgences exceptées.
      - Les réclamations sont traitées par ordre de priorité.
      - Le plateau téléphonique est ouvert le samedi matin.
      - Le titulaire annonce toute interruption programmée cinq jours avant.
      - L'opérateur répond aux usagers en français et en créole.
      - Les superviseurs participent aux réunions de calibrage organisées par le client.
      - Les horaires de l'équipe couvrent l'amplitude fixée par le client.
      """,
    english: """
      - 85% of enquiries are settled without the caller having to ring again within seven days.
      - The supplier meets the levels in article 6 and chooses how to do so.
      - Requests are entered in the buyer's case management tool, reached over VPN.
      - Sensitive complaints are escalated to the client's legal department under its escalation
        procedure.
      - The supplier's telephony interfaces with the council's directory.
      - Workstations are locked whenever the agent leaves the desk.
      - Personal phones and paper notes are banned from the floor to protect customer data.
      - The agent verifies the caller's identity before giving any information about the account.
      - Before any outbound call the list is checked against the do-not-call register as the law
        requires.
      - Sales calls are placed only at the hours allowed by statute.
      - The service is accessible to deaf and hard-of-hearing users through a relay service.
      - Each month the client listens to 200 randomly drawn calls to measure quality.
      - One percent of contacts is scored each month by the buyer on a random sample.
      - The notice that calls may be recorded is played before the caller is connected.
      - The service is open Monday to Saturday, 8 am to 8 pm, in English and Spanish.
      - Agents hold at least a B2 level of French.
      - Agents have no less than one year of experience in customer contact.
      - The monthly report is delivered in Excel format on the fifth working day.
      - Invoices are submitted as PDF files with a breakdown of the units billed.
      - A weekly planning meeting brings supplier and client together.
      - The steering committee meets on the first Tuesday of each month with an agenda sent five
        days before.
      - The supplier decides on the make-up of its teams.
      - Bidders describe the scheduling tools that they use.
      - The transition phase ends by June 30.
      - The supplier reserves 5% of hours worked for people far from employment.
      - The supplier guarantees equal treatment of women and men.
      - "Handled call" means a call taken by an agent for at least twenty seconds.
      - Technical merit counts for 60 points, 20 of them for the organisation proposed.
      - Average handle time today is 310 seconds.
      - Forecast handle time is 280 seconds, of which 60 seconds are after-call work.
      - Average wait does not exceed forty seconds over the month.
      - The rate of transfers to tier two stays below 12%.
      - Callers get a complete and correct answer in 92% of cases.
      - Agents may adapt the script to the call.
      - The supplier is free to use home working.
      - The supplier may propose to automate some or all replies.
      - Bidders may submit variants.
      - The IVR always offers a way out to a human agent.
      - Callers can ask for a person at any moment.
      - The client supplies the knowledge base and keeps it up to date.
      - The supplier reports any inconsistency that it finds in the client's procedures.
      - The client provides initial training on its products.
      - The provider trains its agents and guarantees that their knowledge is current.
      - The client's duty officer is telephoned when a security incident occurs.
      - Data are hosted within the European Union.
      - Premises comply with fire regulations.
      - The supplier complies with employment law, in particular on rest breaks.
      - Card payments are taken without the agent hearing the security code.
      - A penalty of $150 applies for each point missing from the answer rate.
      - The contract runs for two years.
      - The price per call covers handling, data entry and reporting.
      - Overflow calls are billed at the base rate.
      - The monthly volume forecast is supplied six weeks ahead.
      - The supplier has at least two separate carrier links.
      - E-mails received before 4 pm are handled the same day in 90% of cases.
      - 80% of written requests get a personal reply within two business days.
      - Written replies are correct, complete and free of spelling mistakes.
      - Letters carry the client's visual identity.
      - The number displayed on outbound calls is the client's.
      - The supplier keeps a record of processing activities.
      - The complaints register is open to the client.
      - Each year the supplier provides a tax clearance certificate.
      - The supplier names a single point of contact for the contract.
      - The client is told one month ahead when the account manager is replaced.
      - The supplier sizes its teams on the basis of the forecast.
      - The supplier states how many agents it has trained and their length of service.
      - The outgoing team has 32 agents and 3 supervisors, given for information.
      - Peaks at the start of the month add 40% to the volume.
      - The service received 84,000 calls in 2023, 12,000 of them in September.
      - A continuity plan provides for service to resume within four hours.
      - In a disaster calls are rerouted to a backup site.
      - Platform availability is 99.5% per month.
      - Satisfaction surveys cover 400 users a quarter.
      - A mystery call is made every week by an independent firm.
      - The client may sit in on listening sessions with the supplier's supervisor.
      - A calibration session brings both parties together every month.
      - Recordings are kept for one month and then erased.
      - The supplier proposes process improvements each quarter.
      - Any change to the contract is made by amendment.
      - No price change is allowed during the year.
      - Subcontracting requires the authority's approval.
      - The contract may not be assigned without the client's written consent.
      - Proposals are written in English and submitted before noon.
      - Late bids will not be considered.
      - Proposals shall follow the order of headings in the response form.
      - The contract documents prevail in the following order: agreement, special terms,
        specification.
      - Life-threatening emergencies are transferred to 911 at once.
      - Calls reporting a gas leak are transferred to the emergency desk without delay.
      - Agents speak clearly and make sure the caller knows what happens next.
      - Callers are received in a courteous and personal way.
      - Callers never have to repeat their problem after a transfer.
      - Requests are accepted whatever the channel.
      - Tier one gives information; tier two handles complex files.
      - The supplier logs each contact in the client's CRM with a usable reason.
      - Contact reasons follow the client's classification.
      - Agents consult the business application made available by the state.
      - Waiting time is announced to the caller and free of charge.
      - Hold messages contain no advertising.
      - The highest number of simultaneous calls expected is 60.
      - The yearly ceiling of the service is 2,500 hours.
      - Service is restored within two hours of a failure in 95% of cases.
      - All agents complete data protection training before they take calls.
      - Agents sign a confidentiality undertaking.
      - Badges are worn visibly in the client's premises for security reasons.
      - Agents get the rest breaks laid down by law.
      - Workstations are fitted with noise-limiting headsets to protect employees' health.
      - Absence and turnover rates are reported every quarter.
      - The supplier commits to an average length of service of twelve months.
      - The client's refund procedure sets the amounts above which it decides itself.
      - Goodwill gestures above $50 are decided by the client.
      - Agents grant no discount without the client's agreement.
      - Any press release is subject to the client's prior approval.
      - The quality plan is approved by the client at the start.
      - The satisfaction questionnaire is approved by the client before it is sent.
      - Bidders attend a site visit before submitting their offer.
      - Calls are answered by people who know the area served.
      - The provider selects, trains and manages its own staff.
      - The provider has sole authority over its employees.
      - The state will conduct a readiness review before go-live.
      - At least 95% of sampled calls must score 85 or higher on the quality form.
      - The first 90 days are a grace period during which no penalty applies.
      - The vendor must retain call detail records for seven years.
      - The hours of service are set by the client and listed in the annex.
      - The supplier sees to it that its teams are large enough to meet its commitments.
      - The share of calls handled in under five minutes is reported for information.
      - The user gets an acknowledgement within an hour for 95% of e-mails.
      - The supplier's employees follow the house rules when they visit the client's premises.
      - The supplier appoints a data protection officer.
      - An information message is played during a general outage.
      - The supplier shares its workload forecast every Friday.
      - The client shares a calendar of its mailing campaigns one month ahead.
      - Procedure documents are updated by the client within five days of a change.
      - The cost of a minute of communication is $0.04.
      - A complete first answer is given in 78% of cases.
      - Bidders state the supervision ratio they plan.
      - At the start the client presents its procedures over two days.
      - The supplier offers sign-language reception through an accredited operator.
      - Calls reach the supplier through the client's single number.
      - The average number of contacts per user per year is 1.4.
      - At least one agent in two speaks Welsh.
      - When volumes exceed the forecast by more than 15%, commitments are suspended.
      - Written complaints are handled within ten business days in 95% of cases each month.
      - The provider has a scheduling tool suited to the activity.
      - The provider records calls for training purposes in line with GDPR.
      - The supplier makes sure the user is satisfied before closing the request.
      - A call is closed once the user has an answer or knows when it will come.
      - The supplier informs the client of any foreseeable strike.
      - The supplier's computers are protected by up-to-date antivirus software.
      - Equipment lent by the client is inventoried.
      - The service is divided into two lots: inbound calls and back office.
      - Listening scores are shared with agents.
      - The supplier takes overflow between noon and 2 pm.
      - The on-call service runs from 8 pm to 8 am and on Sundays.
      - Two committees are planned each quarter, one on quality, the other on changes.
      - The committee's agenda is prepared by the supplier.
      - Calls abandoned within five seconds are not counted.
      - Bidders present at least three references from the last five years.
      - A minimum of two quotes is compared for each call-off.
      - Payment is due in thirty days.
      - The provider proposes a script that it adapts with the client for each campaign.
      - Access to buildings is subject to clearance by the security service.
      - The client spends one day a year on the floor.
      - Cancellations are accepted until 6 pm the day before.
      - The user may choose to be called back at a convenient time.
      - Callbacks take place in the slot chosen by the user in 95% of cases.
      - The client's chatbot passes the conversation and its history to the agent.
      - Text to speech is available to visually impaired users.
      - The ticketing tool is the client's, which pays for the licences.
      - The supplier is certified to ISO 18295 or equivalent.
      - The provider keeps its teams stable, with yearly turnover under 25%.
      - The contractor deploys the people and technology needed so that each month 85% of calls
        offered are answered within thirty seconds, periods above forecast excepted.
      - The agent records the contact reason and the outcome in the buyer's CRM, so that any other
        agent can take up the case.
      - Committees meet on the second Thursday of each month at 10:00, with a representative of each
        party who is entitled to decide.
      - Calls arrive through the client's IVR, which routes users by the reason they choose.
      - Users are told how long their request will take and how to appeal.
      - The contractor provides continuous cover from 7:00 to 22:00, public holidays included.
      - Teams are made up of people with a high-school diploma or equivalent experience.
      - Two days of training are given by the client when the service opens and whenever a product
        is launched.
      - E-mail replies follow the client's style guide and the user's level of language.
      - Payment data are keyed by the user on the telephone keypad, bypassing the agent.
      - The monthly report presents, in order, volumes, service levels, satisfaction and action
        plans.
      - The campaign schedule is drawn up by the client and shared with the contractor a month
        before.
      - The contractor itself sets its agents' hours and breaks.
      - Appointment software is supplied by the hospital, which maintains it.
      - The first contact resolution target is reviewed each year with the contractor.
      - Any major incident is reported to the client within the hour, by telephone and then by
        e-mail.
      - Agents are able to explain the steps of an enrolment.
      - Requests are handled in the order in which they arrive, emergencies excepted.
      - Complaints are handled in order of priority.
      - The call center is open on Saturday mornings.
      - The contractor announces any planned interruption five days before.
      - The operator answers users in English and Creole.
      - Supervisors take part in calibration meetings organised by the client.
      - The team's hours cover the opening hours set by the client.
      """)
}
