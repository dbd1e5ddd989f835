"""Who comes in: Django's own backend, which brings along what the house is called in the query that reads the person.

So the desk's pages are right at once, whichever process the change was made in, and ask nothing more.
"""

from __future__ import annotations

from django.contrib.auth.backends import ModelBackend

from articles.content.house import HouseState, read, remember
from articles.staff.users import User


class DeskBackend(ModelBackend):
    def get_user(self, user_id):
        user = User.objects.annotate(house_told=HouseState()).filter(pk=user_id).first()
        if user is None or not self.user_can_authenticate(user):
            return None
        remember(read(user.house_told))
        return user
