"""What product pages list by, for what was published before there were any: no test had a mark yet."""

from django.db import migrations

FILL = """
UPDATE articles_referencerow AS reference
   SET as_test = false, first_published_at = publication.first_published_at
  FROM articles_publication AS publication
 WHERE publication.id = reference.publication_id AND reference.kind = 'product'
"""


class Migration(migrations.Migration):
    dependencies = [
        ('articles', '0016_kinds_of_article'),
    ]

    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
