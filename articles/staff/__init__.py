"""The people with a key: journalists, editors, the chief editor, the administrator.

Imports nothing of the house above typography and body.
Use: articles.staff.users.User and Role.
"""
