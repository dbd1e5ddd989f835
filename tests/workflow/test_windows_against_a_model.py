"""Whatever a desk does and whenever, readers see what a model of a dozen lines says they see, at every instant."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.workflow import clock
from articles.workflow.publishing import Publication
from articles.workflow.refusals import NotAllowed, NothingToDo
from articles.workflow.standing import Work
from tests.people import rewrite, write

START = datetime(2026, 10, 24, 20, 0, tzinfo=UTC)
HOUR, INSTANT = timedelta(hours=1), timedelta(microseconds=1)
FOR_EVER = datetime(2100, 1, 1, tzinfo=UTC)

steps = st.one_of(
    st.tuples(st.just("wait"), st.integers(1, 5)),
    st.tuples(st.just("revise"), st.none()),
    st.tuples(st.just("publish"), st.none()),
    st.tuples(st.just("schedule"), st.integers(1, 6)),
    st.tuples(st.just("unschedule"), st.none()),
    st.tuples(st.just("withdraw"), st.none()),
)


@dataclass
class Model:
    """Windows as [from, to, version]: a promise to readers, without a database."""

    now: datetime = START
    version: int = 1
    windows: list[list] = field(default_factory=list)

    def seen_at(self, moment: datetime) -> int | None:
        return next(
            (version for starts, ends, version in self.windows if starts <= moment < ends), None
        )

    def planned(self):
        return next((window for window in self.windows if window[0] > self.now), None)

    def unplan(self) -> None:
        planned = self.planned()
        self.windows = [window for window in self.windows if window is not planned]
        for window in self.windows:
            if planned and window[1] == planned[0]:
                window[1] = FOR_EVER

    def end_at(self, moment: datetime) -> None:
        for window in self.windows:
            if window[0] <= self.now < window[1]:
                window[1] = moment

    def publish(self, moment: datetime) -> None:
        self.unplan()
        self.end_at(moment)
        self.windows.append([moment, FOR_EVER, self.version])


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, min_size=1, max_size=14))
def test_readers_see_what_the_model_says(reporter, editor, chief, section, told):
    with transaction.atomic():
        _live_through(told, reporter, editor, chief, section)
        transaction.set_rollback(True)


def _live_through(told, reporter, editor, chief, section):
    model, people = Model(), (reporter, editor, chief)
    with clock.as_of(model.now):
        article = write(by=reporter, section=section)
    for step, hours in told:
        with clock.as_of(model.now):
            _take(step, hours, article, model, people)
        _compare(article, model)


def _take(step, hours, article, model, people):
    reporter, editor, chief = people
    if step == "wait":
        model.now += hours * HOUR
    elif step == "revise":
        rewrite(article, by=reporter, title=f"Titre {model.version + 1}")
        model.version += 1
    elif step == "unschedule":
        _expect(NotAllowed if not model.planned() else None, lambda: article.unschedule(by=editor))
        model.unplan()
    elif step == "withdraw":
        live = model.seen_at(model.now)
        _expect(None if live else NotAllowed, lambda: article.withdraw(by=chief, why="À vérifier."))
        if live:
            model.unplan()
            model.end_at(model.now)
    else:
        _publish(model.now + hours * HOUR if hours else None, article, model, people)


def _publish(at, article, model, people):
    reporter, editor, _ = people
    if article.work != Work.READY:
        article.submit(by=reporter)
        article.approve(by=editor)
    useless = model.seen_at(model.now) == model.version
    _expect(NothingToDo if useless else None, lambda: article.publish(by=editor, at=at))
    if not useless:
        model.publish(at or model.now)


def _expect(refusal, act):
    if refusal is None:
        act()
        return
    with pytest.raises(refusal), transaction.atomic():
        act()


def _compare(article, model):
    edges = {model.now, START, *(edge for window in model.windows for edge in window[:2])} - {
        FOR_EVER
    }
    for moment in sorted(
        {edge + shift for edge in edges for shift in (-INSTANT, timedelta(), INSTANT)}
    ):
        public = Publication.objects.live(moment).filter(article=article)
        assert list(public.values_list("revision__number", flat=True)) == list(
            filter(None, [model.seen_at(moment)])
        )
    with clock.as_of(model.now):
        standing = article.standing()
    assert standing.is_live == (model.seen_at(model.now) is not None)
    assert standing.is_scheduled == (model.planned() is not None)
