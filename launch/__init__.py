"""Starts the newsroom on one machine: Python environment, embedded Postgres, web server, worker.

Imports the standard library and psycopg only, never Django nor the rooms; what needs them runs as a child process.
Doors: `launch.run` (bin/run), `launch.testing` (bin/test), `launch.managing` (manage.py).
"""
