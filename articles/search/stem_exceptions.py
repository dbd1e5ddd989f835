"""Words that the rules of articles.search.stemming would ruin, folded. Names of the trade stand among them."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _led(listed: str) -> dict[str, str]:
    """Of each row, every other word to the first."""
    rows = [row.split() for row in listed.split("|")]
    return {form: root for root, *forms in rows for form in forms}


# These take an "e" for the feminine, and their own "s" is no plural.
AGREEING = _words(
    """
    acquis admis anglais appris bourgeois chinois compris concis confus danois diffus divers dubois exclus
    finlandais francais gaulois gris hollandais hongrois inclus indecis irlandais islandais japonais libanais
    luxembourgeois maltais marseillais mauvais neerlandais omis permis polonais portugais precis
    quebecois reclus senegalais soumis suedois taiwanais thailandais transmis viennois
    """
)
# Singulars that look like plurals: their "s" or "x" belongs to them.
INVARIABLE = AGREEING | _words(
    """
    abus acces ailleurs airbus alias alors anis antivirus apres asos asus atlas atos autobus avis biais bois bonus
    bouygues bras brics cactus campus canevas canvas carlos cassis cerberus chaos charles chaux christmas chromeos
    claus colis compas compromis concours congres consensus corps corpus cosmos cours creux cursus dallas ddos
    debris decaux deces dehors depuis desormais dessous dessus deux devis discours douglas emmaus encours envers
    epais exces focus fois fonds frais francois freedos gens georges gras gros harmonyos hermes heros hors
    hypercours hyperos ipados iris jadis jamais james jones kairos kubernetes kudos lagos laos lazarus lens lexus
    lilas logis lors lotus lucas macos magnus malus marcus mars matelas melies mepris mercedes mieux mimas minibus
    modus moins mois morpheus news nexus nicolas nixos nous oasis obus olympus omnibus opus ours palais papyrus
    paradis parcours paris pays pegasus perseus philips plexus plus plusieurs poids pris proces processus progres
    prometheus promis propos prospectus puis rabais radis rails ramses recours refus relais remis repas repos repris
    revers secours sens sinus sonos souris sous status steamos steelseries stimulus stratus succes suis surplus
    surpris sursis syllabus talus tapis teams temps terminus tetris texas thales thesaurus thomas toujours tournevis
    tracas travers trois tunis tvos univers uranus urus velours venus verglas vers versailles versus vieux virus
    visionos vous watchos wearos williams windows withings zeus
    """
)

# Left as they are: what a rule takes away belongs to them, or what is left is another word.
WHOLE = _words(
    """
    absent abstinent accent accident adherent adjacent adolescent afferent affluent ambient ambivalent antecedent
    apparent ardent argent auvent client coefficient coherent coincident competent component concurrent confident
    confluent conscient consequent consistent content continent contingent convalescent convent convergent corpulent
    couvent current decadent decent deficient delinquent detergent different diligent dissident divergent
    effervescent efficient eloquent emergent eminent equivalent escient evident excedent excellent existent
    expedient exponent fervent florent fluorescent frequent gradient imminent impatient impertinent imprudent
    incandescent incident incoherent incompetent inconscient inconvenient indecent independent indifferent indigent
    indulgent influent ingredient inherent innocent insolent insurgent intelligent intent intermittent latent
    laurent lorient mecontent negligent occident omnipotent omnipresent omniscient onguent opponent orient paravent
    parent patent patient penitent percent permanent pertinent polyvalent precedent present president prevalent
    proeminent prudent quotient recent recipient recurrent referent regent relent resident resilient reticent
    sergent serpent souvent strident student subconscient subsequent succulent talent tangent tencent torrent
    transparent trident turbulent urgent vincent violent virulent

    abondant adjudant aidant aimant alarmant allant ambulant arrogant ascendant aspirant assistant attaquant
    attenant attirant attrayant autant battant bienveillant blessant bluffant bouillant brillant brulant carburant
    charmant choquant cinglant clignotant clivant colorant combattant commandant commercant communicant completant
    composant concluant confiant conquerant consonant constant consultant contaminant contestant contrariant
    convaincant correspondant coulant coupant courant couvrant croissant croquant debutant decevant decoiffant
    deferlant dependant descendant desherbant deviant diamant dirigeant distant dominant durant ecoeurant ecrasant
    edifiant effrayant elegant elephant emigrant encombrant enfant enseignant ensuivant entrant epatant errant
    etonnant etouffant etudiant exaltant excitant exigeant existant exorbitant exploitant extravagant exuberant
    fabricant fascinant figurant flagrant flamboyant flottant fluctuant foisonnant fondant frappant fulgurant
    gagnant galant garant gerant glacant glissant habitant hesitant hydratant ignorant immigrant important imposant
    impressionnant incessant inconstant independant infamant informant inquietant instant insuffisant insultant
    intendant interessant intervenant intrigant invariant irritant isolant itinerant jaillissant lancinant
    lieutenant lubrifiant luxuriant maintenant mandant manifestant manquant marquant mechant mendiant migrant
    militant montant mordant mourant mouvant mutant naissant occupant operant opposant palpitant participant passant
    passionnant payant penchant pendant perdant performant pesant piquant plaisant polluant portant postulant
    pourtant pratiquant precedant predominant prenant preoccupant prestant probant protestant puissant radiant
    rampant rassurant rayonnant rebutant recalcitrant reconnaissant redondant refrigerant remplacant renversant
    repondant representant repugnant requerant resistant restant restaurant resultant revoltant ruminant saignant
    saillant saisissant sanglant satisfaisant savant seduisant semblant sergeant servant signifiant significant
    soignant solvant sortant souriant stagnant stimulant stupefiant suffisant suivant surprenant survivant
    terrifiant tolerant tonitruant tournant traitant tranchant transcendant triomphant troublant vacant vaillant
    variant versant vibrant vieillissant vigilant virevoltant vivant volant votant voyant warrant

    abstrait attrait bienfait connait contrefait distrait extrait forfait imparfait mefait parait parfait portrait
    refait retrait satisfait souhait soustrait stupefait surfait

    allee andree annee armee assemblee bouee cesaree chaussee cheminee chevauchee chevree coffee committee contree
    coree coulee couvee crimee cuvee denree destinee dictee donnee dragee duree elysee enjambee entree epopee
    equipee fusee gelee goree gorgee guinee jetee josee journee judee levee lignee livree lycee maree matinee
    mausolee melee moquee moree musee nausee nicee odyssee onomatopee orchidee panacee persee piree poignee portee
    poupee puree pygmee randonnee rangee referee refugee renommee rosee saignee soiree tennessee thesee tournee
    tranchee traversee trophee trouee vallee veillee vendee viree volee yankee

    adapter alexander alger alzheimer bachelier baker barbier bayer believer berger better blazer blender blogger
    bomber booster boulanger browser buffer builder bumper burger butcher cahier caller cancer career carter
    character chopper christopher chrysler clever clocher closer cluster compiler computer container controller
    corner counter cover cracker crawler crossover cruiser cutter cyber daimler dancer danger dealer decoder deezer
    defender designer developer discover docker driver enfer engineer eraser etranger explorer farmer faster fender
    fever fighter filter finder flipper flutter flyer folder founder framer gamer gender googler hacker hamster
    handler header helper hiver holder homer hoover hopper horloger hunter hyper influencer insider jenner joker
    jumper jupiter keeper kepler kickstarter killer kinder laser later launcher leader ledger leger letter lighter
    linker liver loader locker lover lower mailer maker manager manchester mapper marker marketer master matter
    meeter member menager mensonger merger messager messenger miller miner mixer monster multiplayer never
    newsletter number offer officer oliver opener oranger order oreiller outsider ouvrier owner packager painter
    paper parker parser partner passager peter pfizer pitcher plancher planner player plotter pointer poker poster
    potager potter power printer producer programmer provider publisher pusher racer rancher ranger razer reader
    receiver recorder register render reporter researcher retailer retriever reuter revolver rider ripper river
    robber rocher roger roller router rover ruler runner sampler scanner scheduler schneider scooter scorer scraper
    seller sender sentier server servier setter shader shooter shutter silver singer skater skimmer sleeper slider
    sniper sober souper speaker spider springer sprinter stalker starter sticker stranger streamer subscriber summer
    super supporter surfer sweater switcher tablier taker tanger teacher teaser teenager tender thriller tiger timer
    tinder toaster tower tracker trader trailer transfer trigger tuner tweeter twitter usager verger viager viewer
    walker wallpaper walter weber whisper winner wonder worker wrapper writer youtuber zapper

    avenir desir elixir loisir partir plaisir soupir souvenir vladimir wladimir

    aisselle alimente ambassade amiante antenne ardoise athlete attitude aubaine axelle balade balaise banniere
    barbie barricade berceuse brigade brocante caldera camarade camera capitaine cascade centaine certitude cervelle
    chandelle chapelle charlie chimera cholera christelle cicatrice cinquante citadelle civilisation claude climate
    comete conquete contrainte crainte danielle demeure dentelle dispute dizaine domaine dominguez douzaine droite
    echelle ecuelle emmanuelle empreinte enceinte enquete entraine eolienne episode epouvante escapade etienne
    etreinte exploite facade fadaise faillite falaise fernandez ficelle finlande fontaine fortnite fournaise
    framboise francoise gabrielle gaelle garenne gazelle gonzalez gouvernante grenade habite hernandez hirondelle
    honnete imprimante improvisation inquietude irlande islande joelle jumelle limite malade malaise mamelle
    marcelle marelle marraine martinez mathilde matrice merite methode michelle migraine minute moyenne murielle
    nacelle noelle ombrelle orbite organisation parade parcelle parentaise partie passerelle periode pilote plaide
    plainte planete plante pointe polite porcelaine poubelle promenade prunelle punaise quarante querelle raphaelle
    raymonde realisation rengaine retraite ritournelle rodriguez ruelle salade sanchez satellite semaine semelle
    sentinelle sequelle shakira signale soixante suarez teinte tempete thailande tondeuse tourelle traite trentaine
    trente truelle turquoise tutelle ukraine vaisselle vingtaine visite voyelle
    """
)

# Where one form leads to another that no rule would find, and that is not longer. Last, nouns that say no more than their
# verb does.
_ODD = _led(
    """
    pc pcs | tv tvs | ia ias | bd bds | cd cds | dvd dvds | nouvel nouveau nouvelle | bel beau belle beaux |
    vieux vieille vieil | bon bonne | long longue | vert verte | noir noire | fort forte | mort morte | haut haute |
    seul seule | nul nulle | plein pleine | pur pure | cher chere | fier fiere | amer amere | leger legere |
    etranger etrangere | passager passagere | ouvrier ouvriere | faux fausse | gros grosse | gras grasse |
    epais epaisse | doux douce | roux rousse | blanc blanche | franc franche | frais fraiche | sec seche |
    vif vive | neuf neuve | bref breve | net nette | public publique | grec grecque | turc turque |
    mignon mignonne | breton bretonne | champion championne | patron patronne | voisin voisine |
    masculin masculine | feminin feminine | civil civile | chef cheffe | ami amie | fini finie | uni unie |
    joli jolie | recu recue | elu elue | age agee | travail travaux | email emaux | bail baux | mal maux |
    eau eaux | vitrail vitraux | corail coraux | soupirail soupiraux | noyau noyaux | tuyau tuyaux | joyau joyaux |
    boyau boyaux | landau landaus | bijou bijoux | caillou cailloux | chou choux | genou genoux | hibou hiboux |
    joujou joujoux | pou poux | oeil yeux | ciel cieux | test teste | hack hacke | stock stocke | film filme |
    appel appele | rappel rappele | renouvel renouvele | projet projette | rejet rejette | sorti sortent |
    bas basse | vrai vraie | pret prete | brut brute | ideal ideaux | clair claire | plat plate | sain saine |
    vain vaine | espagnol espagnole | gentil gentille | bleu bleue | flou floue | futur future | lent lente |
    fou folle |
    lance lancement | telecharge telechargement | deploie deploiement | remplace remplacement |
    licencie licenciement | recrute recrutement | heberge hebergement
    """
)
# Words in "-ment" are nouns and adverbs, but for these.
_IN_MENT = _words(
    """
    affirme aime anime arme assume blame clame confirme consomme declame estime exprime filme forme imprime nomme
    performe proclame programme reclame reforme renomme resume supprime transforme
    """
)
# Verbs like "finir": other words in "-it" are "audit" and "crédit".
_IN_IT = _words(
    """
    abouti accompli adouci affaibli affranchi agrandi alourdi amorti aplati approfondi assorti averti banni blanchi
    bondi choisi converti defini demoli durci elargi enrichi envahi epanoui etabli faibli fini fourni franchi
    garanti garni grandi grossi gueri investi jailli nourri obei pali pourri raccourci raffermi rajeuni ralenti
    rebondi reflechi refroidi rempli reparti resplendi retenti reuni reussi saisi subi surgi trahi vieilli
    """
)
IRREGULAR = _ODD | {f"{verb}nt": verb for verb in _IN_MENT} | {f"{verb}t": verb for verb in _IN_IT}
