"""Hashed, compressed static files, the imports of our JavaScript modules included, our comments left at home."""

import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

# What is bundled from elsewhere keeps the line that says whose it is.
OURS = re.compile(r"(desk(?!/vendor)|site)/.*\.js$")
# Whole lines only: what stands behind code on its line may be part of a string.
COMMENTS = re.compile(r"^[ \t]*(//.*|/\*[\s\S]*?\*/[ \t]*)\n", re.MULTILINE)


def without_comments(script: str) -> str:
    """A sixth of what our scripts weigh, compressed, is told to colleagues and not to browsers."""
    return COMMENTS.sub("", script)


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    # Modules import each other by relative path; their names carry a hash too, so the imports are rewritten.
    support_js_module_import_aggregation = True
    # Each pass settles the names one import deeper. The editor's longest chain is seven modules; Django allows five.
    max_post_process_passes = 12

    def _save(self, name, content):
        if OURS.match(name.replace("\\", "/")):
            script = b"".join(content.chunks()).decode()  # from its start, wherever it was read to
            content = ContentFile(without_comments(script).encode())
        return super()._save(name, content)
