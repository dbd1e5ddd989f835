"""Which drawings there are for each motif."""

from __future__ import annotations

from collections.abc import Callable

from . import (
    arcades,
    assistants,
    batteries,
    books,
    cameras,
    cars,
    charts,
    chips,
    circuits,
    cities,
    clouds,
    games,
    keyboards,
    locks,
    maps,
    masts,
    networks,
    phones,
    robots,
    rockets,
    roofs,
    satellites,
    shelves,
    space,
    towns,
    traffic,
    waves,
)
from .canvas import Canvas

Drawing = Callable[[Canvas], None]

MOTIFS: dict[str, tuple[Drawing, ...]] = {
    "circuit": (circuits.board, circuits.tree, circuits.planet),
    "orbit": (space.ringed, space.system, space.sunrise),
    "waves": (waves.sea, waves.sound, waves.ripples),
    "city": (cities.skyline, cities.blocks),
    "cloud": (clouds.rain, clouds.moored, clouds.ladder),
    "network": (networks.nodes, networks.globe, networks.rack),
    "phone": (phones.leaning, phones.layered, phones.in_hand),
    "keyboard": (keyboards.field, keyboards.near),
    "lock": (locks.padlock, locks.doorway, locks.code),
    "rocket": (rockets.underway, rockets.lift_off),
    "chart": (charts.bars, charts.range_of_values, charts.round_cut),
    "camera": (cameras.body, cameras.aperture, cameras.on_legs),
    "game": (games.pad, games.platforms, arcades.arcade),
    "car": (cars.on_the_road, cars.charging, traffic.sensing),
    "satellite": (satellites.over_a_world, satellites.beam),
    "battery": (batteries.lying, batteries.cells, batteries.pack),
    "book": (books.opened, books.stack, shelves.shelf),
    "robot": (robots.bust, robots.arm, assistants.errand, assistants.answering),
    "map": (maps.folded, towns.plan),
    "antenna": (masts.mast, masts.dish, roofs.roofs),
    "chip": (chips.on_board, chips.close_up, chips.exploded),
}
