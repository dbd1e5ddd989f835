#!/bin/sh
# Finds a Python for launch/environment.py, which does the rest. Called by bin/run and bin/test.
set -eu
cd "$(dirname "$0")/.."
for python in .venv/bin/python python3 python3.14 python3.13 python3.12 python3.11; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        exec "$python" -m launch.environment "$@"
    fi
done
echo "Il faut Python 3.11 ou plus récent. Sous Debian ou Ubuntu : sudo apt-get install python3 python3-venv" >&2
exit 1
