"""Recognises front pages, sections, tag pages and search results: pages that list stories and are none.

Their addresses say so, or they themselves, and they have more words in links to other pages than in any run of
paragraphs without one.
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from reader.cleaning.clean import LabelledPage
from reader.cleaning.features.block_features import PROSE_WORDS, count_words, is_sentence
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.rails.assembled_rails import assemble_rails
from reader.cleaning.rails.listed_stories import link_of, listed_stories
from reader.cleaning.rails.story_addresses import is_front
from reader.model.article import Story
from reader.model.blocks import Block, element_of

_LISTS = frozenset(
    """archive archives author authors categoria categorie category catégorie etiqueta etiquetas hub kategorie label
    news-archive page rubrik rubrique schlagwort search seccion section sections suche tag tags tema temas thema themen
    topic topics""".split()
)
"""Steps of an address below which sites list what belongs to a word, an author or a section."""
_MOST_STEPS, _MOST_WORDS = 3, 3
"""Steps of such an address at most, and words of the last of them: longer ones are those of articles which a site files
in sections.
"""
_ARCHIVES = (frozenset(("archive",)), frozenset(("search-results",)), frozenset(("home", "blog")))
"""Classes that WordPress gives the body of a list; "blog" alone is also that of a post elsewhere."""
_SEARCH = re.compile(r"(?:^|&)(?:q|s|query|search)=[^&]*[^\W\d]", re.I)
"""A query for words, at the front page of a site."""
_LINK = re.compile(r"a(?![a-z])")
_FEWEST_LINKS, _WORDS_OF_A_TITLE = 10, 5
"""Fewest links that read like titles, and fewest words of such a link. Of ten front pages and sections that were
gathered by hand, that with the fewest has 14.
"""
_SHARE_OF_A_SECTION = 0.5
"""Words of the longest run of paragraphs at most, as a share of those in links, where the address has a list's step:
guides stand there, too, with more text.
"""


def is_index_page(blocks: Sequence[Block], url: str | None, metadata: Metadata) -> bool:
    """Whether a page lists stories: by its address, or because it says so itself. The address that it states is only
    believed where no other is known, and where it does not say that it is an article: some sites state their front page
    in all articles.
    """
    most = 0.0
    if url is not None:
        most = _most_of_address(url)
    elif metadata.stated_url is not None and metadata.shared_kind != "article":
        most = min(_most_of_address(metadata.stated_url), _SHARE_OF_A_SECTION)
    if not most and (metadata.is_collection or _is_archive(blocks)):
        most = _SHARE_OF_A_SECTION
    if not most:
        return False
    titles = [count_words(one.text) for one in blocks if _is_linked(one)]
    titles = [words for words in titles if words >= _WORDS_OF_A_TITLE]
    return len(titles) >= _FEWEST_LINKS and max(_runs(blocks), default=0) <= most * sum(titles)


def stories_of(page: LabelledPage, url: str | None) -> tuple[Story, ...]:
    """The stories that a page lists, each address once: all of an index page, of any other those of its rails."""
    blocks = [one.block for one in page.lines]
    if is_index_page(blocks, url, page.metadata):
        return listed_stories(blocks, url or page.metadata.stated_url)
    stories = [one for rail in assemble_rails(page.lines) for one in rail.stories]
    return tuple({one.url or one.title: one for one in reversed(stories)}.values())[::-1]


def _most_of_address(url: str) -> float:
    """The words of the longest run of paragraphs at most, as a share of those in links, by an address; 0 where that is
    not the one of an index page.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return 0.0
    if is_front(url):
        return 1.0
    steps = [step for step in parts.path.lower().split("/") if step]
    is_search = is_front(url.partition("?")[0]) and _SEARCH.search(parts.query) is not None
    return _SHARE_OF_A_SECTION if is_search or _names_a_list(steps) else 0.0


def _is_archive(blocks: Sequence[Block]) -> bool:
    """Whether the body of a page has the class of an archive, as WordPress names its lists, and not that of a post."""
    step = next((step for block in blocks[:1] for step in block.path if element_of(step) == "body"), "")
    words = set(re.split(r"[.#@]", step))
    return any(classes <= words for classes in _ARCHIVES) and not any(word.startswith("single") for word in words)


def _names_a_list(steps: Sequence[str]) -> bool:
    return (
        0 < len(steps) <= _MOST_STEPS
        and not _LISTS.isdisjoint(steps)
        and len(re.findall(r"[^\W_]+", steps[-1])) <= _MOST_WORDS
    )


def _is_linked(block: Block) -> bool:
    """Whether a line leads to another page as a whole."""
    return link_of(block) is not None or any(_LINK.match(step) for step in block.path[-3:])


def _runs(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the words of each run of prose without a link between."""
    words = 0
    for block in blocks:
        if _is_linked(block):
            yield words
            words = 0
        elif is_sentence(block.text) and (count := count_words(block.text)) >= PROSE_WORDS:
            words += count
    yield words
