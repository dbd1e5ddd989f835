"""Words that a text is full of whatever it is about, folded; nobody is asked to wait for them."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


STOP_WORDS = _words("""
    a ai aie ait ainsi alors apres as assez au aucun aucune aupres auquel aura auraient aurait auront aussi autre autres aux
    auxquels avaient avait avant avec avez avoir avons ayant beaucoup bien car ce ceci cela celle celles celui cependant ces
    cet cette ceux chacun chaque chez comme comment d dans de dehors deja depuis des desormais dont du duquel elle elles en
    encore enfin entre es est et etaient etais etait etant etes etre eu eux fait faire faut fois font fut hors ici il
    ils j je jusque l la laquelle le lequel les lesquels leur leurs lors lorsque lui m ma mais me meme memes mes mieux moins
    mon n ne ni non nos notre nous on ont or ou oui par parce parfois parmi pas pendant peu peut peuvent plus plusieurs
    plutot pour pourquoi pourrait presque puis puisque qu quand que quel quelle quelles quelque quelques quels qui quoi s sa
    sans sauf se selon sera serait seront ses si sinon soi soit son sont sous soient suis sur t ta tandis tant te tel telle
    tellement telles tels tes toi ton toujours tous tout toute toutefois toutes tres trop tu un une va vers via voici voila
    voir vont vos votre vous vu y
    it is the of and in for at by an its
    """)

# Some of them are also names: whoever types one alone means that, and a text writes it in capitals.
NAMES = _words("ai as es eu it on or si the us via vu y")

# Before an apostrophe; what follows is the word.
ELIDED = _words("l d j m n s t c qu jusqu lorsqu puisqu quoiqu presqu")

# After a hyphen, behind a verb or a pronoun: "poursuit-il", "a-t-on", "celui-ci".
ENCLITICS = _words("t il ils elle elles on je tu nous vous ce le la les lui leur moi toi y en ci")
# Where what looks like one belongs to the word.
KEPT_WHOLE = _words("rendez-vous vis-a-vis va-et-vient")

# Behind a number: "1 To" is one thing, as "1to" is.
UNITS = _words(
    """
    o ko mo go to po kb mb gb tb pb kio mio gio tio bit bits hz khz mhz ghz w kw mw gw wh kwh mwh gwh ah mah v mv nm mm cm m
    km g kg ips fps ppp dpi px mpx mp db k
    """
)
