"""Scripts as the site in use serves them."""

from django.core.files.base import ContentFile

from newsroom.static import HashedStaticFiles, without_comments


def test_comments_stay_at_home_and_code_does_not():
    script = "// Why.\nconst far = 'https://example.org'; // kept\n  /* Two\n  lines. */\nlet near = 1 / 2;\n"
    assert without_comments(script) == (
        "const far = 'https://example.org'; // kept\nlet near = 1 / 2;\n"
    )


def test_a_file_read_before_is_stored_whole(tmp_path):
    storage = HashedStaticFiles(location=tmp_path)
    for name, kept in (("desk/js/one.js", b"let a;\n"), ("site/one.css", b"// a\nlet a;\n")):
        content = ContentFile(b"// a\nlet a;\n")
        content.read()
        storage._save(name, content)
        assert (tmp_path / name).read_bytes() == kept
