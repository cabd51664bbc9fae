from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.summary.crowd import Crowd

STEP = 0.5
PLACED = st.lists(st.tuples(st.integers(0, 3), st.floats(-2, 2)), max_size=30)


def test_a_part_that_gave_falls_behind_the_others() -> None:
    crowd = Crowd(STEP)
    crowd.put(0, 10, 1.0)
    crowd.put(0, 11, 0.9)
    crowd.put(1, 20, 0.6)
    assert crowd.pop() == 10
    crowd.give(0)
    assert crowd.most == 0.6
    assert crowd.pop() == 20
    assert crowd.most == pytest.approx(0.4)
    assert crowd.pop() == 11
    assert not crowd
    assert crowd.most == -inf
    with pytest.raises(IndexError):
        crowd.pop()


@given(PLACED)
def test_each_comes_out_once_the_one_worth_most_first(placed: list[tuple[int, float]]) -> None:
    crowd = Crowd(STEP)
    left = dict(enumerate(placed))
    given = [0] * 4
    for index, (part, worth) in left.items():
        crowd.put(part, index, worth)
    while crowd:
        index = crowd.pop()
        part, worth = left.pop(index)
        best = max([worth - STEP * given[part], *(w - STEP * given[p] for p, w in left.values())])
        assert worth - STEP * given[part] == pytest.approx(best)
        crowd.give(part)
        given[part] += 1
    assert not left
