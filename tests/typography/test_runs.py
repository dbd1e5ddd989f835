from articles.typography import Run, compose, compose_runs

BREAK = Run("\n", breaks=True)


def composed(*runs):
    return compose_runs([Run(run) if isinstance(run, str) else run for run in runs])


def test_no_run_gives_nothing():
    assert compose_runs([]) == []


def test_one_run_is_the_text():
    assert composed("l'IA ?") == [compose("l'IA ?")]


def test_empty_runs_come_back_empty():
    assert composed("", "oui", "", " !", "") == ["", "oui", "", "\u202f!", ""]


def test_a_replaced_space_stays_in_the_run_that_held_it():
    assert composed("oui ", "!") == ["oui\u202f", "!"]
    assert composed("oui", " !") == ["oui", "\u202f!"]


def test_two_spaces_in_two_runs_become_one_in_the_first():
    assert composed("oui ", " !") == ["oui\u202f", "!"]


def test_an_inserted_space_joins_the_sign_that_wants_it():
    assert composed("oui", "!") == ["oui", "\u202f!"]
    assert composed("«", "oui", "»") == ["«\u00a0", "oui", "\u00a0»"]
    assert composed("75", "%") == ["75", "\u00a0%"]


def test_a_deleted_space_leaves_its_run():
    assert composed("oui ", ",", " non") == ["oui", ",", " non"]


def test_signs_of_several_runs_make_one_in_the_first():
    assert composed("Oui.", ".", ". Non") == ["Oui…", "", " Non"]
    assert composed("e", "\u0301te", "\u0301") == ["é", "té", ""]


def test_quotation_marks_pair_across_runs():
    assert composed('"Une ', '"bulle', '"" ', "vide") == [
        "«\u00a0Une ",
        "“bulle",
        "”\u00a0» ",
        "vide",
    ]


def test_opaque_text_is_one_letter_for_its_neighbours():
    code = Run('a ? "b" : c', opaque=True)
    assert composed("l'", code, " : ", '"', code, '"') == [
        "l’",
        code.text,
        "\u00a0: ",
        "«\u00a0",
        code.text,
        "\u00a0»",
    ]


def test_opaque_text_that_brings_its_own_space_gets_no_other():
    foreign = Run("open source ", opaque=True)
    assert composed(foreign, "! Oui") == [foreign.text, "! Oui"]
    assert composed("«", Run(" x ", opaque=True), "»") == ["«", " x ", "»"]


def test_nothing_crosses_a_line_break():
    assert composed("oui", BREAK, "! non") == ["oui", "\n", "! non"]
    assert composed('"oui', BREAK, 'non"') == ['"oui', "\n", 'non"']
    assert composed("10", BREAK, "000", Run("", breaks=True), "€") == ["10", "\n", "000", "", "€"]


def test_an_address_is_one_over_its_marks():
    assert composed("https://exem", "ple.fr/?a=", "b;c", "!") == [
        "https://exem",
        "ple.fr/?a=",
        "b;c",
        "\u202f!",
    ]


def test_stand_ins_that_stood_in_the_text_come_back():
    assert compose("\ua015\ufdd1\ufdd2 https://a.fr l'\ua015") == (
        "\ua015\ufdd1\ufdd2 https://a.fr l’\ua015"
    )
