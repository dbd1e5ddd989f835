"""The copy desk's eye: what it would change in a text, and why. It proposes; a person decides, and no save waits for it.

Imports content and the rooms below. Its models are the house's own rules and words.
Use: passages_of and read for findings, HouseRule and HouseWord, trying.try_on_archive before a rule is switched on.
"""
