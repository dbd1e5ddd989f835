"""The two places where the library may keep its files: a folder, and an S3 that the tests start on loopback."""

from __future__ import annotations

import boto3
import pytest
from moto.server import ThreadedMotoServer

KEYS = {"access_key": "a-key", "secret_key": "a-secret", "region_name": "eu-west-3"}


@pytest.fixture(scope="session")
def s3():
    """The address of a server that speaks S3."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(s3, settings):
    """An empty bucket, and the library told to use it."""
    client = boto3.client(
        "s3",
        endpoint_url=s3,
        aws_access_key_id=KEYS["access_key"],
        aws_secret_access_key=KEYS["secret_key"],
        region_name=KEYS["region_name"],
    )
    where = {"LocationConstraint": KEYS["region_name"]}
    client.create_bucket(Bucket="pictures", CreateBucketConfiguration=where)
    options = {"bucket_name": "pictures", "endpoint_url": s3, "location": "relais", **KEYS}
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "articles.media.bucket.Bucket", "OPTIONS": options}
    }
    yield client
    for kept in client.list_objects_v2(Bucket="pictures").get("Contents", ()):
        client.delete_object(Bucket="pictures", Key=kept["Key"])
    client.delete_bucket(Bucket="pictures")


@pytest.fixture(params=["folder", "bucket"])
def place(request, settings, tmp_path):
    """Each of the two, empty."""
    settings.MEDIA_ROOT = tmp_path
    if request.param == "bucket":
        request.getfixturevalue("bucket")
    return request.param
