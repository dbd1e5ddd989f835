"""The editor on a page that holds nothing else, with the records it looks up: no database, no login."""
