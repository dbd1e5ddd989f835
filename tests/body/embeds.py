"""Addresses as people copy them, and what they are: the page for people and the frame to embed, or None."""

YOUTUBE, NOCOOKIE = (
    "https://www.youtube.com/watch?v=zW2bGT1rXyQ",
    "https://www.youtube-nocookie.com/embed/zW2bGT1rXyQ",
)
DAILYMOTION = "https://www.dailymotion.com/video/x9kq3ab"
PLAYER = "https://geo.dailymotion.com/player.html?video=x9kq3ab"
TWEET = "https://platform.twitter.com/embed/Tweet.html?id=1750123456789012345&lang=fr&dnt=true"
X = "https://x.com/orvane_fr/status/1750123456789012345"
SKY = "https://bsky.app/profile/orvane.example/post/3lbf3etdjxc24"
SKY_FRAME = "https://embed.bsky.app/embed/orvane.example/app.bsky.feed.post/3lbf3etdjxc24"
TOOT = "https://mamot.fr/@orvane/113456789012345678"
SOUND = "https://soundcloud.com/orvane/le-breton-en-ligne"
SOUND_FRAME = (
    "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Forvane%2Fle-breton-en-ligne"
    "&auto_play=false&show_teaser=false"
)
EPISODE = "https://www.deezer.com/fr/episode/512345678"

KNOWN = [
    (YOUTUBE, YOUTUBE, NOCOOKIE),
    ("http://youtube.com/watch?feature=share&v=zW2bGT1rXyQ#haut", YOUTUBE, NOCOOKIE),
    ("https://m.youtube.com/watch?v=zW2bGT1rXyQ&list=PL1", YOUTUBE, NOCOOKIE),
    ("https://youtu.be/zW2bGT1rXyQ", YOUTUBE, NOCOOKIE),
    ("https://youtu.be/zW2bGT1rXyQ?t=83", f"{YOUTUBE}&t=83s", f"{NOCOOKIE}?start=83"),
    (f"{YOUTUBE}&t=83s", f"{YOUTUBE}&t=83s", f"{NOCOOKIE}?start=83"),
    (
        "https://www.youtube.com/watch?t=83&v=zW2bGT1rXyQ",
        f"{YOUTUBE}&t=83s",
        f"{NOCOOKIE}?start=83",
    ),
    ("https://www.youtube.com/shorts/zW2bGT1rXyQ", YOUTUBE, NOCOOKIE),
    ("https://www.youtube.com/live/zW2bGT1rXyQ?feature=shared", YOUTUBE, NOCOOKIE),
    (f"{NOCOOKIE}?start=12", f"{YOUTUBE}&t=12s", f"{NOCOOKIE}?start=12"),
    (DAILYMOTION, DAILYMOTION, PLAYER),
    (
        "https://www.dailymotion.com/video/x9kq3ab_le-breton-en-ligne?playlist=x1",
        DAILYMOTION,
        PLAYER,
    ),
    ("https://dai.ly/x9kq3ab", DAILYMOTION, PLAYER),
    (
        "https://vimeo.com/123456789",
        "https://vimeo.com/123456789",
        "https://player.vimeo.com/video/123456789?dnt=1",
    ),
    (
        "https://vimeo.com/channels/staffpicks/123456789",
        "https://vimeo.com/123456789",
        "https://player.vimeo.com/video/123456789?dnt=1",
    ),
    (
        "https://vimeo.com/123456789/0a1b2c3d4e?share=copy",
        "https://vimeo.com/123456789/0a1b2c3d4e",
        "https://player.vimeo.com/video/123456789?dnt=1&h=0a1b2c3d4e",
    ),
    (
        "https://player.vimeo.com/video/123456789?h=0a1b2c3d4e&badge=0",
        "https://vimeo.com/123456789/0a1b2c3d4e",
        "https://player.vimeo.com/video/123456789?dnt=1&h=0a1b2c3d4e",
    ),
    (SOUND, SOUND, SOUND_FRAME),
    (f"{SOUND}?si=abc&utm_source=clipboard", SOUND, SOUND_FRAME),
    ("https://m.soundcloud.com/orvane/le-breton-en-ligne", SOUND, SOUND_FRAME),
    (
        "https://soundcloud.com/orvane/sets/saison-2",
        "https://soundcloud.com/orvane/sets/saison-2",
        SOUND_FRAME.replace("le-breton-en-ligne", "sets%2Fsaison-2"),
    ),
    (EPISODE, EPISODE, "https://widget.deezer.com/widget/auto/episode/512345678"),
    (
        "https://www.deezer.com/show/1234?utm_campaign=x",
        "https://www.deezer.com/fr/show/1234",
        "https://widget.deezer.com/widget/auto/show/1234",
    ),
    (X, X, TWEET),
    ("https://twitter.com/orvane_fr/status/1750123456789012345?s=20", X, TWEET),
    ("https://mobile.twitter.com/orvane_fr/status/1750123456789012345/photo/1", X, TWEET),
    (SKY, SKY, SKY_FRAME),
    (
        "https://bsky.app/profile/did:plc:oiawuf6m/post/3lbf3etdjxc24",
        "https://bsky.app/profile/did:plc:oiawuf6m/post/3lbf3etdjxc24",
        "https://embed.bsky.app/embed/did:plc:oiawuf6m/app.bsky.feed.post/3lbf3etdjxc24",
    ),
    (TOOT, TOOT, f"{TOOT}/embed"),
    ("https://mamot.fr/users/orvane/statuses/113456789012345678", TOOT, f"{TOOT}/embed"),
    (f"{TOOT}/embed", TOOT, f"{TOOT}/embed"),
]

UNKNOWN = [
    "",
    "zW2bGT1rXyQ",
    "https://www.youtube.com/",
    "https://www.youtube.com/@orvane",
    "https://www.youtube.com/watch?v=court",
    "https://www.youtube.com/playlist?list=PL1234567890a",
    "https://youtube.com.voleur.example/watch?v=zW2bGT1rXyQ",
    "https://voleur.example/?https://youtu.be/zW2bGT1rXyQ",
    "javascript:https://youtu.be/zW2bGT1rXyQ",
    "ftp://youtu.be/zW2bGT1rXyQ",
    "https://youtu.be@voleur.example/zW2bGT1rXyQ",
    "https://soundcloud.com/orvane",
    "https://soundcloud.com/orvane/tracks",
    "https://soundcloud.com/orvane/sets/",
    "https://soundcloud.com/discover/sets",
    "https://soundcloud.com.voleur.example/orvane/titre",
    "https://www.deezer.com/fr/artist/27",
    "https://www.deezer.com/fr/episode/abc",
    "https://x.com/orvane_fr",
    "https://bsky.app/profile/orvane.example",
    "https://mamot.fr/@orvane",
    # A post of another server, seen through this one: it cannot be embedded from here.
    "https://mamot.fr/@orvane@piaille.fr/113456789012345678",
    "https://localhost/@orvane/113456789012345678",
    "https://127.0.0.1/@orvane/113456789012345678",
    "https://mamot.fr:8443/@orvane/113456789012345678",
    f"{YOUTUBE}\n",
    "https://youtu.be/zW2bGT1rXyQ?" + "a" * 2_000,
]
