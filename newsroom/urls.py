"""The addresses of the house: the desk, the files, and the reader site that owns all the rest."""

from django.contrib import admin
from django.urls import include, path

from articles.public.media_files import media_file

urlpatterns = [
    path("admin/", admin.site.urls),
    path("media/<path:name>", media_file, name="media"),
    path("", include("articles.public.urls")),
]

handler404 = "articles.public.errors.not_found"
handler500 = "articles.public.errors.server_error"
