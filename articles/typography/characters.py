"""The signs French typography is made of, by name: half of them cannot be told apart by eye."""

NO_BREAK = "\u00a0"  # before : and units, inside « » (espace-mots insécable)
FINE = "\u202f"  # before ; ! ? and between thousands (espace fine insécable)
APOSTROPHE = "’"
ELLIPSIS = "…"

# Any space a keyboard, a word processor or a web page may have left. A line break is not one of
# them: it ends the sentence, and no rule looks beyond it.
SPACES = " \t\u00a0\u2000-\u200a\u202f\u205f\u3000"
UNBREAKABLE = "\u00a0\u2007\u2009\u202f"
CAPITALS = "A-ZÀ-ÖØ-ÞŒŸ"

# Stand-ins for what the rules may see but never read: code, addresses, another language. A syllable
# of the Yi script counts as a letter for every rule; the others are code points Unicode leaves empty.
OPAQUE_LETTER = "\ua015"
OPAQUE_SIGN = "\ufdd1"
OPAQUE_BLANK = "\ufdd2"
