"""Where the library keeps its files on S3, or on what speaks like it. Nobody but us reads there: readers get our addresses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from storages.backends.s3 import S3Storage

MEMORY = 2 * 1024 * 1024


class Bucket(S3Storage):
    def __init__(self, **told):
        # A reader does not wait for a place that is down. Others than Amazon have no host name for each bucket.
        style = "path" if told.get("endpoint_url") else "auto"
        config = Config(
            connect_timeout=3,
            read_timeout=20,
            retries={"total_max_attempts": 2},
            signature_version="s3v4",
            s3={"addressing_style": style},
        )
        super().__init__(**{"client_config": config} | told)

    def get_default_settings(self):
        """No two pictures share a name, nothing in it is public, and a large one does not lie in memory."""
        return super().get_default_settings() | {
            "file_overwrite": False,
            "default_acl": None,
            "querystring_auth": False,
            "max_memory_size": MEMORY,
        }

    def url(self, name, parameters=None, expire=None, http_method=None):
        """Ours, which asks the database first (0021)."""
        return settings.MEDIA_URL + name

    def _open(self, name, mode="rb"):
        """Raises FileNotFoundError for what is not there, ConnectionError for a place that does not answer."""
        try:
            return super()._open(name, mode)
        except (ClientError, BotoCoreError) as error:
            raise ConnectionError(f"the bucket does not give {name}") from error

    def walk(self, start: str) -> Iterator[tuple[str, datetime]]:
        """Name and last change of every file below a folder, those of one folder in a row."""
        root = self._normalize_name("") if self.location else ""
        for found in self.bucket.objects.filter(Prefix=self._folder(start)):
            yield found.key.removeprefix(root).lstrip("/"), found.last_modified

    def remove_folder(self, name: str) -> None:
        """With all that is in it, a thousand files a request."""
        for answer in self.bucket.objects.filter(Prefix=self._folder(name)).delete():
            if failed := answer.get("Errors"):
                raise ConnectionError(f"the bucket keeps {len(failed)} files of {name}")

    def _folder(self, name: str) -> str:
        return self._normalize_name(name).rstrip("/") + "/"
