extension ClauseTable {
  /// Statements, one to a dash: what dictates how the provider works.
  static let overPrescriptiveFound = ClauseTable(
    french: """
      - Chaque appel se décompose en 30 secondes d'accueil, 150 secondes de traitement et 20
        secondes de prise de congé.
      - L'entretien comporte trois temps : identification (45 s), réponse (2 min) et conclusion (15
        s), que le conseiller respecte.
      - La qualification de l'appel n'excède pas vingt secondes et la réponse apportée est limitée à
        deux minutes.
      - Le conseiller dispose de 90 secondes pour traiter la demande, puis de 15 secondes pour
        prendre congé.
      - Le temps de post-traitement est plafonné à 45 secondes par appel, au-delà desquelles le
        poste repasse automatiquement en disponible.
      - Après chaque appel, le conseiller saisit dans l'ordre le motif, le résultat, puis le
        commentaire, et se remet en disponibilité en moins de 30 secondes.
      - Le code de clôture est saisi avant le résumé, lui-même saisi avant tout autre champ.
      - Les tentatives d'appel sortant ont lieu à 10 h, 14 h et 18 h, trois jours consécutifs.
      - Chaque fiche fait l'objet de cinq tentatives espacées de deux heures, la première à 9 h 15.
      - Les rappels sont effectués exclusivement le mardi et le jeudi entre 10 h et midi.
      - Un conseiller passe douze appels par heure, ni plus ni moins.
      - La cadence est fixée à 14 courriels par heure et par agent.
      - Chaque téléconseiller traite au moins dix dossiers à l'heure.
      - Les conseillers portent une chemise blanche et une cravate aux couleurs de la collectivité.
      - Une tenue de ville sombre est exigée sur le plateau.
      - Le conseiller se tient droit, les deux pieds au sol, casque sur les deux oreilles.
      - Chaque bureau comporte un bloc-notes, un stylo bleu et un gobelet fermé, à l'exclusion de
        tout objet personnel.
      - L'écran de gauche affiche la fiche client, l'écran de droite le guide d'entretien.
      - Deux écrans de 24 pouces sont posés sur chaque poste, le téléphone étant placé à main
        droite.
      - Les réponses aux courriels sont composées uniquement à partir des paragraphes validés par le
        donneur d'ordre.
      - Le texte libre est interdit dans les réponses écrites.
      - Les conseillers n'emploient que les modèles de réponse approuvés et n'y ajoutent aucune
        phrase de leur cru.
      - Les macros sont lancées dans l'ordre M1, M4, M7, sans possibilité d'en omettre une.
      - L'agent exécute la macro « Accueil », ensuite la macro « Contrôle », et pour finir la macro
        « Clôture ».
      - Le prestataire s'interdit tout recours à un agent conversationnel ou à la réponse
        automatisée.
      - L'usage de robots, de serveurs vocaux et d'intelligence artificielle est exclu.
      - Aucune automatisation des tâches n'est permise.
      - Toutes les demandes sont traitées à la main, sans aide logicielle.
      - Le titulaire reproduit à l'identique les méthodes du prestataire en place.
      - Les modes opératoires du titulaire sortant sont repris tels quels et ne sont pas remis en
        cause.
      - Les variantes d'organisation ne sont pas recevables.
      - Toute autre façon de procéder sera refusée.
      - Le candidat ne propose pas d'autre organisation que celle décrite ci-dessous.
      - Le superviseur fait le tour du plateau toutes les vingt minutes et paraphe la feuille de
        passage.
      - Le chef d'équipe émarge chaque heure le registre posé sur son bureau.
      - Les encadrants circulent dans les rangs au moins six fois par demi-journée.
      - Les pauses sont prises à 10 h 15 et à 15 h 30, par moitié d'équipe.
      - La pause déjeuner est fixée de 12 h à 12 h 45 pour l'ensemble des conseillers.
      - Deux pauses de dix minutes sont accordées par vacation, à l'exclusion de toute autre
        interruption.
      - Chaque conseiller est évalué quatre fois par mois, les mardis, sur la grille G-12 du client.
      - Le superviseur réalise deux écoutes par agent et par semaine, le lundi et le jeudi matin, au
        moyen du formulaire annexé.
      - La musique d'attente est le concerto choisi par la direction, diffusé à l'exclusion de tout
        autre morceau.
      - Le message d'attente est enregistré par une voix féminine et répété toutes les 40 secondes.
      - Les mêmes conseillers sont présents aux mêmes heures chaque jour de la semaine.
      - Tout échange de vacation entre conseillers requiert le visa du client.
      - Les remplacements au sein de l'équipe sont subordonnés à l'accord écrit du donneur d'ordre.
      - Une première relance part à J+3 par SMS, une deuxième à J+7 par courriel et une troisième à
        J+12 par téléphone, sans autre combinaison.
      - Le dossier est relancé le 5, le 12 et le 19 de chaque mois, dans cet ordre et par le même
        conseiller.
      - La planification est réalisée avec le logiciel Teleopti et aucun autre outil n'est accepté.
      - Le prestataire enregistre et évalue les appels avec Verint, qu'il acquiert à ses frais.
      - Le titulaire tient sa planification dans le progiciel désigné en annexe 4, ses propres
        outils étant exclus.
      - Les appels sont consignés dans un cahier papier, à l'encre noire.
      - Chaque conseiller remplit à la main une fiche bristol verte, classée dans la boîte n° 3.
      - L'organigramme actuel est reconduit : un responsable, deux superviseurs et quinze
        conseillers.
      - Les effectifs en place, soit 32 téléconseillers et 4 encadrants, sont repris sans changement
        de structure.
      - Le conseiller dit « Bonjour, service des eaux, que puis-je pour vous ? » sans rien y
        ajouter.
      - La formule « Je reste à votre écoute » est prononcée avant chaque mise en attente.
      - À la fin de l'appel, l'agent prononce la phrase suivante : « Merci de votre confiance et à
        bientôt. »
      - Il salue par « Mairie, bonjour » et rien d'autre.
      - Le brief du matin dure douze minutes et suit l'ordre du jour fixé par le client.
      - Chaque matin à 8 h 45, les agents se réunissent debout pendant sept minutes selon l'ordre du
        jour annexé.
      - Le client agrée nominativement chaque conseiller avant sa prise de poste.
      - Aucun recrutement n'intervient sans l'aval du donneur d'ordre.
      - Le choix des formateurs appartient au client, qui peut récuser tout candidat.
      - Tout nouveau site de production est préalablement autorisé par le pouvoir adjudicateur.
      - Le plateau est constitué de dix-huit positions disposées en U.
      - Le conseiller annonce le temps d'attente, met l'appelant en garde, reprend la ligne toutes
        les 25 secondes et s'excuse.
      - Le nom de l'abonné est prononcé trois fois au cours de l'échange.
      - Le téléphone sonne deux fois avant que l'agent ne décroche.
      - Les agents ne posent que les questions de la fiche, dans l'ordre où elles y figurent.
      - Les conseillers ne sont pas autorisés à s'écarter de l'argumentaire.
      - Il est défendu aux opérateurs de reformuler la question de l'usager.
      - Le conseiller ouvre d'abord l'onglet « Contrat », puis l'onglet « Factures », et ferme la
        fiche avant de raccrocher.
      - Le titulaire affecte une équipe de vingt-deux personnes, dont trois superviseurs, effectif
        qu'il ne peut modifier.
      - Un encadrant est prévu pour huit conseillers.
      - Les équipes travaillent en deux vacations, de 7 h à 14 h et de 14 h à 21 h, sans
        chevauchement.
      - Les plannings nominatifs sont arrêtés par le donneur d'ordre trois semaines à l'avance.
      - Le centre d'appels est implanté à moins de trente kilomètres du siège de l'établissement.
      - La prestation est exécutée exclusivement dans les locaux du client, étage 3.
      - Le travail à domicile est exclu.
      - Afin d'assurer une parfaite homogénéité de l'accueil, et quel que soit le canal utilisé, les
        chargés de clientèle s'en tiennent au texte figurant à l'annexe 7, qu'ils lisent
        intégralement.
      - La procédure de traitement comprend dix-sept étapes numérotées, que l'agent coche une à une
        sur la feuille de route.
      - Pour chaque réclamation, le gestionnaire remplit la fiche A, la fait signer par son
        superviseur, puis remplit la fiche B.
      - Les conseillers lèvent la main pour demander l'aide du superviseur.
      - Le silence en ligne ne dépasse jamais huit secondes.
      - Les objectifs individuels sont affichés sur un tableau blanc de deux mètres, mis à jour
        toutes les heures.
      - Les chats sont limités à trois conversations simultanées par conseiller, chaque message
        comptant au plus quarante mots.
      - Le conseiller attend cinq secondes après la fin de la phrase de l'usager avant de répondre.
      - Le prestataire applique sans discussion les consignes quotidiennes données par le chef de
        service de la collectivité à chaque conseiller.
      - La rotation des agents entre les files se fait toutes les deux heures, selon le tableau
        annexé.
      - Les formations se déroulent en salle, le lundi, par groupes de huit, sur le support fourni
        et sans modification.
      - Le temps de parole est réparti comme suit : une demi-minute pour l'accueil, deux minutes
        pour la réponse, dix secondes pour les remerciements.
      - Une fois la communication terminée, le téléopérateur a 20 secondes pour compléter sa fiche
        dans l'ordre des rubriques.
      - Quatre essais d'appel sont faits par contact, à heures fixes, le matin avant 9 h 30 puis le
        soir après 18 h.
      - Les hôtesses sont vêtues de bleu marine et portent un foulard.
      - Rien d'autre que le clavier, le téléphone et la fiche du jour ne se trouve sur la table de
        travail.
      - La fenêtre de messagerie occupe la moitié inférieure du second moniteur.
      - Les mails partent exclusivement avec des blocs de texte fournis ; aucune rédaction
        personnelle n'est admise.
      - Chaque ticket passe par les macros 12, 14 puis 20.
      - Ni robot conversationnel ni messagerie automatique ne peuvent répondre à la place d'un
        agent.
      - Le futur titulaire travaille exactement comme le titulaire actuel, selon les mêmes modes
        opératoires.
      - Il ne sera tenu compte d'aucune proposition d'organisation différente.
      - Les responsables d'équipe passent derrière chaque poste deux fois par heure et cochent la
        grille de passage.
      - La pause du matin commence à 10 h et celle de l'après-midi à 16 h.
      - Trois appels par agent sont notés chaque mercredi à l'aide de la grille du donneur d'ordre.
      - La mélodie d'attente est imposée par le client et passe en boucle.
      - Les conseillers affectés sont toujours les mêmes, du lundi au vendredi, de 9 h à 17 h.
      - Les impayés donnent lieu à un SMS le 3, un courrier le 10 et un appel le 15.
      - Le suivi des horaires se fait dans Kelio, à l'exclusion des outils du titulaire.
      - Un cahier de liaison rempli au stylo rouge est tenu sur chaque îlot.
      - Le service garde la structure actuelle : 1 chef de plateau, 4 superviseurs et 36
        conseillers.
      - Chacun des conseillers prend quinze appels à l'heure.
      - L'opérateur répond : « Centre d'appels du département, je vous écoute », sans aucune
        variante.
      - Chaque séance du matin dure un quart d'heure et traite les quatre points de l'ordre du jour
        imposé.
      - Le client choisit les superviseurs et peut exiger le départ de tout agent.
      - Aucune personne ne rejoint l'équipe avant d'avoir été reçue et acceptée par le donneur
        d'ordre.
      - La phrase de clôture est identique pour tous les appels et ne peut être raccourcie.
      - L'équipe compte vingt conseillers le matin et douze l'après-midi, sans dérogation possible.
      - Le prestataire n'est pas autorisé à modifier la répartition des tâches entre les agents.
      - Les conseillers notent chaque appel sur papier avant de le reporter dans l'outil.
      - Le second niveau est appelé uniquement après trois vérifications faites dans l'ordre de la
        fiche.
      - Pendant la mise en attente, l'agent reprend le correspondant toutes les trente secondes pour
        s'excuser.
      - L'agent appelle l'usager par son nom au moins trois fois durant l'échange.
      - Le plateau est situé à Limoges, à l'adresse choisie par le client.
      - Les superviseurs ne peuvent encadrer que huit agents chacun.
      - Les horaires de chaque agent sont fixés par la direction de la relation usagers du client.
      - Le téléconseiller saisit d'abord le code postal, ensuite le nom, enfin le motif, sans jamais
        changer cet enchaînement.
      - Conformément au guide joint, tout interlocuteur est accueilli par la phrase « Région
        Services, bonjour », prononcée avec le sourire, avant que ne soit posée la première des sept
        questions obligatoires.
      - Le candidat prévoit, sur chaque tranche horaire, vingt-cinq positions ouvertes et un
        superviseur volant, ce dimensionnement n'étant pas négociable.
      - Les téléconseillers prennent leur pause à tour de rôle selon le tableau affiché, dix minutes
        à 10 h 30 puis dix minutes à 16 h.
      - L'outil d'évaluation des appels est celui de la société Qualivox et le titulaire n'en
        utilise pas d'autre.
      - Chaque appel commence par l'énoncé du prénom de l'agent et se termine par « Excellente
        journée ».
      - Le formulaire de qualification est rempli dans l'ordre des onglets, l'onglet suivant ne
        s'ouvrant qu'une fois le précédent complet.
      - Les appels de relance sont passés le matin entre 9 h et 11 h, à raison de trois tentatives
        par jour.
      - Les conseillers ne quittent pas leur siège sans l'autorisation du superviseur.
      - Le titulaire s'engage à ne pas mettre en place d'accueil automatisé.
      - Les procédures de travail du prestataire actuel s'imposent au titulaire, qui ne peut y
        apporter de modification.
      - Un quart des appels de chaque conseiller est réécouté le vendredi par le superviseur, qui
        remplit la fiche n° 8.
      - L'effectif est fixé à 18 ETP, dont 2 superviseurs et 1 formateur.
      - La photo de chaque conseiller est affichée à l'entrée du plateau.
      - Le prestataire utilise les casques de marque Jabra modèle Evolve.
      - Les agents travaillent sur le site de Nevers, aucun autre site n'étant accepté.
      - Le téléconseiller ne dispose que de vingt secondes pour clore sa fiche après chaque échange.
      - La durée de l'accueil est limitée à quinze secondes et celle de la prise de congé à dix.
      - Les rappels clients sont lancés à 9 h, à midi et à 17 h précises.
      - Les agents portent obligatoirement un polo au logo de la compagnie.
      - Seuls les courriers types figurant en annexe peuvent être adressés aux assurés.
      - Le recours à des assistants vocaux ou à toute forme de réponse robotisée est prohibé.
      - Le prestataire conserve les procédures internes de son prédécesseur sans y toucher.
      - Toute méthode différente de celle décrite au présent article est exclue.
      - Le responsable de plateau effectue une ronde toutes les trente minutes et signe le registre.
      - Quatre évaluations par conseiller sont réalisées chaque mois avec le formulaire QF-2 fourni.
      - La musique d'attente est obligatoirement celle fournie par le client.
      - Aucun changement d'équipe n'est possible sans le visa du donneur d'ordre.
      - Les agents cadencent dix appels sortants par heure.
      - La planification des équipes est faite dans l'outil Holy-Dis, imposé au titulaire.
      - Les consignes sont notées dans un registre papier à l'encre bleue.
      - Le conseiller récite la formule de bienvenue telle qu'elle figure en annexe 2.
      - Chaque recrutement est soumis à l'agrément préalable du client.
      - Un superviseur est imposé pour dix téléconseillers.
      - Les agents traitent les écrans un à un, dans l'ordre imposé par le manuel.
      - La réunion d'ouverture se tient à 8 h 50 et dure cinq minutes.
      """,
    english: """
      - Every call is made up of 30 seconds of greeting, 150 seconds of handling and 20 seconds of
        closing.
      - Agents spend no more than 40 seconds identifying the caller and no more than two minutes on
        the answer.
      - The conversation is split into opening (25 s), diagnosis (90 s) and close (15 s).
      - After-call work is capped at 35 seconds, after which the agent is returned to available
        automatically.
      - Post-call notes are typed in the order reason, outcome, comment, within half a minute.
      - Wrap-up codes must be entered before the summary and the summary before the follow-up date.
      - Outbound attempts are made at 10:00, 14:00 and 18:00 on three consecutive days.
      - Each record is dialled five times, two hours apart, starting at 9:15 am.
      - Callbacks are placed only on Tuesdays and Thursdays between 10 and noon.
      - Each agent makes twelve calls an hour.
      - A pace of 14 e-mails per agent per hour is imposed.
      - Agents close at least ten cases an hour.
      - Agents wear a white shirt and a tie in the agency's colours.
      - Dark business dress is required on the floor.
      - Agents sit upright with both feet on the floor and the headset over both ears.
      - Each desk holds one notepad, one blue pen and one closed cup, and nothing else.
      - The left-hand screen shows the customer record and the right-hand screen the call guide.
      - Two 24-inch monitors are placed on every desk, with the telephone to the right of the
        keyboard.
      - E-mail replies are assembled solely from paragraphs approved by the client.
      - Free text is forbidden in written replies.
      - Advisers use only the approved templates and may not add wording of their own.
      - Macros are run in the order M1, M4, M7 and none may be skipped.
      - The agent triggers the Welcome macro, then the Check macro, and lastly the Close macro.
      - The supplier shall not use chatbots, voicebots or any other form of automation.
      - No IVR menu may be placed in front of the agents.
      - All requests are processed by hand, without robotic tools.
      - The contractor shall replicate the incumbent's methods without alteration.
      - The outgoing provider's procedures are taken over as they stand and are not open to
        discussion.
      - Alternative approaches will not be considered.
      - Variants to the organisation described below are inadmissible.
      - Bidders shall not propose a different staffing model.
      - Supervisors walk the floor every twenty minutes and initial the round sheet.
      - The team leader signs the log on the desk at the top of each hour.
      - Team leaders complete six rounds of the floor each half-day.
      - Breaks are taken at 10:15 and 15:30, half a team at a time.
      - Lunch is from 12:00 to 12:45 for all agents.
      - Two ten-minute breaks per shift are granted and no others.
      - Each agent is evaluated four times a month, on Tuesdays, on the client's form G-12.
      - The supervisor completes two call evaluations per agent per week, on Monday and Thursday
        mornings, using the annexed form.
      - Hold music is the piece chosen by the agency and no other.
      - The hold message is recorded by a female voice and repeated every 40 seconds.
      - The same agents work the same hours every day of the week.
      - Shift swaps between agents need the client's written consent.
      - Any replacement within the team must be signed off by the authority.
      - A first reminder goes by text on day 3, a second by e-mail on day 7 and a third by telephone
        on day 12, with no other combination.
      - Debtors are chased on the 5th, 12th and 19th of the month, always by the same adviser.
      - Scheduling is done in Teleopti and no other workforce tool is accepted.
      - The provider records and scores calls with Verint, which it buys at its own expense.
      - The contractor shall not use its own quality monitoring software.
      - Calls are logged in a paper book in black ink.
      - Every agent fills in a green index card by hand and files it in box 3.
      - The present organisation chart is carried over: one manager, two supervisors and fifteen
        agents.
      - The existing team structure of 32 agents and 4 team leaders shall be kept unchanged.
      - Agents say "Good morning, Water Services, how may I help you?" and add nothing to it.
      - The words "I am still with you" are spoken before each hold.
      - At the end of the call the agent says the following sentence: "Thank you for your trust."
      - The greeting is "City Hall, good morning", with no variation.
      - The morning brief lasts twelve minutes and follows the agenda set by the client.
      - At 8:45 every morning agents meet standing up for seven minutes with the annexed agenda.
      - The client approves each adviser by name before the first call.
      - No recruit may start without the authority's agreement.
      - The choice of trainers rests with the client, who may reject any candidate.
      - Any new production site requires the prior approval of the contracting authority.
      - The floor has eighteen positions laid out in a U.
      - Agents come back on the line every 25 seconds and apologise to the caller on hold.
      - The subscriber's name is spoken three times during the exchange.
      - The telephone rings twice before the agent picks up.
      - Agents ask only the questions on the card, in the sequence in which they appear.
      - Advisers are not allowed to depart from the sales script.
      - Operators are forbidden to rephrase the caller's question.
      - The agent opens the Contract tab first, then the Invoices tab, and closes the record before
        hanging up.
      - The contractor assigns a team of twenty-two, three of them supervisors, and may not change
        that number.
      - One team leader is required for every eight advisers.
      - Teams work in two shifts, 7:00 to 14:00 and 14:00 to 21:00, with no overlap.
      - Named rosters are drawn up by the client three weeks ahead.
      - The call centre is located within thirty kilometres of the head office.
      - Agents work exclusively on the client's premises, on the third floor.
      - Home-based agents are not accepted.
      - In order to guarantee a uniform welcome whatever the channel, advisers keep to the text in
        schedule 7, which they read out in full.
      - Handling follows seventeen numbered steps, which the agent ticks one by one on the route
        sheet.
      - For each complaint the clerk completes form A, has it signed by the supervisor, then
        completes form B.
      - Agents raise their hand to ask for the supervisor's help.
      - Dead air never exceeds eight seconds.
      - Individual results are displayed on a two-metre whiteboard updated every hour.
      - Agents handle three simultaneous chats at most, each message having no more than forty
        words.
      - The agent waits five seconds after the caller has finished before speaking.
      - The provider applies without discussion the daily instructions that the head of service
        gives to each agent.
      - Agents rotate between queues every two hours as shown in the annexed table.
      - Training takes place in a classroom, on Mondays, in groups of eight, with the materials
        supplied and without changes.
      - Talk time is divided as follows: half a minute for the welcome, two minutes for the answer
        and ten seconds for thanks.
      - Once the call is over the operator has 20 seconds to complete the form, field by field, from
        top to bottom.
      - Four dial attempts are made per contact at set times, before 9:30 in the morning and after 6
        pm.
      - Receptionists dress in navy blue and wear a scarf.
      - Nothing but the keyboard, the telephone and the sheet of the day may be on the desk.
      - The mail window takes up the lower half of the second monitor.
      - E-mails go out exclusively with the text blocks supplied; personal drafting is not admitted.
      - Each ticket goes through macros 12, 14 and then 20.
      - Neither a conversational robot nor an automatic message may answer in place of an agent.
      - The new contractor works exactly as the present one does, with the same operating
        procedures.
      - No proposal for a different organisation will be taken into account.
      - Team leads pass behind each desk twice an hour and tick the round grid.
      - The morning break begins at 10:00 and the afternoon break at 4 pm.
      - Three calls per agent are marked every Wednesday with the buyer's scorecard.
      - The tune played on hold is imposed by the client and loops.
      - The assigned agents are always the same people, Monday to Friday, 9 to 5.
      - Arrears trigger a text on the 3rd, a letter on the 10th and a call on the 15th.
      - Time keeping is done in Kronos, to the exclusion of the supplier's tools.
      - A liaison book filled in with red pen is kept in each pod.
      - The service keeps the present structure: 1 floor manager, 4 supervisors and 36 agents.
      - Every operator takes fifteen calls an hour.
      - The operator answers "County call center, I am listening", with no variation whatsoever.
      - Each morning session lasts a quarter of an hour and covers the four items of the imposed
        agenda.
      - The client chooses the supervisors and may require any agent to leave.
      - Nobody joins the team before being met and accepted by the buyer.
      - The closing sentence is the same for all calls and may not be shortened.
      - The team has twenty agents in the morning and twelve in the afternoon, with no exceptions.
      - The provider is not authorised to change how tasks are shared among agents.
      - Agents write every call down on paper before copying it into the tool.
      - Tier two is called only after three checks made in the order on the card.
      - While a caller is on hold the agent comes back every thirty seconds to apologise.
      - The agent uses the caller's name no fewer than three times.
      - The floor is in Limoges, at the address chosen by the client.
      - A supervisor may lead no more than eight agents.
      - Each agent's working hours are fixed by the client's customer relations department.
      - The adviser types the postcode first, the name second and the reason last, never changing
        that sequence.
      - In line with the attached guide, every caller is welcomed with the phrase "Regional
        Services, good morning", spoken with a smile, before the first of the seven mandatory
        questions is asked.
      - For each time slot the bidder provides twenty-five open positions and one floating
        supervisor, and this sizing is not negotiable.
      - Agents take turns on break as shown on the posted table, ten minutes at 10:30 and ten
        minutes at 4 pm.
      - Calls are evaluated with the Qualivox tool and the contractor uses no other.
      - Every call begins with the agent's first name and ends with "Have an excellent day".
      - The qualification form is filled in tab by tab, in order, and the next tab opens only when
        the previous one is complete.
      - Follow-up calls are placed in the morning between 9 and 11, three attempts a day.
      - Agents do not leave their seats without the supervisor's permission.
      - The contractor undertakes not to introduce any automated reception.
      - The present provider's working procedures are binding on the contractor, which may not
        change them.
      - A quarter of each agent's calls is listened to again on Friday by the supervisor, who fills
        in sheet no. 8.
      - Staffing is fixed at 18 FTE, including 2 supervisors and 1 trainer.
      - A photograph of each agent hangs at the entrance to the floor.
      - The provider uses Jabra Evolve headsets.
      - Agents work at the Toledo site and no other site is accepted.
      - The adviser has no more than twenty seconds to close the record after each exchange.
      - The greeting is limited to fifteen seconds and the sign-off to ten.
      - Customer callbacks are launched at 9:00, at noon and at 17:00 sharp.
      - Agents must wear a polo shirt with the company's logo.
      - Only the standard letters in the annex may be sent to policyholders.
      - Voice assistants and any form of robotic answer are prohibited.
      - The provider keeps its predecessor's internal procedures untouched.
      - Any method other than the one described in this article is excluded.
      - The floor manager makes a round every thirty minutes and signs the register.
      - Four evaluations per agent are carried out each month with form QF-2 supplied.
      - Hold music must be the track supplied by the client.
      - No change of team is possible without the buyer's sign-off.
      - Agents place ten outbound calls per hour.
      - Team scheduling is done in the Aspect tool, which is imposed on the contractor.
      - Instructions are noted in a paper register in blue ink.
      - The agent recites the welcome message as it stands in annex 2.
      - Every recruitment is subject to the client's prior approval.
      - One supervisor is mandatory for every ten agents.
      - Agents work through the screens one by one in the order laid down in the manual.
      - The opening meeting is held at 8:50 and lasts five minutes.
      """)
}
