from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0002_frozen_rows'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='publication',
            index=models.Index(models.Func('live', function='LOWER'), name='publication_by_start'),
        ),
    ]
