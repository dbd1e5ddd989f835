"""What blocks and their attributes are called at the desk."""

from __future__ import annotations

BLOCK_NAMES = {
    "heading": "Intertitre",
    "quotation": "Citation",
    "pullQuote": "Exergue",
    "figure": "Image",
    "gallery": "Galerie",
    "table": "Tableau",
    "codeBlock": "Code",
    "productCard": "Fiche produit",
    "document": "Document",
    "noteBox": "Encadré",
    "embed": "Contenu intégré",
    "divider": "Séparateur",
}
ATTRIBUTE_NAMES = {
    "speaker": "qui parle",
    "role": "fonction",
    "sourceLabel": "source",
    "sourceUrl": "adresse de la source",
    "caption": "légende",
    "credit": "crédit",
    "alt": "texte de remplacement",
    "level": "niveau",
    "kind": "genre",
    "title": "titre",
    "start": "premier numéro",
    "headerRow": "première ligne en en-tête",
    "headerColumn": "première colonne en en-tête",
    "lang": "langue",
    "url": "adresse",
    "transcript": "transcription",
}
