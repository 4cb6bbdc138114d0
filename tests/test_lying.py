"""A lying model: what its lies about one example come to, way by way."""

import pytest
from field_lies import FIELD_LIES, OPEN, Scene
from lying import LISTS, scenes, tried

# Lies that come through as proven where they should not: known, and no more than these.
KNOWN = {"statement: a hedge removed": 2}


@pytest.fixture(scope="module")
def every() -> tuple[Scene, ...]:
    """The examples with what the recorded replies propose of them."""
    return tuple(scenes())


@pytest.fixture(scope="module")
def scene(every: tuple[Scene, ...]) -> Scene:
    """The tabloid's."""
    return next(scene for scene in every if scene.source.article.name.endswith("tabloid.txt"))


@pytest.mark.parametrize("way", [way for way in FIELD_LIES if way not in OPEN])
def test_a_lie_does_not_come_through(way: str, scene: Scene) -> None:
    """In the words or in a field: it is refused, put right, or flagged; none stands as proven."""
    assert tried(way, scene).proven <= KNOWN.get(way, 0)


@pytest.mark.parametrize("way", FIELD_LIES)
def test_the_lies_are_told(way: str, every: tuple[Scene, ...]) -> None:
    """Every way finds something to lie about in the four examples."""
    items = ((item, s) for s in every for name in LISTS for item in getattr(s.draft, name))

    assert any(FIELD_LIES[way](item, one) for item, one in items)


def test_what_no_code_can_decide_is_refused_where_it_can_be(scene: Scene) -> None:
    """A role, a thing or an owner far from the name is flagged, though a near one passes."""
    for way in ("role of another", "figure: another thing", "affiliation of another"):
        outcome = tried(way, scene)
        assert outcome.proven < outcome.told / 4
