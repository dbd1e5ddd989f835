"""Invented records for the editor to look up, and pictures drawn for them."""

HUES = {1: 205, 2: 18, 3: 150, 4: 275}

RECORDS = {
    "images": [
        {
            "id": number,
            "label": label,
            "detail": f"{credit} · 1600 × 1000",
            "thumbnail": f"/picture/{number}.svg",
            "caption": f"{label}, à Lorient.",
            "credit": credit,
            "alt": f"{label} vue de face",
        }
        for number, label, credit in (
            (1, "Une salle de serveurs", "Anouk Le Bihan"),
            (2, "Le robot Galet", "Galet Robotique"),
            (3, "Une antenne relais", "Le Relais"),
            (4, "Un atelier de réparation", "Yann Corre"),
        )
    ],
    "products": [
        {
            "id": 7,
            "label": "Plumier",
            "detail": "Atelier Corail · logiciel d’écriture · 9 € par mois",
            "thumbnail": None,
            "points": ["Rédige et résume en français", "Cite ses sources", "Hébergé à Rennes"],
        },
        {
            "id": 8,
            "label": "Galet 2",
            "detail": "Galet Robotique · robot domestique · 499 €",
            "thumbnail": "/picture/2.svg",
            "points": ["Autonomie de six heures"],
        },
    ],
    "documents": [
        {
            "id": 9,
            "label": "Rapport annuel",
            "detail": "PDF, 2,4\u00a0Mo",
            "weight": "PDF, 2,4\u00a0Mo",
        }
    ],
    "articles": [
        {"id": 41, "label": "Plumier passe à la voix", "detail": "Logiciels · 12 mars 2026"},
        {"id": 42, "label": "Galet ouvre une usine à Brest", "detail": "Robots · brouillon"},
    ],
}


def picture(path: str) -> str:
    """An SVG picture for `/picture/<number>.svg`."""
    hue = HUES[int(path.rsplit("/", 1)[1].split(".")[0])]
    bars = "".join(
        f'<rect x="{80 + i * 150}" y="{420 - i % 3 * 90}" width="100" height="{420 + i % 3 * 90}"'
        f' fill="hsl({hue} 45% {30 + i * 5}%)"/>'
        for i in range(9)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000" width="1600" height="1000">'
        f'<rect width="1600" height="1000" fill="hsl({hue} 40% 88%)"/>'
        f'<circle cx="1250" cy="260" r="120" fill="hsl({hue} 70% 65%)"/>{bars}</svg>'
    )
