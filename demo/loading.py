"""Fills an empty newsroom with the demo, through the desk's own verbs, as if it had worked these sixty days."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from django.core.files.base import ContentFile
from django.utils import timezone

from articles.content.article import Article
from articles.content.authors import Author, BylineRole
from articles.content.dossiers import Dossier
from articles.content.house_pages import HousePage, found_pages
from articles.content.products import Product
from articles.content.sections import Section
from articles.content.site_identity import SiteIdentity
from articles.content.sources import Source
from articles.content.tags import Tag
from articles.media.images import Image
from articles.proofreading.house_rules import HouseRule
from articles.staff.users import Role, User
from articles.workflow.clock import as_of
from demo.drawing import draw, encode
from demo.kinds import parts
from demo.markup import Lookup, document
from demo.stories import Story, stories
from demo.working import work_through

FOLDER = Path(__file__).parent
NAMED = {"name", "baseline"}


def load_accounts(password: str) -> None:
    """One account a role, named after it, with this password; names and roles that were changed stay changed."""
    for person in _told("newsroom")["staff"]:
        user, _ = User.objects.get_or_create(
            username=person["role"],
            defaults={
                **{name: person[name] for name in ("role", "first_name", "last_name")},
                "is_superuser": person["role"] == Role.ADMIN,
            },
        )
        if not user.check_password(password):
            user.set_password(password)
            user.save()


def load_newsroom() -> int:
    """Loads the whole demo and says how many articles that made. Expects the accounts and no article."""
    return Loading().run()


def _told(name: str):
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


class Loading:
    def __init__(self):
        self.told = _told("newsroom")
        self.pictures = {picture["key"]: picture for picture in _told("pictures")}
        self.now = timezone.now()
        self.images: dict[str, Image] = {}

    def run(self) -> int:
        self.load_records()
        waiting = sorted(stories(), key=lambda story: story.span("age"), reverse=True)
        self.articles = {story.number: self.blank(story) for story in waiting}
        for story in waiting:
            self.write(story, self.articles[story.number])
            work_through(story, self.articles[story.number], self.now)
        for told in self.told["dossiers"]:
            self.load_dossier(**told)
        self.renew_links()
        return len(waiting)

    def load_records(self) -> None:
        self.sections = {}
        for position, told in enumerate(self.told["sections"]):
            above = self.sections.get(told.get("parent"))
            fields = told | {"parent": above, "position": position}
            self.sections[told["slug"]] = Section.objects.create(**fields)
        self.people = self.load_people()
        self.load_house()
        self.sources = {told["key"]: _without_key(Source, told) for told in self.told["sources"]}
        self.products = {told["key"]: self.product(told) for told in self.told["products"]}
        for name in self.told["tags"]:
            tag = Tag.objects.create(name=name)
            for synonym in self.told["synonyms"].get(name, ()):
                tag.synonyms.create(name=synonym)
        for told in self.told["house_rules"]:
            HouseRule.objects.create(active=True, **told)

    def load_house(self) -> None:
        """The publisher, and the pages that a site may not open without. What the site is called stays with the settings."""
        told = {name: value for name, value in self.told["site"].items() if name not in NAMED}
        SiteIdentity(**told).save()
        found_pages()
        chief = User.objects.filter(role=Role.CHIEF).first()
        for file in sorted((FOLDER / "pages").glob("*.txt")):
            page = HousePage.objects.get(slug=file.stem)
            page.body = self.document(file.read_text(encoding="utf-8"))
            page.keep(by=chief)

    def load_people(self) -> dict[str, Author]:
        """Every author has an account, so that the history reads as a desk's does; only four can log in."""
        accounts = {
            told["author"]: told["role"] for told in self.told["staff"] if told.get("author")
        }
        return {
            told["key"]: self.author(told, accounts.get(told["key"], told["key"]))
            for told in self.told["authors"]
        }

    def author(self, told: dict, username: str) -> Author:
        first, _, last = told["name"].partition(" ")
        names = {"first_name": first, "last_name": last}
        user, _ = User.objects.get_or_create(username=username, defaults=names)
        return Author.objects.create(
            name=told["name"],
            slug=told["key"],
            job=told["speciality"],
            biography=told["biography"],
            beats=told.get("beats", []),
            links=told.get("links", []),
            user=user,
            portrait=self.image(told["portrait"]),
        )

    def product(self, told: dict) -> Product:
        specs = [{"name": name, "value": value} for name, value in told.get("specs", ())]
        image = self.image(told["image"]) if "image" in told else None
        return _without_key(Product, told | {"specs": specs, "image": image})

    def image(self, key: str) -> Image:
        if key not in self.images:
            told = self.pictures[key]
            portrait = told["motif"] == "portrait"
            drawn = draw(
                key, told["motif"], told["hue"], size=(480, 480) if portrait else (1200, 675)
            )
            self.images[key] = Image.objects.create(
                file=ContentFile(encode(drawn), name=f"{key}.webp"),
                **{name: told.get(name, "") for name in ("alt", "caption", "credit")},
            )
        return self.images[key]

    def blank(self, story: Story) -> Article:
        """The article before its words: created first, since stories link to each other."""
        writer = self.people[story.listed("authors")[0].split(" (")[0]].user
        with as_of(self.now - story.span("age") - timedelta(hours=5)):
            return Article.objects.create(created_by=writer)

    def write(self, story: Story, article: Article) -> None:
        for name in ("kind", "kicker", "title", "standfirst"):
            setattr(article, name, story[name])
        article.key_points, article.ai_disclosure = story.header.get("point", []), story["ai"]
        article.section = self.sections[story["section"]]
        article.body = self.document(story.text)
        article.fill_parts(parts(story, lambda key: self.products[key].pk, self.now))
        if story["picture"]:
            article.hero = self.image(story["picture"])
            article.hero_caption = story["caption"]
            article.hero_credit, article.hero_alt = story["credit"], story["alt"]
        with as_of(self.now - story.span("age") - timedelta(hours=4)):
            article.save()
        self.surround(story, article)

    def surround(self, story: Story, article: Article) -> None:
        """Signatures, tags and sources."""
        for position, signed in enumerate(story.listed("authors")):
            key, _, role = signed.rstrip(")").partition(" (")
            role = role or BylineRole.TEXT
            article.bylines.create(author=self.people[key], role=role, position=position)
        article.tags.add(*story.listed("tags"))
        for position, told in enumerate(story.header.get("source", [])):
            key, label, url, day = [part.strip() for part in told.split("|")]
            article.source_credits.create(
                source=self.sources[key],
                label=label,
                url=url,
                consulted_on=date.fromisoformat(day),
                position=position,
            )

    def document(self, text: str):
        return document(
            text,
            Lookup(
                image=lambda key: self.image(key).pk,
                product=lambda key: self.products[key].pk,
                article=lambda number: self.articles[number].pk,
            ),
        )

    def load_dossier(self, picture: str, articles: list[str], **words) -> None:
        dossier = Dossier.objects.create(hero=self.image(picture), is_public=True, **words)
        dossier.put_in_order([self.articles[number].pk for number in articles])

    def renew_links(self) -> None:
        """Pages published before the stories they link to went live get those links now."""
        linking = Article.objects.filter(references__kind="article").distinct()
        for article in linking:
            for publication in article.publications.live():
                publication.render_again()


def _without_key(model, told: dict):
    return model.objects.create(**{name: value for name, value in told.items() if name != "key"})
