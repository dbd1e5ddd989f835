from django import template

from articles.desk import telling

register = template.Library()
register.filter(telling.when)
register.filter(telling.hour)
register.filter(telling.exact)
