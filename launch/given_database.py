"""A Postgres that the person chose, by DATABASE_URL, instead of the embedded one."""

import os

import psycopg

from launch.refusing import Refusal


def given() -> bool:
    return bool(os.environ.get("DATABASE_URL"))


def refuse_silence() -> None:
    """Its password is not repeated."""
    try:
        psycopg.connect(os.environ["DATABASE_URL"], connect_timeout=10).close()
    except psycopg.Error as error:
        raise Refusal(f"La base de DATABASE_URL ne répond pas :\n{error}") from None
