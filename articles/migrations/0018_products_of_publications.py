"""The narrow rows by which product pages list what shows them, for what was published before there were any."""

from django.db import migrations

FILL = """
INSERT INTO articles_publicationproduct
            (publication_id, product_id, article_id, first_published_at, is_test)
SELECT publication.id, product.id, publication.article_id, publication.first_published_at, false
  FROM articles_referencerow reference
  JOIN articles_publication publication ON publication.id = reference.publication_id
  JOIN articles_product product ON product.id = reference.target_id
 WHERE reference.kind = 'product'
"""


class Migration(migrations.Migration):
    dependencies = [
        ('articles', '0017_kinds_of_article'),
    ]

    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
