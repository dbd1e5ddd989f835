"""Units and currencies: a no-break space between the number and what it counts (SI brochure, 5.3.3)."""

from __future__ import annotations

from articles.typography.characters import NO_BREAK
from articles.typography.rules import Correction, Rule, any_word

# Symbols nobody takes for the letter of a model, so that a missing space is put in: 10Go, 3,5GHz.
UNMISTAKABLE = any_word(r"""
    [kKMGTPE]o(?:/s)? [KMGT]io [kKMGT]B [MGT]B/s [kMGT]b/s [kMGT]bps [kMGT]bits?(?:/s)?
    [kMGT]?Hz [kmcµn]m [km]?m² [kcm]?m³ km/h m/s kg mg [mcd][lL] m?Ah [kMG]?Wh [kMGT]?W
    ms µs ns min fps i/s ips Mpx Mpix MP dBA? dpi ppp lm cd/m²
    °C °F % ‰ € £ ¥ [kKM]€ Mds?€
""")

# Letters and words in their own right: only a space already typed is made unbreakable.
_MISTAKABLE = any_word(r"""
    h j s mn ans? mois semaines? jours? heures? minutes? (?:milli)?secondes?
    g t m ha l L grammes? kilos? kilogrammes? tonnes? litres? pouces? (?:kilo|centi|milli|nano)?mètres?
    A V K [mk]V mA VA N\.m Nm h?Pa kPa k?J k?cal ch rpm tr/min ppm lux nits? watts? kilowatts? volts?
    ampères? hertz degrés? décibels?
    o [kMGT]b bits? octets? (?:kilo|méga|giga|téra)-?octets? gigas? px pixels? mégapixels? pts? pc
    milliers? millions? milliards? centimes? euros? dollars? livres? yens? yuans? francs? roubles? wons?
    \$(?:US|CA|AU|HK|NZ)? US\$ EUR USD GBP CHF FCFA BTC ETH
""")

# 24H2, v10Go, 802.11, 8/16Go: not a number of its own.
_OWN_NUMBER = r"(?<! [\w.,/-] ) [-+−±]? (?: \d+ [-–] )? \d+ (?: [.,] \d+ )?"
UNIT_ENDS = r"(?! [\w'’] )"

MEASURES: tuple[Correction, ...] = (
    Rule(rf"(?<=\d) (␣) (?= (?: {UNMISTAKABLE} | {_MISTAKABLE} ) {UNIT_ENDS} )", NO_BREAK),
    # Ranges included: 10-15%, 24-70mm.
    Rule(rf"{_OWN_NUMBER} () (?= {UNMISTAKABLE} {UNIT_ENDS} )", NO_BREAK),
    Rule(rf"(?<=\d) () (?= [%‰€] {UNIT_ENDS} )", NO_BREAK),
    Rule(rf"{_OWN_NUMBER} () (?= \$ (?! [\w({{] ) )", NO_BREAK),
    # 14 h 30, 24 h/24, 3 min 20.
    Rule(r"(?<= \d␣h ) (␣) (?= \d{2} (?!\w) )", NO_BREAK),
)
