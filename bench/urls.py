"""The site as it is, and beside it the floor: the least that a page from the database can cost under this Django."""

from django.db import connection
from django.http import HttpResponse
from django.urls import include, path


def floor(request, key):
    """One row by its key, its stored HTML; plain SQL, to leave out what the ORM costs."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT main_html FROM articles_publication WHERE id = %s", [key])
        (html,) = cursor.fetchone()
    return HttpResponse(html)


urlpatterns = [path("floor/<int:key>/", floor), path("", include("newsroom.urls"))]
