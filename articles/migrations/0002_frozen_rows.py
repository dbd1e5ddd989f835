"""What is written down stays: revisions and events never change, publications only end.

Held by the database, so that no code path, script or console can rewrite what readers were shown.
"""

from django.db import migrations

FROZEN = """
CREATE FUNCTION articles_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'append only: a row of % never changes', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER revision_append_only BEFORE UPDATE ON articles_revision
    FOR EACH ROW EXECUTE FUNCTION articles_append_only();
CREATE TRIGGER event_append_only BEFORE UPDATE ON articles_event
    FOR EACH ROW EXECUTE FUNCTION articles_append_only();
-- What was ever public keeps its history; only what nobody saw may be thrown away.
CREATE FUNCTION articles_history_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM articles_publication
               WHERE article_id = OLD.article_id AND NOT isempty(live)) THEN
        RAISE EXCEPTION 'append only: a row of % is never deleted', TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END $$;

CREATE TRIGGER revision_kept BEFORE DELETE ON articles_revision
    FOR EACH ROW EXECUTE FUNCTION articles_history_kept();
CREATE TRIGGER event_kept BEFORE DELETE ON articles_event
    FOR EACH ROW EXECUTE FUNCTION articles_history_kept();
CREATE TRIGGER publication_never_deleted BEFORE DELETE ON articles_publication
    FOR EACH ROW WHEN (NOT isempty(OLD.live)) EXECUTE FUNCTION articles_append_only();
CREATE TRIGGER publication_words_frozen BEFORE UPDATE ON articles_publication
    FOR EACH ROW WHEN (
        (OLD.article_id, OLD.revision_id, OLD.change, OLD.note, OLD.first_published_at, OLD.updated_at,
         OLD.kind, OLD.kicker, OLD.title, OLD.standfirst, OLD.slug, OLD.section_id, OLD.reading_minutes)
        IS DISTINCT FROM
        (NEW.article_id, NEW.revision_id, NEW.change, NEW.note, NEW.first_published_at, NEW.updated_at,
         NEW.kind, NEW.kicker, NEW.title, NEW.standfirst, NEW.slug, NEW.section_id, NEW.reading_minutes)
        OR (isempty(OLD.live) AND NOT isempty(NEW.live))
        OR (NOT isempty(NEW.live) AND lower(OLD.live) IS DISTINCT FROM lower(NEW.live))
    ) EXECUTE FUNCTION articles_append_only();
"""

THAWED = """
DROP TRIGGER publication_words_frozen ON articles_publication;
DROP TRIGGER publication_never_deleted ON articles_publication;
DROP TRIGGER event_kept ON articles_event;
DROP TRIGGER revision_kept ON articles_revision;
DROP FUNCTION articles_history_kept();
DROP TRIGGER event_append_only ON articles_event;
DROP TRIGGER revision_append_only ON articles_revision;
DROP FUNCTION articles_append_only();
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]
    operations = [migrations.RunSQL(FROZEN, THAWED)]
