"""The figures and the events of a record, each with its place on an axis."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from summarizer.record import Event, Figure, Reading, TimeRef, dimension
from summarizer.render.html.charts import Axis, Bar, axis_of, axis_of_times
from summarizer.render.html.lookup import Lookup

__all__ = ["Measure", "Timeline", "measures_of", "timeline_of"]


@dataclass(frozen=True, slots=True)
class Measure:
    """The figures of one measure in units of one dimension, and their axis.

    Attributes:
        name: what is measured: "cost".
        figures: each figure with its readings and their bars.
        axis: the axis; nothing where there is nothing to compare.
    """

    name: str
    figures: tuple[tuple[Figure, tuple[tuple[Reading, Bar | None], ...]], ...]
    axis: Axis | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events in order, each with its time and its bar, and the axis where there is one."""

    events: tuple[tuple[Event, TimeRef | None, Bar | None], ...]
    axis: Axis | None


def measures_of(look: Lookup) -> tuple[Measure, ...]:
    """The figures of a record by what they measure, those first that are said first.

    Those of one measure in units that cannot be compared have an axis each, where there is one;
    so have those that lie so far apart that one axis would be logarithmic.
    """
    groups: dict[tuple[str, str | None], list[Figure]] = {}
    for figure in look.record.figures:
        key = (figure.measures, dimension(figure.readings[0].unit))
        groups.setdefault(key, []).append(figure)
    measures: list[Measure] = []
    plain: dict[str, int] = {}
    for (name, _), figures in groups.items():
        for measure in _drawn(name, figures):
            if measure.axis is None and name in plain:
                known = measures[plain[name]]
                measures[plain[name]] = replace(known, figures=known.figures + measure.figures)
                continue
            if measure.axis is None:
                plain[name] = len(measures)
            measures.append(measure)
    return tuple(measures)


def _drawn(name: str, figures: Sequence[Figure]) -> Sequence[Measure]:
    together = _measure(name, figures)
    if together.axis is None or not together.axis.logarithmic:
        return [together]
    return [_measure(name, [figure]) for figure in figures]


def _measure(name: str, figures: Sequence[Figure]) -> Measure:
    axis = axis_of(tuple(chain.from_iterable(figure.readings for figure in figures)))
    bars = iter(axis.bars) if axis else iter(())
    drawn = []
    for figure in figures:
        own = list(islice(bars, len(figure.readings))) or [None] * len(figure.readings)
        drawn.append((figure, tuple(zip(figure.readings, own, strict=True))))
    return Measure(name, tuple(drawn), axis)


def timeline_of(look: Lookup) -> Timeline:
    """The events of a record in its order."""
    by_id = {id: time for time in look.record.times for id in (time.id, *time.also)}
    times = [by_id.get(event.when or "") for event in look.record.events]
    axis = axis_of_times(times)
    bars = axis.bars if axis else (None,) * len(times)
    return Timeline(tuple(zip(look.record.events, times, bars, strict=True)), axis)
