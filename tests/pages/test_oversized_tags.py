"""Tags with more attributes than any page has lose them."""

import pytest

from reader.pages.oversized_tags import without_oversized_elements, without_oversized_tags

MANY = range(501)
CODE = "if (a<b) c = d; " * 1_000
OVERSIZED = [
    " ".join(f"a{n}=1" for n in MANY),
    " ".join(f"a{n}" for n in MANY),
    "/".join(f"a{n}='x y'" for n in MANY),
    "".join(f'a{n}="<p>"' for n in MANY),
    "\n".join(f'a{n} = "' + ">" * n + '"' for n in MANY),
]


@pytest.mark.parametrize("attributes", OVERSIZED, ids=range(len(OVERSIZED)))
@pytest.mark.parametrize("name", ["P", "script"])
def test_an_oversized_tag_is_bare(attributes: str, name: str) -> None:
    page = f'<!-- {CODE} --><p id="one">x</p><{name} {attributes}>y</{name}><script>{CODE}</script><p id="two">z</p>'
    bare = f'<!-- {CODE} --><p id="one">x</p><{name}>y</{name}><script>{CODE}</script><p id="two">z</p>'
    assert without_oversized_tags(page) == bare


@pytest.mark.parametrize(
    "page",
    [
        "",
        "a < b, <3 and <",
        f"<p {' '.join(f'a{n}=1' for n in range(500))}>x</p>",
        f'<div data-props="{"a = 1 " * 2_000}">x</div>',
        f"<div data-props='{'<p a=b>' * 2_000}'>x</div>",
        f"<script async>{CODE}</script><p>x</p>",
        f"<STYLE>{CODE}</STYLE><p>x</p>",
        f"<!-- {CODE} --><p>x</p>",
        "<p a='never closed",
    ],
    ids=range(9),
)
def test_all_else_stays(page: str) -> None:
    assert without_oversized_tags(page) == page
    assert without_oversized_elements(page.encode()) == page.encode()


def test_an_oversized_element_is_bare() -> None:
    attributes = " ".join(f"a{n}='<' b{n} = \"1\"" for n in MANY)
    assert without_oversized_elements(f"<rss><x:item {attributes}>x</x:item></rss>".encode()) == (
        b"<rss><x:item>x</x:item></rss>"
    )
