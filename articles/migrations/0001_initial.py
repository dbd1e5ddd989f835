import articles.body.schema
import articles.workflow.clock
import django.contrib.auth.validators
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.operations
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import taggit.managers
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        # btree_gist: one live version at a time. unaccent, pg_trgm: the desk's search.
        django.contrib.postgres.operations.BtreeGistExtension(),
        django.contrib.postgres.operations.UnaccentExtension(),
        django.contrib.postgres.operations.TrigramExtension(),
        migrations.CreateModel(
            name='Section',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='nom')),
                ('slug', models.CharField(blank=True, help_text='Fin de l’adresse de la page\u202f; laissée vide, elle se fait d’après le nom.', max_length=120, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*\\Z', 'Seulement des minuscules sans accent, des chiffres et des traits d’union.')], verbose_name='adresse')),
                ('description', models.CharField(blank=True, max_length=300, verbose_name='description')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rang')),
            ],
            options={
                'verbose_name': 'rubrique',
                'ordering': ['position', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Source',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=160, unique=True, verbose_name='nom')),
                ('kind', models.CharField(choices=[('communique', 'Communiqué'), ('agence', 'Agence'), ('media', 'Média'), ('institution', 'Institution'), ('entreprise', 'Entreprise'), ('document', 'Document')], max_length=12, verbose_name='nature')),
                ('url', models.URLField(blank=True, max_length=500, verbose_name='adresse')),
            ],
            options={
                'verbose_name': 'source',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Tag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=100, unique=True, verbose_name='name')),
                ('slug', models.SlugField(allow_unicode=True, max_length=100, unique=True, verbose_name='slug')),
                ('description', models.CharField(blank=True, max_length=300, verbose_name='description')),
            ],
            options={
                'verbose_name': 'mot-clé',
                'verbose_name_plural': 'mots-clés',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, unique=True, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                ('role', models.CharField(choices=[('journaliste', 'Journaliste'), ('edition', 'Édition'), ('chef', 'Chef de la rédaction'), ('admin', 'Administration')], default='journaliste', max_length=12, verbose_name='rôle')),
                ('is_staff', models.BooleanField(default=True, help_text='Peut ouvrir l’espace de la rédaction.', verbose_name='accès à la rédaction')),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
            ],
            options={
                'verbose_name': 'membre de la rédaction',
                'verbose_name_plural': 'membres de la rédaction',
                'ordering': ['last_name', 'first_name', 'username'],
            },
        ),
        migrations.CreateModel(
            name='Article',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('work', models.CharField(choices=[('draft', 'Brouillon'), ('review', 'En relecture'), ('rework', 'À reprendre'), ('ready', 'Prêt')], default='draft', editable=False, max_length=8, verbose_name='état')),
                ('version', models.PositiveIntegerField(default=0, editable=False, verbose_name='version')),
                ('kind', models.CharField(choices=[('actualite', 'Actualité'), ('breve', 'Brève'), ('test', 'Test'), ('dossier', 'Dossier'), ('guide', 'Guide'), ('bon_plan', 'Bon plan'), ('interview', 'Interview'), ('tribune', 'Tribune')], default='actualite', max_length=12, verbose_name='genre')),
                ('kicker', models.CharField(blank=True, max_length=80, verbose_name='surtitre')),
                ('title', models.CharField(blank=True, max_length=300, verbose_name='titre')),
                ('standfirst', models.TextField(blank=True, max_length=1000, verbose_name='chapô')),
                ('body', models.JSONField(default=articles.body.schema.empty_document, verbose_name='texte')),
                ('slug', models.CharField(blank=True, help_text='Vide\xa0: d’après le titre, une fois pour toutes à la première parution.', max_length=100, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*\\Z', 'Seulement des minuscules sans accent, des chiffres et des traits d’union.')], verbose_name='fin de l’adresse')),
                ('hero_caption', models.CharField(blank=True, max_length=300, verbose_name='légende')),
                ('hero_credit', models.CharField(blank=True, max_length=120, verbose_name='crédit')),
                ('hero_alt', models.CharField(blank=True, max_length=300, verbose_name='texte de remplacement')),
                ('created_at', models.DateTimeField(default=articles.workflow.clock.now, editable=False, verbose_name='créé le')),
                ('updated_at', models.DateTimeField(default=articles.workflow.clock.now, editable=False, verbose_name='modifié le')),
                ('created_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='créé par')),
            ],
            options={
                'verbose_name': 'article',
                'ordering': ['-updated_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='Author',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='nom')),
                ('slug', models.CharField(blank=True, help_text='Fin de l’adresse de la page\u202f; laissée vide, elle se fait d’après le nom.', max_length=120, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*\\Z', 'Seulement des minuscules sans accent, des chiffres et des traits d’union.')], verbose_name='adresse')),
                ('job', models.CharField(blank=True, max_length=120, verbose_name='spécialité')),
                ('biography', models.TextField(blank=True, verbose_name='biographie')),
                ('user', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='author', to=settings.AUTH_USER_MODEL, verbose_name='compte')),
            ],
            options={
                'verbose_name': 'auteur',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Byline',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('texte', 'Texte'), ('photo', 'Photo'), ('traduction', 'Traduction'), ('avec', 'Avec')], default='texte', max_length=12, verbose_name='rôle')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rang')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bylines', to='articles.article')),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bylines', to='articles.author', verbose_name='auteur')),
            ],
            options={
                'verbose_name': 'signature',
                'ordering': ['position', 'id'],
            },
        ),
        migrations.AddField(
            model_name='article',
            name='authors',
            field=models.ManyToManyField(related_name='articles', through='articles.Byline', to='articles.author', verbose_name='auteurs'),
        ),
        migrations.CreateModel(
            name='Image',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file', models.ImageField(height_field='height', upload_to='images/%Y/%m', validators=[django.core.validators.FileExtensionValidator(['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif'])], verbose_name='fichier', width_field='width')),
                ('width', models.PositiveIntegerField(editable=False, help_text='pixels', verbose_name='largeur')),
                ('height', models.PositiveIntegerField(editable=False, help_text='pixels', verbose_name='hauteur')),
                ('alt', models.CharField(help_text='Ce que montre l’image, pour qui ne la voit pas.', max_length=300, verbose_name='texte de remplacement')),
                ('caption', models.CharField(blank=True, max_length=300, verbose_name='légende')),
                ('credit', models.CharField(help_text='Qui a fait l’image, par exemple «\xa0Nadia Ferhat pour Le Relais\xa0».', max_length=120, verbose_name='crédit')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='ajoutée le')),
                ('created_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ajoutée par')),
            ],
            options={
                'verbose_name': 'image',
                'ordering': ['-created_at', '-id'],
            },
        ),
        migrations.AddField(
            model_name='author',
            name='portrait',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.image', verbose_name='portrait'),
        ),
        migrations.AddField(
            model_name='article',
            name='hero',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.image', verbose_name='image principale'),
        ),
        migrations.CreateModel(
            name='Product',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='nom')),
                ('slug', models.CharField(blank=True, help_text='Fin de l’adresse de la page\u202f; laissée vide, elle se fait d’après le nom.', max_length=120, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*\\Z', 'Seulement des minuscules sans accent, des chiffres et des traits d’union.')], verbose_name='adresse')),
                ('publisher', models.CharField(blank=True, max_length=120, verbose_name='éditeur ou fabricant')),
                ('category', models.CharField(blank=True, max_length=80, verbose_name='catégorie')),
                ('price', models.CharField(blank=True, max_length=80, verbose_name='prix ou licence')),
                ('platforms', models.CharField(blank=True, max_length=160, verbose_name='plateformes')),
                ('url', models.URLField(blank=True, max_length=500, verbose_name='site officiel')),
                ('points', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=200), blank=True, default=list, help_text='Ce qu’il faut en savoir, un point par ligne.', size=None, verbose_name='points')),
                ('image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.image', verbose_name='image')),
            ],
            options={
                'verbose_name': 'produit',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Publication',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('live', django.contrib.postgres.fields.ranges.DateTimeRangeField(verbose_name='en ligne')),
                ('change', models.CharField(choices=[('initial', 'Première publication'), ('typo', 'Coquille'), ('update', 'Mise à jour'), ('correction', 'Correction')], default='initial', max_length=10, verbose_name='nature')),
                ('note', models.TextField(blank=True, verbose_name='note publique')),
                ('first_published_at', models.DateTimeField(verbose_name='première parution')),
                ('updated_at', models.DateTimeField(null=True, verbose_name='mise à jour')),
                ('kind', models.CharField(max_length=12, verbose_name='genre')),
                ('kicker', models.CharField(blank=True, max_length=80, verbose_name='surtitre')),
                ('title', models.CharField(max_length=300, verbose_name='titre')),
                ('standfirst', models.TextField(blank=True, verbose_name='chapô')),
                ('slug', models.CharField(max_length=100, verbose_name='adresse')),
                ('reading_minutes', models.PositiveSmallIntegerField(default=1, verbose_name='minutes de lecture')),
                ('hero_alt', models.CharField(blank=True, max_length=300)),
                ('byline', models.TextField(blank=True, verbose_name='signature')),
                ('head_html', models.TextField()),
                ('main_html', models.TextField()),
                ('rendered_with', models.CharField(max_length=40)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='publications', to='articles.article')),
                ('hero', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.image')),
            ],
            options={
                'verbose_name': 'publication',
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='PublicationAuthor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('article_id', models.BigIntegerField()),
                ('first_published_at', models.DateTimeField()),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.author')),
                ('publication', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='author_rows', to='articles.publication')),
            ],
        ),
        migrations.CreateModel(
            name='ReferenceRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('image', 'image'), ('product', 'product'), ('article', 'article'), ('author', 'author'), ('source', 'source'), ('tag', 'tag')], max_length=8)),
                ('target_id', models.BigIntegerField()),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='references', to='articles.article')),
                ('publication', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='references', to='articles.publication')),
            ],
        ),
        migrations.CreateModel(
            name='Revision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='numéro')),
                ('snapshot', models.JSONField(verbose_name='contenu')),
                ('created_at', models.DateTimeField(default=articles.workflow.clock.now, verbose_name='le')),
                ('reason', models.CharField(blank=True, max_length=120, verbose_name='motif')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='revisions', to='articles.article')),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='par')),
            ],
            options={
                'verbose_name': 'révision',
                'ordering': ['-number'],
            },
        ),
        migrations.AddField(
            model_name='publication',
            name='revision',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='publications', to='articles.revision'),
        ),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('verb', models.CharField(choices=[('write', 'Écrire'), ('submit', 'Soumettre à la relecture'), ('take_back', 'Reprendre la main'), ('send_back', 'Renvoyer'), ('approve', 'Approuver'), ('publish', 'Publier'), ('schedule', 'Programmer'), ('unschedule', 'Déprogrammer'), ('withdraw', 'Retirer'), ('appeared', 'Parution')], max_length=12, verbose_name='action')),
                ('at', models.DateTimeField(default=articles.workflow.clock.now, verbose_name='le')),
                ('why', models.TextField(blank=True, verbose_name='motif')),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='events', to='articles.article')),
                ('publication', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='events', to='articles.publication')),
                ('revision', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='events', to='articles.revision')),
            ],
            options={
                'verbose_name': 'événement',
                'ordering': ['-at', '-id'],
            },
        ),
        migrations.AddField(
            model_name='publication',
            name='section',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.section'),
        ),
        migrations.AddField(
            model_name='article',
            name='section',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='articles.section', verbose_name='rubrique'),
        ),
        migrations.CreateModel(
            name='SourceCredit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('label', models.CharField(blank=True, help_text='Vide\xa0: le nom de la source.', max_length=200, verbose_name='intitulé')),
                ('url', models.URLField(blank=True, max_length=500, verbose_name='adresse consultée')),
                ('consulted_on', models.DateField(blank=True, null=True, verbose_name='consultée le')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='rang')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='source_credits', to='articles.article')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='credits', to='articles.source', verbose_name='source')),
            ],
            options={
                'verbose_name': 'source citée',
                'verbose_name_plural': 'sources citées',
                'ordering': ['position', 'id'],
            },
        ),
        migrations.AddField(
            model_name='article',
            name='sources',
            field=models.ManyToManyField(related_name='articles', through='articles.SourceCredit', to='articles.source', verbose_name='sources'),
        ),
        migrations.CreateModel(
            name='PublicationTag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('article_id', models.BigIntegerField()),
                ('first_published_at', models.DateTimeField()),
                ('publication', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tag_rows', to='articles.publication')),
                ('tag', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.tag')),
            ],
        ),
        migrations.CreateModel(
            name='TaggedArticle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content_object', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tagged', to='articles.article')),
                ('tag', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tagged', to='articles.tag')),
            ],
            options={
                'verbose_name': 'mot-clé d’un article',
                'verbose_name_plural': 'mots-clés d’articles',
            },
        ),
        migrations.AddField(
            model_name='article',
            name='tags',
            field=taggit.managers.TaggableManager(blank=True, help_text='A comma-separated list of tags.', through='articles.TaggedArticle', to='articles.Tag', verbose_name='mots-clés'),
        ),
        migrations.AddConstraint(
            model_name='byline',
            constraint=models.UniqueConstraint(fields=('article', 'author', 'role'), name='signed_once', violation_error_message='Cette signature figure déjà.'),
        ),
        migrations.AddIndex(
            model_name='publicationauthor',
            index=models.Index(models.F('author_id'), models.OrderBy(models.F('first_published_at'), descending=True), models.OrderBy(models.F('article_id'), descending=True), name='publication_by_author'),
        ),
        migrations.AddIndex(
            model_name='referencerow',
            index=models.Index(fields=['kind', 'target_id'], name='reference_by_target'),
        ),
        migrations.AddConstraint(
            model_name='referencerow',
            constraint=models.UniqueConstraint(fields=('article', 'publication', 'kind', 'target_id'), name='reference_once', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='revision',
            constraint=models.UniqueConstraint(fields=('article', 'number'), name='revision_number_once'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(fields=['article', '-at'], name='event_by_article'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.UniqueConstraint(condition=models.Q(('verb', 'appeared')), fields=('publication',), name='publication_appears_once'),
        ),
        migrations.AddIndex(
            model_name='publication',
            index=models.Index(models.OrderBy(models.F('first_published_at'), descending=True), models.OrderBy(models.F('article_id'), descending=True), name='publication_newest'),
        ),
        migrations.AddIndex(
            model_name='publication',
            index=models.Index(models.F('section_id'), models.OrderBy(models.F('first_published_at'), descending=True), models.OrderBy(models.F('article_id'), descending=True), name='publication_by_section'),
        ),
        migrations.AddConstraint(
            model_name='publication',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('article', '='), ('live', '&&')], name='one_live_version_at_a_time'),
        ),
        migrations.AddIndex(
            model_name='publicationtag',
            index=models.Index(models.F('tag_id'), models.OrderBy(models.F('first_published_at'), descending=True), models.OrderBy(models.F('article_id'), descending=True), name='publication_by_tag'),
        ),
        migrations.AddConstraint(
            model_name='taggedarticle',
            constraint=models.UniqueConstraint(fields=('tag', 'content_object'), name='tagged_once'),
        ),
        migrations.AddIndex(
            model_name='article',
            index=models.Index(fields=['work', '-updated_at'], name='article_by_work'),
        ),
        migrations.AddIndex(
            model_name='article',
            index=models.Index(fields=['-updated_at', '-id'], name='article_newest'),
        ),
    ]
