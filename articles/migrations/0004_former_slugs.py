
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0003_publication_by_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='FormerSlug',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('author', 'author'), ('section', 'section'), ('tag', 'tag')], max_length=8)),
                ('slug', models.CharField(max_length=120)),
                ('target_id', models.BigIntegerField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('kind', 'slug'), name='former_slug_once')],
            },
        ),
    ]
