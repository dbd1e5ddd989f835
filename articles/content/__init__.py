"""The nouns of the desk: article, authors, sections, sources, tags, products, and what refers to what.

Imports workflow, staff, media, body and typography.
Use: articles.content.article.Article and its neighbours, one noun a file.
"""
