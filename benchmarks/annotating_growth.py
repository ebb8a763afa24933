"""How annotating time grows with the length of a text: texts made to be slow, each at sizes that double.

    python benchmarks/annotating_growth.py [--kilobytes 250] [--doublings 3] [--only NAME ...]

For every shape it prints the CPU seconds of finding names and quotes at each size, and the factor of the last doubling:
2 is linear, 4 is quadratic. Exits with 1 if a factor is above 3 and the time above 0.2 s.
"""

import argparse
import sys
import time

from reader.annotating.annotate import annotate
from reader.model.article import Article, Paragraph

MOST_SECONDS, WORST_GROWTH = 0.2, 3.0
SHAPES = {
    "speech": "“We had no choice,” said Anna Berg of Oslo. ",
    "paragraphs of speech": "“We had no choice,” said Anna Berg of Oslo.\n",
    "a quote of many paragraphs": "“We had no choice, and we went home.\n",
    "pronouns": "“We had no choice,” she said.\n",
    "nobody's": "“We had no choice.”\n",
    "pull quotes": "“We had no choice but to go home.”\n“We had no choice but to go home,” said Anna Berg.\n",
    "comments": "“We had no choice,” said Anna Berg. That is “no choice”. ",
    "views": "to Anna Berg, it was “no choice”, ",
    "explained terms": "a process called “ebb”, which is defined as ",
    "opening marks": "“ ",
    "straight marks": '" ',
    "straight marks and words": '"a ',
    "marks by turns": "“a \" «b 「c „d 'e ",
    "single marks": "'a ",
    "apostrophes": "the boys' dogs’ ",
    "inches": "6' 2\" ",
    "inches in a quote": '"6" 2 ',
    "nested": "“a «b 「c",
    "commas": "a, ",
    "verbs of saying": "said ",
    "verbs between commas": ", said ",
    "verbs and names": "Anna Berg said, ",
    "reports": "Anna Berg said that the bridge would open and denied that she knew, ",
    "reports and stops": "Anna Berg said that the bridge would open. ",
    "according to": "according to ",
    "hearsay": "is expected to ",
    "topics": "questions about whether ",
    "two apostrophes": "''It is old,'' he said. ",
    "two apostrophes alone": "'' ",
    "semicolons": "; said the mayor",
    "relatives": "the mayor, who said he, who said ",
    "words": "the old stone bridge ",
    "one word": "w",
    "names": "Anna Berg of Oslo ",
    "titles": "the film “Low Tide” and ",
    "stops": ". ",
    "capitals": "A ",
    "Japanese": "市長は「橋を直す」と述べた。",
    "Japanese marks": "「は",
    "Chinese": "市长说：“我们修桥。”",
}
IN_LANGUAGES = {
    "es": {
        "Spanish speech": "«No hay barcos para nadie», dijo Ana Ruiz. ",
        "Spanish nobody's": "«No hay barcos para nadie». ",
        "Spanish paragraphs of nobody's": "«No hay barcos para nadie».\n",
        "Spanish marks without a stop": "un «barco» y ",
        "Spanish verbs of saying": "dijo ",
        "Spanish verbs between commas": ", dijo ",
        "Spanish roles": "la alcaldesa de la portavoz de ",
        "Spanish reports": "la alcaldesa dijo que el puerto está cerrado, ",
        "Spanish according to": "según ",
        "Spanish said inside": "«No hay, dice la alcaldesa, barcos, dice ella, ",
        "Spanish words in marks": "«dijo» ",
        "Spanish reports without a stop": "dijo que el alcalde, según Ana, dijo y añadió que ",
        "Spanish views": "a su juicio ",
    },
    "fr": {"French elisions": "l’", "French inversions": "écrit-il, ", "French speech": "« Non », dit-il. "},
    "de": {
        "German speech": "„Nein“, sagte der Sprecher der Polizei. ",
        "German genitives": "der Sprecher der Polizei ",
        "German reports": "sagte er, er sei ",
    },
    "it": {"Italian speech": "«No», ha detto il sindaco. ", "Italian subjects": "il sindaco, che dice, "},
}
"""Shapes of the languages that have tables of their own."""
SHAPES_IN = {name: (piece, None) for name, piece in SHAPES.items()} | {
    name: (piece, language) for language, shapes in IN_LANGUAGES.items() for name, piece in shapes.items()
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kilobytes", type=int, default=250)
    parser.add_argument("--doublings", type=int, default=3)
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    sizes = [options.kilobytes * 1000 * 2**power for power in range(options.doublings + 1)]
    seconds("warm up")
    slow = [name for name in options.only or SHAPES_IN if not _grows_well(name, sizes)]
    sys.exit(f"Grows faster than its size: {', '.join(slow)}" if slow else 0)


def _grows_well(name: str, sizes: list[int]) -> bool:
    piece, language = SHAPES_IN[name]
    times = [seconds(piece * (size // len(piece) + 1), language) for size in sizes]
    growth = times[-1] / times[-2] if len(times) > 1 else 0.0
    print(f"{name:28} {' '.join(f'{one:7.2f}' for one in times)}   × {growth:.1f}", flush=True)
    return growth <= WORST_GROWTH or times[-1] < MOST_SECONDS


def seconds(text: str, language: str | None = None) -> float:
    """CPU seconds to annotate a text, each of whose lines is a paragraph."""
    article = Article(paragraphs=tuple(Paragraph(line) for line in text.split("\n")))
    start = time.process_time()
    annotate(article, language=language)
    return time.process_time() - start


if __name__ == "__main__":
    main()
