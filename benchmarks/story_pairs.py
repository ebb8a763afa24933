"""For stories.py: other versions of the same stories, and articles that read alike but tell different stories."""

import random
import re
from collections.abc import Callable, Iterator

_SENTENCES = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")
_EACH = 6
_SYNONYMS = {
    "said": "told reporters", "says": "argues", "also": "too", "many": "a great number of", "people": "residents",
    "new": "recent", "first": "earliest", "after": "following", "before": "ahead of", "because": "since",
    "but": "however", "while": "whereas", "about": "roughly", "more than": "over", "will": "is going to",
    "would": "was to", "could": "might", "large": "sizeable", "big": "major", "small": "minor", "help": "assist",
    "show": "demonstrate", "need": "require", "make": "produce", "made": "produced", "get": "obtain", "use": "employ",
    "year": "twelvemonth", "years": "twelvemonths", "day": "date", "work": "labour", "good": "favourable",
    "bad": "poor", "government": "cabinet", "company": "firm", "country": "nation", "city": "town", "home": "house",
    "children": "youngsters", "it": "that", "they": "those", "he": "the man", "she": "the woman", "the": "that",
}  # fmt: skip


def cut(paragraphs: list[str], chance: random.Random) -> list[str]:
    """Half to four fifths of the text, of its beginning or its end; a paragraph may be cut in its middle."""
    words = [(number, word) for number, text in enumerate(paragraphs) for word in text.split()]
    length = int(len(words) * chance.uniform(0.5, 0.8))
    chosen = words[:length] if chance.random() < 0.5 else words[-length:]
    return [" ".join(word for at, word in chosen if at == number) for number in sorted({at for at, _ in chosen})]


def first_third(paragraphs: list[str], chance: random.Random) -> list[str]:
    """The first third, with another site's words around it."""
    words = sum(len(text.split()) for text in paragraphs) // 3
    quoted: list[str] = []
    for text in paragraphs:
        if sum(len(one.split()) for one in quoted) < words:
            quoted.append(text)
    town = chance.choice(("Port Hallow", "Marrow Bay", "Quillham"))
    return [f"Sign up for our {town} newsletter to have stories like this one sent to you each morning.", *quoted,
            f"This report came to the {town} Courier from an agency and was not written by our own staff. "
            "Tell us what you think of it in the comments below, or write to the editor."]  # fmt: skip


def reword(paragraphs: list[str], chance: random.Random) -> list[str]:
    """Each sixth sentence said in other words: clauses change places, words are changed and left out."""
    counted = chance.randrange(_EACH)
    made = []
    for text in paragraphs:
        sentences = _SENTENCES.split(text)
        for number, sentence in enumerate(sentences):
            counted += 1
            if counted % _EACH == 0:
                sentences[number] = _other_words(sentence, chance)
        made.append(" ".join(sentences))
    return made


def _other_words(sentence: str, chance: random.Random) -> str:
    before, comma, after = sentence.partition(", ")
    if comma:
        sentence = f"{after.rstrip('.')}, {before}."
    words = [_SYNONYMS.get(word.lower(), word) for word in sentence.split()]
    return " ".join(word for word in words if chance.random() > 0.1)


def all_at_once(paragraphs: list[str], chance: random.Random) -> list[str]:
    """Cut and reworded."""
    return reword(cut(paragraphs, chance), chance)


def updated(paragraphs: list[str], chance: random.Random) -> list[str]:
    """A later version: other numbers in one sentence of three, a new first paragraph, the last one gone."""
    texts = [
        re.sub(r"\d+", lambda found: str(int(found[0][:9]) + 3), text) if chance.random() < 1 / 3 else text
        for text in paragraphs
    ]
    new = f"Officials in {chance.choice(_TOWNS)} gave a new account of it on {chance.choice(_DAYS)}, we hear."
    return [new, *(texts[:-1] or texts)]


RETELLINGS: dict[str, Callable[[list[str], random.Random], list[str]]] = {
    "re-headed": lambda paragraphs, _: paragraphs,
    "cut to 50–80 %": cut,
    "a sixth reworded": reword,
    "all at once": all_at_once,
    "first third, other furniture": first_third,
    "updated": updated,
}

