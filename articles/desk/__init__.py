"""The desk's door: Django's admin, in French, where articles are written, reviewed, scheduled and corrected.

Imports every room below. Doors ask permissions, call one verb, and answer.
Use: articles.admin gathers its classes for Django.
"""
