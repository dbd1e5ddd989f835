from tests.media.places import bucket, place, s3

__all__ = ["bucket", "place", "s3"]