# -- distinct articles

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TOWNS = tuple(
    first + second
    for first in ("Ash", "Brook", "Crow", "Dun", "East", "Fen", "Gold", "Hart", "Ivy", "King", "Long", "Mill", "North")
    for second in ("bury", "dale", "field", "ford", "ham", "hurst", "ley", "mouth", "port", "stead", "ton", "wick")
)
_SKIES = (
    "sunny spells",
    "light showers",
    "heavy rain",
    "thick cloud",
    "morning fog",
    "a risk of thunder",
    "clear skies",
)
_WINDS = ("north", "south", "east", "west", "north-west", "south-east")
_FIRMS = tuple(
    f"{first} {second}"
    for first in ("Alder", "Birch", "Cedar", "Elm", "Hazel", "Maple", "Oakley", "Rowan", "Willow", "Yew")
    for second in ("Mining", "Foods", "Steel", "Airways", "Bank", "Energy", "Motors")
)
_NAMES = tuple(
    f"{first} {second}"
    for first in ("Ada", "Bruno", "Chidi", "Dara", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kofi", "Lena")
    for second in ("Abara", "Brandt", "Castell", "Dufour", "Eriksen", "Farrow", "Grube", "Holt", "Ivanov", "Jansen")
)
_FURNITURE = (
    "We use cookies and other data for purposes such as showing personalised ads and content. You can withdraw your "
    "consent at any time by clicking on the link at the foot of each page. Sign up to our morning newsletter for the "
    "best of our journalism, sent to you at seven each weekday. You can stop it at any time."
)


def _weather(one: random.Random) -> list[str]:
    town, day = one.choice(_TOWNS), one.choice(_DAYS)
    low = one.randint(-5, 15)
    return [
        f"The weather in {town} on {day} will bring {one.choice(_SKIES)} in the morning and {one.choice(_SKIES)} later "
        "in the day, according to the national weather service.",
        f"Temperatures are expected to rise to a high of {low + one.randint(3, 14)} degrees in the afternoon before "
        f"falling to a low of {low} degrees overnight. Winds will blow from the {one.choice(_WINDS)} at up to "
        f"{one.randint(4, 60)} miles an hour.",
        f"The sun will rise at {one.randint(4, 8)}.{one.randint(10, 59)} and set at {one.randint(16, 21)}."
        f"{one.randint(10, 59)}. The chance of rain is {one.randint(0, 100)} per cent and the air is expected to be of "
        "good quality, so that people with asthma need take no special care.",
        f"Looking ahead, the rest of the week should bring {one.choice(_SKIES)} with highs of around "
        f"{low + one.randint(3, 14)} degrees. Stay with us for the latest forecast, weather warnings and travel news.",
    ]


def _market(one: random.Random) -> list[str]:
    up, down = one.sample(_FIRMS, 2)
    return [
        f"Shares closed {one.choice(('higher', 'lower'))} on {one.choice(_DAYS)} as investors weighed the latest "
        f"figures on prices, with the main index ending the day at {one.randint(4000, 9000)}.{one.randint(10, 99)} "
        "points.",
        f"Among the biggest risers was {up}, which gained {one.randint(2, 19)}.{one.randint(0, 9)} per cent after it "
        f"raised its forecast for the year. The biggest faller was {down}, which lost {one.randint(2, 19)}."
        f"{one.randint(0, 9)} per cent after a broker cut its rating.",
        f"The pound was worth {1 + one.random():.4f} dollars, compared with {1 + one.random():.4f} dollars at the "
        "close "
        f"of the day before. A barrel of oil cost {one.randint(50, 120)}.{one.randint(10, 99)} dollars. Gold stood at "
        f"{one.randint(1500, 2900)} dollars an ounce.",
        f"“Markets are waiting for the central bank to make up its mind,” said {one.choice(_NAMES)}, an analyst at "
        f"{one.choice(_FIRMS)}. “Until it does, we expect trading to stay thin and moves to look larger than they "
        "are.”",
    ]


def _match(one: random.Random) -> list[str]:
    home, away = one.sample(_TOWNS, 2)
    first, second, third = one.sample(_NAMES, 3)
    return [
        f"{home} Town {one.randint(0, 6)} {away} United {one.randint(0, 6)}: {first} scored in the "
        f"{one.randint(2, 90)}th "
        f"minute as {home} took the points in front of a crowd of {one.randint(900, 60000)} on "
        f"{one.choice(_DAYS)} night.",
        f"The home side began the better of the two and should have been ahead when {second} struck the post after "
        f"{one.randint(2, 40)} minutes. {away} came back into the match and had the ball in the net through {third}, "
        "but the goal was ruled out for offside after a long check by the video referee.",
        f"“We worked hard and we deserved it,” said the {home} manager, {one.choice(_NAMES)}. “The lads gave "
        "everything "
        f"and the supporters were behind us from the first minute to the last.” The result leaves {home} in place "
        f"{one.randint(1, 24)} of the table with {one.randint(3, 99)} points, and {away} in place "
        f"{one.randint(1, 24)}.",
    ]


def _draw(one: random.Random) -> list[str]:
    balls = ", ".join(map(str, one.sample(range(1, 60), 6)))
    return [
        f"The winning numbers in the {one.choice(_DAYS)} draw of the national lottery are {balls}. The bonus ball was "
        f"{one.randint(1, 59)}.",
        f"The jackpot stood at {one.randint(2, 90)}.{one.randint(1, 9)} million pounds. Players who think that "
        "they have "
        f"won have {one.randint(100, 180)} days to claim their prize. There were {one.randint(0, 4)} winners of "
        "the top "
        f"prize and {one.randint(5, 90)} players who matched five numbers and the bonus ball.",
        "Tickets cost two pounds and can be bought in shops, in the app and on the website until half past seven "
        "on the "
        "evening of the draw. The next draw is at eight. Set yourself a limit and play for fun; if you worry about how "
        "much you play, help is free and in confidence.",
    ]


def _stub(one: random.Random) -> list[str]:
    return [
        f"{one.choice(_NAMES)} of {one.choice(_FIRMS)} was in {one.choice(_TOWNS)} on {one.choice(_DAYS)} to answer "
        f"questions on the {one.choice(_SKIES)} that cost the firm {one.randint(2, 900)} million, and named "
        f"{one.choice(_NAMES)} as the one to ask.",
        _FURNITURE,
    ]


def _live(one: random.Random) -> list[str]:
    entries = [
        f"{one.randint(6, 22)}.{one.randint(10, 59)}: {one.choice(_NAMES)} tells our reporter in "
        f"{one.choice(_TOWNS)} that "
        f"{one.choice(_SKIES)} has kept {one.randint(3, 900)} people from the polls, and that {one.choice(_FIRMS)} has "
        f"sent {one.choice(_NAMES)} to see to it."
        for _ in range(one.randint(4, 9))
    ]
    return ["Welcome to our live coverage. We will bring you the latest as it comes in, so stay with us.", *entries,
            "That is all from us for today. Thank you for reading and for your comments.", _FURNITURE]  # fmt: skip


_KINDS = (_weather, _market, _match, _draw, _stub, _live)


_LONGEST = 60
"""Letters of a word."""


class Babble:
    """Texts of the phrases of others: after any three words comes one that came after them there."""

    def __init__(self, texts: list[list[str]]) -> None:
        self._next: dict[tuple[str, str, str], list[str]] = {}
        for paragraphs in texts:
            words = " ".join(paragraphs).split()
            if max(map(len, words), default=0) > _LONGEST:  # a text without spaces
                continue
            for first, second, third, after in zip(words, words[1:], words[2:], words[3:], strict=False):
                self._next.setdefault((first, second, third), []).append(after)
        self._starts = [start for start in self._next if start[0][:1].isupper()]

    def paragraphs(self, one: random.Random) -> list[str]:
        """A text of 120 to 400 words."""
        words = list(one.choice(self._starts))
        wanted = one.randint(120, 400)
        while len(words) < wanted:
            after = self._next.get((words[-3], words[-2], words[-1]))
            words += [one.choice(after)] if after and one.random() < 0.9 else one.choice(self._starts)
        return [" ".join(words[start : start + 60]) for start in range(0, len(words), 60)]


def distinct(count: int, texts: list[list[str]]) -> Iterator[tuple[str, list[str]]]:
    """Articles that tell different stories, each with the kind that it is of: a third babbled out of the phrases of
    these texts, the others made by templates with other names and numbers each.
    """
    babble = Babble(texts)
    for number in range(count):
        one = random.Random(number)
        if number % 3 == 0:
            yield "babble", babble.paragraphs(one)
        else:
            kind = one.choice(_KINDS)
            yield kind.__name__.strip("_"), kind(one)
