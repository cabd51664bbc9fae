from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.app.jumps import _MOST, Jumps


def test_back_and_forward_again() -> None:
    jumps = Jumps()
    jumps.leave(10)
    jumps.leave(20)
    assert (jumps.back(30), jumps.back(20), jumps.back(10)) == (20, 10, None)
    assert (jumps.forward(10), jumps.forward(20), jumps.forward(30)) == (20, 30, None)
    assert jumps.back(30) == 20


def test_nowhere_to_go() -> None:
    jumps = Jumps()
    assert (jumps.back(5), jumps.forward(5)) == (None, None)


def test_a_place_left_twice_in_a_row_is_one() -> None:
    jumps = Jumps()
    for place in (10, 10, 20):
        jumps.leave(place)
    assert (jumps.back(30), jumps.back(20), jumps.back(10)) == (20, 10, None)


def test_where_one_is_already_is_passed_over() -> None:
    jumps = Jumps()
    jumps.leave(10)
    jumps.leave(20)
    assert jumps.back(20) == 10


def test_a_new_jump_forgets_what_was_ahead() -> None:
    jumps = Jumps()
    jumps.leave(10)
    jumps.back(30)
    jumps.leave(40)
    assert jumps.forward(50) is None


def test_the_oldest_are_forgotten() -> None:
    jumps = Jumps()
    for place in range(_MOST + 50):
        jumps.leave(place)
    here, steps = -1, 0
    while (place := jumps.back(here)) is not None:
        here, steps = place, steps + 1
    assert (steps, here) == (_MOST, 50)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=20), st.integers(1, 20))
def test_as_many_steps_forward_as_back_lead_home(places: list[int], steps: int) -> None:
    jumps = Jumps()
    for place in places:
        jumps.leave(place)
    here = home = 99
    taken = 0
    for _ in range(steps):
        if (place := jumps.back(here)) is not None:
            here, taken = place, taken + 1
    for _ in range(taken):
        place = jumps.forward(here)
        assert place is not None
        here = place
    assert here == home
