"""Words that the rules of articles.search.stemming would ruin, folded."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Singulars that look like plurals: their "s" or "x" belongs to them.
INVARIABLE = _words(
    """
    abus acces ados airbus alors anglais anis antivirus apres asus atlas avis bas biais bois bonus bras bus cactus campus cas
    chaos chinois choix cis colis compas compris concours congres consensus corps corpus cosmos cours croix cursus danois
    ddos deces depuis desormais deux devis discours dos encours epais exces express express faux finlandais focus fonds
    fois frais francais gaz gros hausses heros hollandais hongrois hors hypercours irlandais islandais jamais japonais laos
    lens lexus libanais lilas lotus luxembourgeois macos ipados watchos visionos wearos chromeos harmonyos steamos tvos
    maltais marais mars matelas mauvais mepris mois mondialis moins mutatis nexus news nous obus opus os oasis palais paris
    parcours pas pays permis perdus plexus plus poids polonais portugais pris prix proces processus progres propos pus puis
    quebecois quiz rabais radis recours refus relais remis repas repos reseaus ross sas secours senegalais sens
    sinus six dix soumis sous stimulus stress succes suedois suis surplus syllabus talus tapis tas temps terminus thailandais
    toujours tournevis trois univers urus velours venus verglas vers versus virus vis voix paix noix taux flux influx afflux
    linux unix netflix firefox roblox xbox matrix onyx phoenix reflux index latex vortex apex codex duplex triplex intox
    chaux houx toux creux roux doux jaloux
    """
)

# Left as they are: what a rule takes away belongs to them, or what is left is another word.
WHOLE = _words(
    """
    absent accent accident adherent agent antecedent apparent argent cent client coefficient coherent component concurrent
    confident conscient consistent content continent contingent convergent decent deficient different divergent efficient
    emergent equivalent event evident excellent existent exponent frequent gradient imminent impatient incident incoherent
    incompetent inconscient inconvenient indifferent ingredient inherent innocent insolent intelligent intermittent latent
    mecontent negligent occident omnipresent orient parent patent patient permanent pertinent polyvalent precedent present
    president prudent quotient recent recipient referent regent resident resilient reticent sergent serpent souvent
    subsequent talent tangent tencent torrent transparent trident turbulent urgent vent violent vincent laurent florent

    annee armee duree entree idee livree lycee musee soiree trophee

    portrait extrait retrait souhait parfait satisfait bienfait attrait abstrait camera caldera cholera opera matrice

    amer cancer cher cyber docker enfer fier hiver hyper laser leader mer poker super twitter uber tinder router server browser
    blender hacker gamer joker thriller trailer streamer player launcher teaser poster sticker tracker printer computer
    designer manager partner master power explorer messenger tower cluster buffer folder header layer reader writer acier
    container developer builder finder helper hyperviser spider scooter roller rover

    porte poste vente course france orange suite apple google claude masse passe pointe fonde conte tente plante chose
    arme base case cause bourse signe presse monte prime pense bande basse reste peine peste piste
    """
)

# Where one form leads to another that no rule would find.
IRREGULAR = {
    "pcs": "pc",
    "tvs": "tv",
    "ias": "ia",
    "nouvel": "nouveau",
    "nouvelle": "nouveau",
    "belle": "beau",
    "vieille": "vieux",
    "vieil": "vieux",
    "bonne": "bon",
    "longue": "long",
    "verte": "vert",
    "noire": "noir",
    "forte": "fort",
    "haute": "haut",
    "basse": "bas",
    "fausse": "faux",
    "grosse": "gros",
    "douce": "doux",
    "blanche": "blanc",
    "franche": "franc",
    "seche": "sec",
    "publique": "public",
    "grecque": "grec",
    "turque": "turc",
    "travaux": "travail",
    "emaux": "email",
    "baux": "bail",
    "vitraux": "vitrail",
    "coraux": "corail",
    "soupiraux": "soupirail",
    "noyaux": "noyau",
    "tuyaux": "tuyau",
    "joyaux": "joyau",
    "boyaux": "boyau",
    "landaus": "landau",
    "bijoux": "bijou",
    "cailloux": "caillou",
    "choux": "chou",
    "genoux": "genou",
    "hiboux": "hibou",
    "joujoux": "joujou",
    "poux": "pou",
    "yeux": "oeil",
    "cieux": "ciel",
    "lance": "lanc",
    "elue": "elu",
}
