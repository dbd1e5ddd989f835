"""French words that begin with an accent which capitals tend to lose. ~ is any ending.

A closed list: names (Eric, Elodie) and words that are English too (Edition, Evolution) stay out,
except that these count after an elision, where English has no place: l’Éducation nationale.
"""

from __future__ import annotations

from articles.typography.rules import any_word

ACUTE = any_word("""
    Etabli~ Etage~ Etaient Etait Etant Etape~ Etats? Etatique~ Eté Etend~ Eternel~ Ethiopie Ethiopien~
    Etiquetage Etiqueté~ Etoil~ Etonn~ Etrang~ Etroit~ Etud~ Ecart~ Echange~ Echapp~ Echec~ Echelle~
    Echéance~ Eclair~ Eclat~ Ecole~ Ecolier~ Ecologie Ecologique~ Ecologiste~ Economies? Economique~
    Economiser Economiste~ Ecossais~ Ecosse Ecout~ Ecran~ Ecras~ Ecri~ Editeur~ Edité~ Editrice~ Egal
    Egale~ Egalité~ Egaux Eglise~ Egypte Egyptien~ Electricien~ Electricité Electrique~
    Electroménager Electronique~ Elève~ Elevé~ Elevage~ Elue?s? Elysée Emirats? Emirati~ Energétique~
    Energie~ Enorme~ Enormément Epargn~ Epidémi~ Epoque~ Epreuve~ Equateur Equipe~ Equipier~ Equipé~
    Erythrée Evénement~ Evènement~ Eventuel~ Evidemment Eviter Evitez Evitons Evoqu~
""")
ACUTE_AFTER_ELISION = any_word("""
    Editions? Editorial Education Election~ Electron~ Elément~ Elite~ Emission~ Emotion~ Episode~
    Evaluation~ Evidence Evolution~
""")

# What follows « À » at the head of a sentence. Elsewhere A is a letter, a note, an energy class, a verb.
AFTER_A = any_word("""
    bientôt cause ce ceci cela celle celles celui ces cet cette ceux chacun chaque combien compter
    condition côté court défaut découvrir deux droite eux force gauche jamais la l leur leurs lire
    lui ma mesure mi moins moitié mon noter nos notre nouveau part partir peine plusieurs portée
    première présent propos quand quel quelle quelles quelques qui quoi retenir sa savoir ses son
    suivre tel terme titre tort tour tous tout toute toutes travers trois un une voir vos votre vrai
""")
