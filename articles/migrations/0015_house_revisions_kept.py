"""What a page of the house said on a day stays as it was: a reader, or a judge, may ask."""

from django.db import migrations

FROZEN = """
CREATE TRIGGER house_revision_append_only BEFORE UPDATE ON articles_housepagerevision
    FOR EACH ROW EXECUTE FUNCTION articles_append_only();
"""
THAWED = "DROP TRIGGER house_revision_append_only ON articles_housepagerevision;"


class Migration(migrations.Migration):
    dependencies = [("articles", "0014_house")]
    operations = [migrations.RunSQL(FROZEN, THAWED)]
