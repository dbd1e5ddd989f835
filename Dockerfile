# The newsroom for containers. Postgres is a service of its own there (docker-compose.yml), never the embedded one.
FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1

# The spelling of the desk; without them it says so and does the rest.
RUN apt-get update \
    && apt-get install -y --no-install-recommends hunspell hunspell-fr \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /srv/newsroom

# Before the code, so that a change of code does not install again.
COPY requirements.txt ./
RUN pip install --require-hashes -r requirements.txt

COPY manage.py ./
COPY launch/ launch/
COPY newsroom/ newsroom/
COPY articles/ articles/
COPY demo/ demo/
COPY templates/ templates/
COPY static/ static/

ENV NEWSROOM_STATE=/srv/state \
    NEWSROOM_STATIC_ROOT=/srv/static

# The key is for this one command: no page is signed with it. Only the state is writable once built.
RUN NEWSROOM_SECRET_KEY=build python manage.py collectstatic --noinput \
    && useradd --system --uid 10001 --no-create-home newsroom \
    && rm -rf /srv/state \
    && install -d -o newsroom -g newsroom /srv/state

USER newsroom
VOLUME /srv/state
EXPOSE 8000

HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]

CMD ["gunicorn", "newsroom.wsgi:application", "--worker-class", "gthread", "--threads", "4", \
     "--no-control-socket", "--graceful-timeout", "5", "--log-level", "warning", "--bind", "0.0.0.0:8000"]
