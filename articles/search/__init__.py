"""Search: what a story says as words to be found by, and what somebody who types is to be shown.

Imports content and the floors below. Use `finding.find` to answer a reader, `indexing.index` after a change.
"""
