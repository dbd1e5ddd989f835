import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0005_autosaves_and_presence'),
    ]

    operations = [
        migrations.CreateModel(
            name='HouseRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('wrong', models.CharField(help_text='Un mot ou quelques mots, tels qu’ils se lisent. Une espace ou une apostrophe vaut pour toutes.', max_length=80, unique=True, verbose_name='on n’écrit pas')),
                ('right', models.CharField(blank=True, help_text='Vide\xa0: le passage est signalé sans remplacement.', max_length=120, verbose_name='on écrit')),
                ('why', models.CharField(max_length=200, verbose_name='pourquoi')),
                ('whole_word', models.BooleanField(default=True, help_text='Sinon, le début ou le milieu d’un mot compte aussi.', verbose_name='mots entiers')),
                ('case_sensitive', models.BooleanField(default=False, verbose_name='majuscules et minuscules comptent')),
                ('active', models.BooleanField(default=False, verbose_name='en service')),
            ],
            options={
                'verbose_name': 'règle maison',
                'verbose_name_plural': 'règles maison',
                'ordering': ['wrong'],
            },
        ),
        migrations.CreateModel(
            name='HouseWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(max_length=60, unique=True, validators=[django.core.validators.RegexValidator("^[^\\W\\d_]+(?:['’-][^\\W\\d_]+)*\\Z", 'Un seul mot, en lettres\u202f; un trait d’union ou une apostrophe est permis.')], verbose_name='mot')),
                ('added_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ajouté par')),
            ],
            options={
                'verbose_name': 'mot du dictionnaire',
                'verbose_name_plural': 'dictionnaire maison',
                'ordering': ['word'],
            },
        ),
    ]
