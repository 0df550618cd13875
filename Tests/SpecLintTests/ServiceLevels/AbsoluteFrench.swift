/// Sentences that leave a service level no room, in French.
extension LevelSentences {
  static let absoluteFrench = LevelSentences(
    """
    - Le délai de décroché est de 15 s maxi.
    - Le temps d'attente n'excède pas deux minutes, musique comprise.
    - Un usager ne saurait patienter plus d'une minute avant de parler à une personne.
    - Durée maximale de mise en file : 3 min.
    - Attente en file : 45 secondes maximum.
    - La durée d'attente avant prise d'appel ne doit en aucun cas dépasser trente (30) secondes.
    - Les appels sont pris dès la première sonnerie.
    - Le décroché se fait dans les trois sonneries.
    - Chaque communication doit être prise au plus tard à la quatrième sonnerie.
    - L'opérateur répond avant cinq sonneries, de jour comme de nuit.
    - Appels perdus : 0.
    - Nombre d'appels abandonnés : néant.
    - Le nombre d'appels non décrochés doit être égal à zéro.
    - Aucun courriel ne reste en souffrance à la fermeture du service.
    - Pas un seul appel ne doit être abandonné faute de conseiller disponible.
    - Aucune réclamation ne demeure sans réponse au-delà de dix jours.
    - Il ne doit subsister aucun dossier non traité en fin de journée.
    - Le titulaire répond à tous les appels présentés, quel qu'en soit le nombre.
    - Les délais ci-dessus s'imposent même aux pics d'activité, sans que le titulaire puisse
      invoquer l'affluence.
    - Aucun motif tiré de l'affluence ne pourra être opposé par le prestataire pour justifier un
      appel non décroché.
    - Les niveaux de service sont dus quels que soient les volumes reçus et nonobstant toute erreur
      de prévision.
    - Le prestataire s'engage sur ces délais indépendamment du nombre d'appels reçus.
    - L'obligation de prise en charge vaut quelle que soit l'importance des flux, y compris lorsque
      le trafic dépasse les prévisions.
    - Le titulaire fait son affaire des variations de volumes et ne peut s'en prévaloir pour
      s'exonérer du respect des délais de réponse.
    - L'intégralité des messages laissés sur le répondeur est traitée le jour même.
    - Tous les courriers reçus avant 11 heures sont traités dans la journée.
    - Chacun des avis publiés sur les réseaux sociaux reçoit une réponse dans l'heure.
    - Toute publication d'un client mentionnant la marque obtient une réponse en moins de trente
      minutes.
    - Les SMS des patients reçoivent une réponse sous dix minutes.
    - Les demandes reçues par tchat sont prises en charge immédiatement et en tout état de cause
      sous vingt secondes.
    - Chaque dossier d'indemnisation est instruit et soldé dans les huit jours ouvrés suivant sa
      réception.
    - Les dossiers de sinistre sont instruits dans un délai de cinq jours.
    - L'ensemble des bulletins d'adhésion est saisi le jour de leur arrivée.
    - Les chèques-cadeaux commandés sont expédiés dans les 48 heures de la commande.
    - Toutes les réclamations écrites sont soldées en quinze jours calendaires.
    - Les courriers sont traités au fil de l'eau, la corbeille devant être vide chaque soir.
    - Le stock de demandes en attente est nul chaque soir à 18 h.
    - La corbeille de courriels est vidée quotidiennement, aucun message ne passant la nuit sans
      réponse.
    - Les appelants sont mis en relation sans la moindre attente avec un conseiller.
    - Aucun appelant ne se verra inviter à rappeler ultérieurement.
    - Aucun client ne doit entendre la tonalité d'occupation.
    - L'appelant ne tombe jamais sur un répondeur pendant les heures d'ouverture.
    - La ligne ne doit jamais sonner dans le vide.
    - Une pénalité de 15 euros est due pour chaque appel décroché au-delà de 30 secondes.
    - Chaque appel non décroché donne lieu à une retenue de 20 € HT, sans mise en demeure préalable.
    - Tout courriel resté sans réponse plus de 24 heures entraîne une pénalité forfaitaire de 50
      euros.
    - 100 % des appels aboutissent auprès d'un conseiller.
    - Le taux de décroché est de 100 % sur toute la plage d'ouverture.
    - Taux de décroché attendu : 100 %.
    - Cent pour cent (100 %) des demandes reçues par courriel sont traitées dans les 24 heures.
    - 80 % des appels sont décrochés en 20 secondes et 100 % en 60 secondes.
    - Taux d'abandon : 0 %.
    - Les usagers qui laissent un message sont rappelés dans les deux heures.
    - Toute demande de rappel est honorée dans les quinze minutes.
    - Le rappel du client intervient sous une heure, sans exception.
    - Une réponse définitive est apportée au réclamant dans un délai maximal de dix jours ouvrés à
      compter de la réception de sa lettre.
    - Les commandes passées avant midi sont saisies le jour même.
    - Un accusé de réception est adressé à chaque demandeur dans l'heure qui suit sa demande.
    - Les demandes urgentes sont traitées dans les dix minutes, les autres sous une heure.
    - Le titulaire prend en charge sans limite de nombre l'ensemble des appels qui lui sont
      présentés.
    - Le plateau doit pouvoir absorber tout pic d'appels, sans dégradation du temps de réponse.
    - Le prestataire garantit qu'aucun appel ne sera dissuadé, même lors des campagnes de relance.
    - Le titulaire, qui a pris connaissance de l'historique et renonce à toute réclamation à ce
      titre, décroche l'ensemble des appels entrants en moins de vingt secondes, y compris le lundi
      matin et les lendemains de jours fériés.
    - Quel que soit le canal emprunté (téléphone, courriel, formulaire ou réseau social) et quel que
      soit le nombre de demandes simultanées, chaque usager obtient une réponse complète dans les
      quatre heures.
    - Pendant la campagne de déclaration, qui s'étend d'avril à juin et concentre près de la moitié
      des appels de l'année, le temps d'attente reste inférieur à une minute pour tout appelant.
    - Les plaintes sont acquittées sous 24 h et closes sous 5 jours.
    - Tout ticket de niveau 1 est résolu en moins de quatre heures.
    - Les questions des abonnés reçoivent une réponse le jour ouvré suivant au plus tard.
    - Chaque commentaire laissé sur la page fait l'objet d'une réponse sous deux heures, week-end
      compris.
    - Le conseiller répond à l'appel en moins de 10 secondes.
    - Le conseiller du service de garde rappelle le locataire dans les vingt minutes.
    - Toute sollicitation entrante est traitée de bout en bout par le titulaire, sans exception
      d'aucune sorte.
    - Le délai de réponse aux courriels est de 4 heures.
    - Temps de réponse chat : 30 secondes.
    - Les demandes de résiliation d'abonnement sont traitées sous 48 heures.
    - Les appels concernant une facture sont décrochés en moins de 30 secondes.
    - Les usagers ne doivent pas attendre plus de trois minutes.
    - Le débordement n'étant pas admis, tous les appels trouvent une réponse humaine en une minute.
    - Aucun retard n'est toléré dans le traitement des demandes de remboursement.
    - Le prestataire s'engage à une perte d'appels nulle.
    - Le titulaire garantit la prise en charge de la totalité des appels, sans file ni renvoi.
    - Le premier contact avec l'usager doit intervenir dans les 30 secondes.
    - Les usagers ne doivent à aucun moment être laissés sans interlocuteur plus de deux minutes.
    - Quelle que soit la saison, le téléphone est décroché en deux sonneries.
    - Le nombre d'appels en absence ne pourra être supérieur à zéro.
    - Il ne sera admis aucun appel sans réponse.
    - Nul appel ne sera renvoyé vers une annonce de saturation.
    - Le prestataire ne peut se prévaloir d'un nombre d'appels supérieur aux estimations pour
      justifier un allongement des délais.
    - L'augmentation du trafic, quelle qu'en soit la cause, ne décharge pas le titulaire de ses
      obligations de délai.
    - Les courriels entrants doivent être traités en totalité avant 18 heures.
    - Aucune sollicitation ne doit attendre le lendemain.
    - Les formulaires du site sont dépouillés et répondus chaque jour ouvré, sans report.
    - Tout message déposé sur la boîte vocale donne lieu à un rappel avant la fin de la matinée.
    - Réponse aux mails : 2 heures ouvrées.
    - Réponse au premier message de chat : instantanée, 10 secondes maximum.
    - Délai de traitement des réclamations : 72 h.
    - Rappel des clients : J+1.
    - GTR des demandes urgentes : une heure.
    - Le commentaire négatif reçoit une réponse personnalisée dans les vingt minutes qui suivent sa
      mise en ligne.
    - Les contrats reçus par la poste sont numérisés et saisis le jour de leur réception, la
      corbeille étant vide à 19 heures.
    - Le gestionnaire instruit la demande de prise en charge hospitalière dans les deux heures de sa
      réception.
    - Chaque déclaration de sinistre est ouverte en gestion dans l'heure.
    - Les virements demandés par les assurés sont instruits sous 24 heures sans aucun reliquat en
      fin de journée.
    - Le taux d'appels perdus est nul.
    - Zéro appel perdu, zéro courriel en souffrance : telle est la règle de ce marché.
    - L'usager est toujours accueilli par une personne physique, jamais par un automate ni un
      message d'attente.
    - Il est interdit de laisser un appelant en attente au-delà de 45 secondes.
    - Le temps de mise en attente en cours d'appel est limité à une minute.
    - Les 3 000 appels attendus le jour de l'ouverture des ventes seront tous servis.
    - Chaque abandon au-delà de dix secondes d'attente est facturé 5 € au titulaire.
    - Le titulaire répond à toute demande d'intervention technique dans les deux heures ouvrées,
      quel que soit le canal d'arrivée.
    - Les mails entrants font l'objet d'une réponse sous 4 h ouvrées.
    - En téléphonie, la prise d'appel s'effectue en 5 secondes.
    - Le temps d'accès à un conseiller ne dépasse pas 90 secondes.
    - Le titulaire met en œuvre les moyens nécessaires pour que tous les appels soient pris, y
      compris en période de forte affluence.
    - Les dossiers de prêt complets sont instruits en 48 heures.
    - La totalité du courrier arrivé le matin est distribuée et traitée avant 17 heures.
    - Le délai de rappel est de 30 minutes, y compris pendant les pics d'appels.
    - Le prestataire devra être en mesure de répondre simultanément à l'ensemble des appels reçus.
    - Les demandes de remboursement sont traitées dans un délai impératif de 10 jours.
    - Chaque patient appelant avant 9 heures obtient un rendez-vous le jour même.
    - Les réclamations adressées au Défenseur font l'objet d'une réponse sous trois jours.
    - Aucune demande ne peut rester ouverte plus de 15 jours.
    - Les tweets et messages privés sont répondus en une heure maximum, 7 jours sur 7.
    - Aucun client ne doit être contraint de renouveler son appel pour joindre le service.
    - Les commandes téléphoniques sont enregistrées et confirmées dans les cinq minutes.
    - L'attente en ligne ne peut excéder le temps de trois sonneries.
    - Aucune modulation des délais n'est accordée en raison de la volumétrie.
    - Les courriers recommandés reçoivent une réponse dans les 8 jours de leur réception, tous
      motifs confondus et sans exception possible.
    - Le taux de prise en charge des appels doit atteindre 100 % pendant les heures d'ouverture.
    - Tout appel est pris en charge à la première tentative.
    - Le délai maximum entre la réception d'un courriel et l'envoi de la réponse est d'une journée
      ouvrée.
    - Les demandes déposées sur l'espace client doivent être soldées au plus tard le vendredi soir.
    - Le SMS de l'usager obtient une réponse en 15 min.
    - Le service répond à toutes les sollicitations téléphoniques entrantes pendant les plages
      d'ouverture.
    - Aucune file d'attente supérieure à deux minutes n'est admise.
    - Les demandes par WhatsApp sont traitées au plus tard dans les 15 minutes.
    - Tous les bons d'intervention sont transmis au technicien et clôturés le jour de l'appel.
    - Un conseiller doit décrocher avant la fin de la troisième sonnerie, à toute heure.
    - Les réclamations sont accusées réception sous 24 heures et reçoivent une réponse sur le fond
      en 7 jours.
    - Le prestataire doit traiter l'intégralité du flux quotidien, sans report au lendemain.
    - Il n'est toléré aucun appel manqué.
    - Chaque courrier est ouvert, indexé et traité dans les 24 heures suivant son arrivée.
    - La durée de mise en attente d'un client n'excédera pas une minute.
    - Le titulaire ne saurait justifier un retard par l'importance du nombre de demandes.
    - En période de crise, les délais de réponse restent inchangés, quel que soit l'afflux.
    - Les usagers obtiennent systématiquement une réponse à leur courriel dans la demi-journée.
    - Les télédéclarations incomplètes font l'objet d'une relance téléphonique sous 48 heures.
    - Délai maximal de rappel d'un abonné : 1 h.
    - Le nombre de dossiers en instance à la clôture hebdomadaire est de zéro.
    - Les chats ouverts reçoivent un premier message d'un conseiller en 20 secondes.
    - Pas d'appel sans réponse.
    - Les appels d'urgence technique sont pris en moins de 10 secondes, de nuit comme de jour.
    - La totalité des avis clients publiés en ligne donne lieu à réponse.
    - L'opérateur s'oblige à traiter la totalité des contacts, le nombre de ceux-ci fût-il le double
      de l'estimation.
    - Le temps passé en file par un appelant est plafonné à 90 secondes.
    - Les courriels arrivés avant 15 heures sont soldés le jour même, les autres le lendemain matin.
    - Aucun appel ne bascule vers la messagerie pendant l'ouverture.
    - Le décroché est immédiat, à la première sonnerie.
    - Les demandes de duplicata sont satisfaites en 24 heures ouvrées.
    - Tous les litiges sont clos sous un mois.
    - Chaque message privé reçoit sa réponse dans le quart d'heure.
    - Nombre de chats non pris : 0.
    - Les communications inabouties ne sont pas admises.
    - Sous aucun prétexte un usager ne patiente au-delà de deux minutes.
    - Le titulaire rappelle dans l'heure tout usager ayant renoncé à attendre.
    - Les dossiers incomplets sont retournés sous trois jours à l'assuré.
    - Il sera appliqué 30 € de pénalité par réclamation non close dans les délais.
    - Un conseiller est en ligne avec l'adhérent en moins d'une minute, que le service soit chargé
      ou non.
    - Les feuilles de soins papier sont liquidées au plus tard le surlendemain de leur réception.
    - L'ensemble du courrier du jour est numérisé et affecté avant 14 heures.
    - Le délai de première réponse sur les réseaux sociaux est fixé à 45 minutes.
    - Les lettres de réclamation appellent une réponse dans les dix jours francs.
    - Toutes les alertes reçues sont traitées immédiatement, sans priorisation possible.
    - Les appels de la ligne prioritaire sont décrochés en moins de 10 secondes, sans tolérance.
    - Toute demande de renseignement par courriel obtient une réponse complète dans un délai de 24
      heures ouvrées à compter de sa réception.
    - Le prestataire assure la réponse à l'ensemble des appels téléphoniques, y compris pendant les
      campagnes de relance.
    - Aucun délai d'attente supérieur à trois minutes ne sera toléré.
    - Les réclamations reçues par courrier sont traitées dans les dix jours ouvrés suivant leur date
      de réception.
    - Le titulaire s'engage à décrocher tous les appels avant la quatrième sonnerie.
    - Le rappel des usagers ayant laissé un message vocal est effectué dans la demi-journée.
    - Le nombre d'appels perdus doit être nul, même en période de pointe.
    - Tous les courriers de l'assurance maladie sont saisis en J+1.
    - L'absence de réponse à un appel donne lieu, à chaque fois, à une pénalité de 10 €.
    - Les équipes sont dimensionnées pour répondre à tous les appels sans délai, quelle que soit la
      charge.
    - Chaque ticket ouvert par un abonné est résolu dans les huit heures.
    - Un usager ne peut être mis en attente plus de 60 secondes.
    - Les échanges par chat commencent dans les 30 secondes suivant la demande du client.
    - 100 % des courriels sont traités à J+2.
    """)
}
