"""What the desk did with each demo story, so that every state a story can be in has one."""

from __future__ import annotations

from datetime import datetime, timedelta

from articles.content.article import Article
from articles.staff.users import Role, User
from articles.typography import compose
from articles.workflow.clock import as_of
from articles.workflow.publications import Change
from demo.stories import Story


def work_through(story: Story, article: Article, now: datetime) -> None:
    """Takes a written article to the state its file asks for, each step at its own past moment."""
    _Desk(story, article, now).work()


class _Desk:
    def __init__(self, story: Story, article: Article, now: datetime):
        self.story, self.article, self.now = story, article, now
        self.published_at = now - story.span("age")
        self.writer = article.created_by
        editor = User.objects.get(username=Role.EDITOR)
        self.chief = User.objects.get(username=Role.CHIEF)
        self.judge = self.chief if article.is_own(editor) else editor

    def work(self) -> None:
        state = self.story["state"]
        {
            "draft": self.keep,
            "review": self.submit,
            "rework": self.send_back,
            "ready": self.approve,
            "scheduled": self.schedule,
            "live": self.publish,
            "live_changed": self.publish_then_change,
            "corrected": self.publish_then_correct,
            "withdrawn": self.publish_then_withdraw,
        }[state]()

    def before(self, **earlier) -> datetime:
        return self.published_at - timedelta(**earlier)

    def keep(self) -> None:
        with as_of(self.before(hours=3)):
            self.article.keep(by=self.writer)

    def submit(self) -> None:
        self.keep()
        with as_of(self.before(hours=2)):
            self.article.submit(by=self.writer)

    def send_back(self) -> None:
        self.submit()
        with as_of(self.before(hours=1)):
            self.article.send_back(by=self.judge, why=self.story["reason"])

    def approve(self) -> None:
        self.submit()
        with as_of(self.before(minutes=20)):
            self.article.approve(by=self.judge)

    def schedule(self) -> None:
        self.approve()
        self.article.publish(by=self.judge, at=self.now + self.story.span("in"))

    def publish(self) -> None:
        self.approve()
        with as_of(self.published_at):
            self.article.publish(by=self.judge)

    def publish_then_change(self) -> None:
        final = self.say_it_the_old_way()
        self.publish()
        with as_of(self.now - self.story.odd_minutes / 2):
            self.rewrite(final)

    def publish_then_correct(self) -> None:
        final = self.say_it_the_old_way()
        self.publish()
        with as_of(self.published_at + self.story.span("age") / 3):
            self.rewrite(final)
            self.article.submit(by=self.writer)
            self.article.approve(by=self.judge)
            note = self.story["correction"]
            self.article.publish(by=self.judge, change=Change.CORRECTION, note=note)

    def publish_then_withdraw(self) -> None:
        self.publish()
        with as_of(self.published_at + self.story.span("age") / 2):
            self.article.withdraw(by=self.chief, why=self.story["reason"], note=self.story["note"])

    def say_it_the_old_way(self) -> dict:
        """Puts the fragment as it first stood into the text, and gives back the text as it is now."""
        final = self.article.body
        before, after = self.story.changed_fragment
        with as_of(self.before(hours=4)):
            self.article.body = _replaced(final, after, before)
            self.article.save()
        return final

    def rewrite(self, body: dict) -> None:
        self.article.body = body
        self.article.save()
        self.article.keep(by=self.writer)


def _replaced(node, old: str, new: str):
    if isinstance(node, dict):
        return {key: _replaced(value, old, new) for key, value in node.items()}
    if isinstance(node, list):
        return [_replaced(item, old, new) for item in node]
    if isinstance(node, str):
        return node.replace(compose(old), compose(new)).replace(old, new)
    return node
