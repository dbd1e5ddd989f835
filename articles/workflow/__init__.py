"""What may happen to an article, one behaviour a file: revising, reviewing, publishing, scheduling, permissions.

Imports staff, media, body and typography; the article itself stands a floor above and hands in what it knows.
Use: the verbs on Article, permissions.refusal for buttons, refusals.Refused for what a verb may answer.
"""
