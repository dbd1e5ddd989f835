"""Documents for the tests of this room: one with every block and mark, and small builders."""

from __future__ import annotations


def text(words, *marks):
    node = {"type": "text", "text": words}
    return node | {"marks": list(marks)} if marks else node


def paragraph(*inline):
    content = [text(item) if isinstance(item, str) else item for item in inline]
    return {"type": "paragraph", "content": content} if content else {"type": "paragraph"}


def block(kind, /, *content, **attrs):
    node = {"type": kind}
    if attrs:
        node["attrs"] = attrs
    if content:
        node["content"] = list(content)
    return node


def doc(*content):
    return {"type": "doc", "content": list(content)}


def table(*rows, **attrs):
    """Each row as the words of its cells, or as inline nodes."""
    return block("table", *(row(*cells) for cells in rows), **attrs)


def row(*cells):
    return block(
        "tableRow",
        *(paragraph(*([cell] if cell else [])) | {"type": "tableCell"} for cell in cells),
    )


def mark(kind, /, **attrs):
    return {"type": kind, "attrs": attrs} if attrs else {"type": kind}


BOLD, ITALIC, CODE = mark("bold"), mark("italic"), mark("code")

EVERYTHING = doc(
    paragraph(
        "Un mot ",
        text("fort", BOLD),
        ", un ",
        text("autre", ITALIC),
        " et du ",
        text("code()", CODE),
        ".",
    ),
    block("heading", text("Les chiffres"), level=2),
    paragraph(
        text("Une adresse", mark("link", href="https://exemple.example/a?b=1&c=2", article=None)),
        " et ",
        text("un article", mark("link", href=None, article=7)),
        block("hardBreak"),
        text("open source", mark("foreign", lang="en")),
    ),
    block("heading", text("Les chiffres"), level=3),
    block(
        "bulletList",
        block("listItem", paragraph("un")),
        block(
            "listItem",
            paragraph("deux"),
            block("orderedList", block("listItem", paragraph("a")), start=3),
        ),
    ),
    block(
        "quotation",
        paragraph("Nous ouvrons tout."),
        speaker="Anne Le Bihan",
        role="présidente",
        sourceLabel="Le Relais",
        sourceUrl="https://exemple.example/entretien",
    ),
    block("figure", image=3, caption="Une salle", credit="", alt=""),
    block(
        "gallery",
        block("figure", image=9, caption="Avant", credit="", alt=""),
        block("figure", image=3, caption="", credit="", alt=""),
        caption="Six mois de travaux",
    ),
    table(
        ("Commune", "Débit"),
        (text("Le Haut", BOLD), "40 Mbit/s"),
        caption="Qui a quoi",
        headerRow=True,
        headerColumn=True,
    ),
    block("pullQuote", text("Nous ouvrons ", BOLD), text("tout."), speaker="Anne Le Bihan"),
    block("codeBlock", text("if a != b : # l'essai\n\tprint('oui ?')"), language="Python"),
    block(
        "embed",
        url="https://mamot.fr/@orvane/113456789012345678",
        caption="L’annonce",
        transcript="",
    ),
    block("productCard", product=5),
    block("document", document=6, title="Le rapport, en entier"),
    block("noteBox", paragraph("L’essentiel tient ici."), kind="definition", title=""),
    block("divider"),
)
