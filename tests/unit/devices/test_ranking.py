"""Which of several codes in view is taken, and when the same code counts again."""

from kiosk.devices.ranking import Ranking, Sighting, Standing, Verdict
from sync.domain.expecting import Fit, Target


def code(text: str, fit: Fit = Fit.POSSIBLE, means: str = "", *, believed: bool = True) -> Sighting:
    return Sighting(text, Target(fit, means or text), believed)


A, B = code("A"), code("B")


def takes(ranking: Ranking, *frames: tuple[float, tuple[Sighting, ...]]) -> list[str | None]:
    return [ranking.look(seen, at).taken for at, seen in frames]


def test_a_code_held_up_counts_once_and_again_after_it_was_away() -> None:
    ranking = Ranking()
    assert takes(ranking, *((at / 10, (A,)) for at in range(20))) == ["A"] + [None] * 19
    assert takes(ranking, (2.6, (A,)), (3.5, (A,))) == [None, "A"]


def test_when_the_work_has_moved_on_a_held_code_is_no_scan_and_a_short_absence_is_enough() -> None:
    ranking = Ranking()
    assert takes(ranking, (0.0, (A,))) == ["A"]
    ranking.move_on()
    assert takes(ranking, (0.1, (A,)), (0.2, (A,)), (0.75, (A,)), (1.0, (A,))) == [None, None, "A", None]


def test_of_two_equal_codes_none_is_taken_and_both_are_offered() -> None:
    ranking = Ranking()
    for at in (0.0, 0.1, 5.0):
        assert ranking.look((A, B), at) == Verdict(None, {"A": Standing.CHOICE, "B": Standing.CHOICE})
    assert ranking.look((A, B), 5.1).choices == 2


def test_the_expected_one_is_taken_and_the_other_does_not_follow() -> None:
    ranking = Ranking()
    wanted = code("C", Fit.EXPECTED)
    verdict = ranking.look((A, wanted), 0.0)
    assert verdict == Verdict("C", {"A": Standing.OTHER, "C": Standing.FIRST})
    assert verdict.choices == 0
    ranking.move_on()
    assert takes(ranking, (0.1, (A, wanted)), (0.2, (A,)), (0.4, (A,)), (1.4, (A,))) == [None, None, None, "A"]


def test_a_choice_takes_its_code_and_nothing_else() -> None:
    ranking = Ranking()
    ranking.look((A, B), 0.0)
    ranking.choose("B", 0.1)
    assert takes(ranking, (0.1, (A,)), (0.2, (A, B)), (0.3, (A, B)), (2.5, (A, B))) == [None, "B", None, None]


def test_a_choice_whose_code_is_gone_is_forgotten() -> None:
    ranking = Ranking()
    ranking.choose("B", 0.0)
    assert takes(ranking, (0.6, (A,)), (1.1, (A,))) == [None, "A"]


def test_covering_one_of_two_takes_the_other() -> None:
    ranking = Ranking()
    assert takes(ranking, (0.0, (A, B)), (0.2, (A,)), (0.3, (A,)), (0.5, (A,))) == [None, None, None, "A"]


def test_a_code_that_is_read_a_moment_after_its_neighbour_is_no_second_scan() -> None:
    ranking = Ranking()
    assert takes(ranking, (0.0, (A,)), (0.1, (A, B)), (0.2, (B,)), (0.7, (A, B))) == ["A", None, None, None]


def test_a_code_that_comes_after_the_first_has_gone_is_a_scan_of_its_own() -> None:
    assert takes(Ranking(), (0.0, (A,)), (0.3, (B,))) == ["A", "B"]


def test_a_code_shown_beside_one_that_was_taken_before_is_a_scan() -> None:
    ranking = Ranking()
    assert takes(ranking, (0.0, (A,)), (0.5, (A,)), (1.0, (A,)), (1.1, (A, B))) == ["A", None, None, "B"]


def test_two_prints_that_mean_the_same_are_one_scan() -> None:
    both = (code("628", Fit.EXPECTED, "item-1"), code("NL-1", Fit.EXPECTED, "item-1"))
    assert takes(Ranking(), (0.0, both), (0.1, both)) == ["628", None]


def test_a_code_that_is_not_yet_believed_holds_back_its_rival() -> None:
    ranking = Ranking()
    doubtful = code("B", believed=False)
    assert takes(ranking, (0.0, (A, doubtful)), (0.1, (A,)), (0.5, (A,))) == [None, None, "A"]
    assert takes(ranking, (9.0, (doubtful,)), (9.1, (B,))) == [None, "B"]


def test_a_code_that_takes_the_first_one_s_place_at_once_is_a_scan() -> None:
    frames = [(0.0, (A,)), (0.033, (B,)), (0.066, (B,)), (0.2, (B,))]
    assert takes(Ranking(), *frames) == ["A", None, None, "B"]


def test_several_that_suit_nothing_are_neither_taken_nor_offered() -> None:
    verdict = Ranking().look((code("A", Fit.OTHER), code("B", Fit.OTHER)), 0.0)
    assert verdict == Verdict(None, {"A": Standing.OTHER, "B": Standing.OTHER}, unsuitable=True)
    assert verdict.choices == 0
