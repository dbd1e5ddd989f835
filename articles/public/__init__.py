"""The reader site: pages, feed, sitemap, probes. Asks `Publication.objects.live()` what is public, and nothing else.

May import every room below the doors. Use: articles.public.urls, and errors for the project's handlers.
"""
