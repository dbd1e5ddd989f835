"""The document: what an article's text is made of, checked, composed, read and rendered.

Imports typography and the standard library only; knows no model and makes no query.
Use: validate, compose_document, plain_text, outline, references, render; merge_documents and describe to compare versions;
empty_document for a new article.
"""

from articles.body.affiliating import SPONSORED, is_affiliate
from articles.body.attributes import is_web_address
from articles.body.composing import compose_document
from articles.body.describing import describe
from articles.body.inline import paid_rel
from articles.body.locating import whereabouts
from articles.body.merging import clashes, merge_documents
from articles.body.outlining import Heading, outline
from articles.body.picturing import image_tag, sizes
from articles.body.plain import count_document_words, plain_text
from articles.body.records import Paper, Picture, ProductSheet, Records, Srcset
from articles.body.references import Reference, figures, references
from articles.body.rendering import render
from articles.body.schema import empty_document
from articles.body.validation import InvalidDocument, Offence, validate

__all__ = [
    "SPONSORED",
    "Heading",
    "InvalidDocument",
    "Offence",
    "Paper",
    "Picture",
    "ProductSheet",
    "Records",
    "Reference",
    "Srcset",
    "clashes",
    "compose_document",
    "count_document_words",
    "describe",
    "empty_document",
    "figures",
    "image_tag",
    "is_affiliate",
    "is_web_address",
    "merge_documents",
    "outline",
    "paid_rel",
    "plain_text",
    "references",
    "render",
    "sizes",
    "validate",
    "whereabouts",
]
