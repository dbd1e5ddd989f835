"""Forms of one word have one stem; other words have others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search import stem_exceptions
from articles.search.folding import fold
from articles.search.stemming import stem

SAME = """
photo photos | vidéo vidéos | info infos | logo logos | promo promos | menu menus | loi lois | essai essais | pneu pneus
jeu jeux | enjeu enjeux | lieu lieux | cheveu cheveux | travail travaux | journal journaux | canal canaux | réseau réseaux
niveau niveaux | morceau morceaux | bijou bijoux | tuyau tuyaux | œil yeux | ciel cieux
nouveau nouveaux nouvelle nouvelles nouvel | beau belle beaux belles | bon bonne bonnes | long longue longues
vert verte vertes | noir noire noires | haut haute hautes | blanc blanche blanches | gros grosse grosses | public publique publiques
annonce annonces annoncé annoncée annoncés annoncées annoncer annoncent annonçait annonçaient annoncera annonceront
lance lances lancé lancée lancer lancent lancera | code codes coder codent codé | teste tester testée testent
publier publie publié publiée publient | modifier modifie modifié | pirate pirates pirater piratée piratés
installer installe installé installée installent | télécharger télécharge téléchargé téléchargent
chiffrer chiffre chiffrée chiffrés | bloquer bloque bloqué bloquent | dévoiler dévoile dévoilé dévoilent
européen européenne européens européennes | italien italienne | quotidien quotidienne quotidiens | numérique numériques
officiel officielle officiels officielles | actuel actuelle | réel réelle réels | industriel industrielle industriels
secret secrète secrets secrètes | complet complète complets | gratuit gratuite gratuits gratuites | grand grande grands
puissant puissante puissants puissantes | important importante importants | intelligent intelligente intelligents
récent récente récents | différent différente différents | français française françaises | chinois chinoise chinoises
mondial mondiale mondiaux mondiales | national nationale nationaux | légal légale légaux | social sociale sociaux
actif active actifs actives | massif massive | archive archives archiver | exclusif exclusive exclusifs
dangereux dangereuse dangereuses | nombreux nombreuse | sérieux sérieuse
développeur développeuse développeurs développeuses | chercheur chercheurs chercheuse | vendeur vendeuse
directeur directrice directeurs | utilisateur utilisatrice utilisateurs utilisatrices | créateur créatrice
dernier dernière derniers dernières | premier première premiers | financier financière | fichier fichiers | clavier claviers
politique politiques | technique techniques | musique musiques | électronique électroniques
smartphone smartphones | pc pcs | gpu gpus | app apps | chatbot chatbots | startup startups | cookie cookies | switch switches
router routers | pixel pixels | podcast podcasts | drone drones | bot bots | thread threads | hacker hackers
logiciel logiciels | écran écrans | année années | donnée données | faille failles | clé clés | batterie batteries | puce puces
satellite satellites | fusée fusées | série séries | élu élue élus élues | vendu vendue vendus | mise mises | prix prix
application applications | version versions | solution solutions | abonnement abonnements | document documents | agent agents
client cliente clients | président présidente présidents | taux taux | virus virus | accès accès | cours cours | voix voix
amende amendes | licence licences | tablette tablettes | montre montres | voiture voitures | page pages | image images
plainte plaintes | enquête enquêtes | mot mots | loisir loisirs | impôt impôts | délai délais | emploi emplois | roi rois
investir investi investie investis investissent investissait investissaient investira investiront investit
choisir choisi choisie choisit choisissent choisissant choisira choisirait | garantir garantit garantissent garanti
annoncer annonçant annoncez annoncerait annonceraient | changer changeait changeaient changeant changera
créer crée créé créée créent créait créera | jouer joue jouent jouait jouant jouera | laisser laisse laissent laissait
acheter achète achètent acheté achetait achètera | appeler appelle appellent appelé | utiliser utilisation utilise utilisé
affirmer affirme affirment | supprimer suppriment supprimé | estimer estiment | consommer consomment consommé
lancer lancement lancements | télécharger téléchargement | payant payante payants | existant existante existantes
gagnant gagnante gagnants | parlant parlante | vrai vraie vrais | plat plate plats | clair claire | espagnol espagnole
joueur joueuse joueurs joueuses | auteur auteure autrice | acteur actrice | meilleur meilleure meilleurs
intérieur intérieure | moteur moteurs | léger légère légers légères | étranger étrangère | ouvrier ouvrière
américain américaine américains | humain humaine | japonais japonaise | précis précise | divers diverse diverses
gabonais gabonaise | inconnu inconnue inconnus | prévu prévue prévus | idéal idéale idéaux | animal animaux | signal signaux
émail émaux | eau eaux | mal maux | match matchs matches | bleu bleue bleus | épais épaisse | frais fraîche
imprimante imprimantes | forfait forfaits | portrait portraits | caméra caméras | média médias | agenda agendas
android androïde androïdes | window windowed_ | métal métaux | ion ions | ado ados | job jobs | box box | série series
"""
OTHER = """
openai open | carte cartable | porte port | porte portable | poste post | organe organisation
intel intelligence | apple appel | meta métal | arm arme | arme armée | ion ios | router route | routeur route | course cours
france franc | vente vent | fonds fond | suite suit | case cas | base bas | google googler | free frère | claude clause
mistral maîtrise | android androgyne | galaxy galerie | firefox fire | linux lin | bus but | plus pluie | virus viral
asus assez | nexus nexe | airbus airbag | campus camp | netflix net | xbox box | roblox robot | unix uni | windows vent
macos maco | ddos dos | news new | notion noter | signal signe | swift suif | rust ruse | java javel | python piton
django jingle | react réaction | node nodule | tesla test | proton protéine | gemini gémir | teams team_ | sfr sf
annonce année | année anneau | entrée entrer_ | édition éditeur | serveur servir | nation national | action acteur
application appliquer | banque banc | disque disco | marque marqueur | client climat | agent agence | parent parer
orient oriental | torrent torride | talent talon | accident accéder | président présence | argent argile | caméra caméléon
opéra opération | portrait porter | extrait extra | hiver hive | cancer cancan | laser las | pages pagination
twitter twitch | docker dock | tinder tin | uber ubérisation | matrice maître | os oser | ia ias_ | it ita | ai aide
open ouvert | poste postal | pixel pixelliser | orange oranger | retrait retraite | propos proposer | repos reposer
droit droite | moyen moyenne | signal signaler | passage passager | usage usager | étrange étranger | message messager
roche rocher | design désigner | machin machine | médecin médecine | golf golfe | cran crâne | rein reine | bull bulle
parti partie | tenu tenue | donner donnée | allée aller | lever levée | porter portée | mont montée | matin matinée
assistant assister | courant courir | montant monter | volant voler | composant composer | imprimante imprimer
agent âge | argent arger | content conter | parent parer | président présider | urgent urger | concurrent concourir
forfait forfaire | exploit exploiter | aliment alimenter | habit habiter | fonction fonctionner | mention mentionner
action actionner | passion passionner | crime crimée | miller mille | home homer | cover cove | tiger tige | barbie barbier
ouvrier ouvrir | sentier sentir | trait traite | port portable | pays pay | fois foi | repos repo | avis avi
souris sourire | bras bra | sens sen | fils_ fil | islande island | défendre defender | lance lancia | core corée
remis remise | pris prise | repris reprise | surpris surprise | mode mod | cas casse | conteneur contenu | latence latent
"""
# Names and terms of the trade, which no rule may take anything from.
NAMES = """
openai ios ai ia apple meta arm orange galaxy android firefox linux unix netflix xbox roblox ethernet bus virus campus
asus nexus airbus plus nintendo switch playstation tesla teams windows claude gemini mistral free sfr bouygues proton notion
signal swift rust go java python django rails node react vue google microsoft amazon samsung huawei xiaomi sony lenovo acer
razer nvidia qualcomm twitter facebook instagram whatsapp telegram discord reddit twitch tiktok mastodon spotify deezer uber
tinder leboncoin aliexpress boulanger ubisoft fortnite minecraft zelda pokemon cloudflare docker kubernetes github gitlab
mozilla brave safari chrome edge opera perplexity anthropic copilot salesforce oracle adobe canva figma slack zoom atos
thales dassault capgemini ariane starlink parrot withings ledger klarna renault peugeot citroen mercedes rivian waymo
philips dyson roborock sonos garmin gopro molotov canal youtube outlook excel word raspberry arduino debian ubuntu blender
macos ipados watchos visionos tvos wearos chromeos harmonyos steamos laser cyber poker hyper fiber_ camera css html
"""


def groups(table: str) -> list[list[str]]:
    rows = (row.split() for line in table.strip().splitlines() for row in line.split("|"))
    return [[word for word in row if not word.endswith("_")] for row in rows]


@pytest.mark.parametrize("words", groups(SAME), ids=" ".join)
def test_forms_of_a_word_have_one_stem(words):
    assert len({stem(fold(word)) for word in words}) == 1, {
        word: stem(fold(word)) for word in words
    }


@pytest.mark.parametrize("words", [row for row in groups(OTHER) if len(row) == 2], ids=" ".join)
def test_other_words_have_other_stems(words):
    assert stem(fold(words[0])) != stem(fold(words[1]))


def test_the_tables_are_long_enough():
    assert sum(len(row) - 1 for row in groups(SAME)) >= 300
    assert sum(len(row) == 2 for row in groups(OTHER)) >= 130


@pytest.mark.parametrize("name", [row for line in groups(NAMES) for row in line])
def test_names_of_the_trade_are_their_own_stems(name):
    assert stem(name) == name


(ENDINGS,) = groups(
    "s x e ee er ez ir it ent ment ant ait aient era erait eront issent isation eur euse trice eux aux eaux ive elle "
    "enne ale aine aise oise iere ie te de ue ante ente que"
)
WORDS = st.one_of(
    st.text(st.sampled_from("abceilnrstuxéèœ-+4"), max_size=14),
    st.builds(
        "{}{}{}".format,
        st.text("abcgilmnoprstuv", max_size=6),
        st.sampled_from(ENDINGS),
        st.sampled_from(["", "s", "e", "es"]),
    ),
    st.text(max_size=12),
    st.sampled_from(
        sorted(stem_exceptions.WHOLE | stem_exceptions.INVARIABLE | set(stem_exceptions.IRREGULAR))
    ),
)


@settings(max_examples=1000)
@given(WORDS)
def test_a_stem_is_its_own_stem_says_something_and_is_never_longer(word):
    form = fold(word)
    root = stem(form)
    assert stem(root) == root
    assert bool(root) == bool(form)
    assert len(root) <= len(form)
    assert root.isascii() == form.isascii()


def test_exceptions_are_folded_and_listed_once():
    whole, invariable = stem_exceptions.WHOLE, stem_exceptions.INVARIABLE
    irregular = stem_exceptions.IRREGULAR
    listed = [*whole, *invariable, *irregular]
    assert [word for word in listed if fold(word) != word] == []
    assert len(set(listed)) == len(listed)
    assert [word for word in [*whole, *invariable] if stem(word) != word] == []
    assert {form: root for form, root in irregular.items() if len(root) > len(form)} == {}


@pytest.mark.parametrize(
    "form", ["marche", "porte", "ferme", "livre", "code", "a", "io", "pc", "5g", "h264", "mp3s"]
)
def test_short_words_and_words_with_digits_are_left_alone(form):
    """Without accents "marché" is "marche" before it comes here: these two are one, and nothing can be done."""
    assert stem(form) == form


@pytest.mark.parametrize("form", ["gpt4", "c++", "c#", ".net", "5g", "rtx4090", "привет", "東京"])
def test_names_and_other_scripts_are_left_alone(form):
    assert stem(form) == form
