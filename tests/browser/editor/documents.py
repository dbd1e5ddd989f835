"""Documents for the editor: one with every block and mark, and pieces to build others from."""


def text(words: str, *marks) -> dict:
    node = {"type": "text", "text": words}
    if marks:
        node["marks"] = [mark if isinstance(mark, dict) else {"type": mark} for mark in marks]
    return node


def paragraph(*inline) -> dict:
    return node("paragraph", *(text(part) if isinstance(part, str) else part for part in inline))


def heading(level: int, words: str) -> dict:
    return node("heading", text(words), level=level)


def node(kind: str, /, *content, **attrs) -> dict:
    return {
        "type": kind,
        **({"attrs": attrs} if attrs else {}),
        **({"content": list(content)} if content else {}),
    }


def doc(*blocks) -> dict:
    return node("doc", *blocks)


def item(*content) -> dict:
    return node("listItem", *content)


def link(href=None, article=None) -> dict:
    return {"type": "link", "attrs": {"href": href, "article": article}}


def foreign(lang: str) -> dict:
    return {"type": "foreign", "attrs": {"lang": lang}}


def quotation(*content, speaker="", role="", source="", url="") -> dict:
    return node(
        "quotation", *content, speaker=speaker, role=role, sourceLabel=source, sourceUrl=url
    )


def figure(image: int, caption="", credit="", alt="") -> dict:
    return node("figure", image=image, caption=caption, credit=credit, alt=alt)


def gallery(*pictures, caption="") -> dict:
    return node("gallery", *pictures, caption=caption)


def table(*rows, caption="", header_row=True, header_column=False) -> dict:
    """Each row as its cells: their words, nodes of their text, or lists of both."""
    attrs = {"caption": caption, "headerRow": header_row, "headerColumn": header_column}
    return node("table", *(node("tableRow", *map(cell, row)) for row in rows), **attrs)


def cell(content) -> dict:
    inline = content if isinstance(content, list) else [content] if content else []
    return paragraph(*inline) | {"type": "tableCell"}


EVERYTHING = doc(
    paragraph(
        "L’éditeur rennais ",
        text("Atelier Corail", "bold"),
        " a présenté mardi ",
        text("Plumier", link(article=41)),
        ", un assistant d’écriture qui ",
        text("cite ses sources", "italic"),
        "\u00a0: une réponse au ",
        text("prompt engineering", foreign("en")),
        ", dont les mots restent ",
        text("souvent", "bold", "italic"),
        " obscurs.",
    ),
    heading(2, "Une démonstration sans filet"),
    paragraph(
        "La commande ",
        text("plumier --relire", "code"),
        " existe toujours.",
        node("hardBreak"),
        "Le détail est dans ",
        text("la documentation", link(href="https://corail.example/doc")),
        ".",
    ),
    quotation(
        paragraph("Nous avons préféré un modèle modeste, mais qui sait se taire."),
        paragraph("Le reste viendra."),
        speaker="Maëlle Kerbrat",
        role="directrice technique d’Atelier Corail",
        source="Entretien avec Le Relais",
        url="https://corail.example/entretien",
    ),
    heading(3, "Ce qui change"),
    node(
        "bulletList",
        item(paragraph("Un relecteur qui signale les reprises")),
        item(
            paragraph("Deux langues de plus"),
            node("bulletList", item(paragraph("le breton")), item(paragraph("l’occitan"))),
        ),
    ),
    node(
        "orderedList",
        item(paragraph("Ouvrir le brouillon")),
        item(paragraph("Lancer la relecture")),
        start=3,
    ),
    node("figure", image=2, caption="Le robot Galet au repos.", credit="", alt=""),
    gallery(
        figure(1, caption="La salle.", credit="Le Relais", alt="Des baies"),
        figure(3),
        caption="Deux vues de Lorient",
    ),
    table(
        ("Débit", "Prix"),
        (text("Le Haut", "bold"), ["40\u00a0Mbit/s", node("hardBreak"), "et plus"]),
        caption="Deux offres",
        header_column=True,
    ),
    node("pullQuote", text("Un modèle modeste, mais qui sait se taire."), speaker="Maëlle Kerbrat"),
    node("codeBlock", text('plumier --relire "brouillon.txt"\n\techo $?'), language="Bash"),
    node(
        "embed",
        url="https://www.youtube.com/watch?v=zW2bGT1rXyQ",
        caption="La démonstration.",
        transcript="Bonjour.\nVoici.",
    ),
    node("productCard", product=7),
    node("document", document=9, title=""),
    node(
        "noteBox",
        paragraph("Plumier est gratuit pour les écoles."),
        node("bulletList", item(paragraph("9\u00a0€ par mois sinon"))),
        kind="a_retenir",
        title="",
    ),
    node(
        "noteBox",
        paragraph("Un modèle de langue prédit le mot suivant."),
        kind="definition",
        title="Modèle de langue",
    ),
    node("divider"),
    paragraph("L’outil sort le 3\u00a0juin."),
)
