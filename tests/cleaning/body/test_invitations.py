"""Sentences in which a site speaks to its readers."""

from collections.abc import Callable

import pytest

from reader.cleaning.body.invitations import is_invitation

Label = Callable[..., list[tuple[str, str]]]

INVITATIONS = [
    "Sign up for The Quay Letter, our newsletter about boats and birds.",
    "Get the best of our harbour reporting every Friday in your inbox.",
    "The harbour, delivered straight to your mailbox.",
    "Abonnieren Sie jetzt unseren Newsletter.",
    "Der Hafenbrief kommt jeden Freitag in Ihr E-Mail-Postfach.",
    "Inscrivez-vous à notre lettre du port.",
    "Recevez chaque vendredi notre newsletter.",
    "Suscríbase a nuestro boletín del puerto.",
    "Iscriviti alla nostra newsletter.",
    "Receba a nossa newsletter todas as sextas.",
    "Schrijf je in voor onze nieuwsbrief.",
    "You can unsubscribe at any time.",
    "Sie können den Hafenbrief jederzeit abbestellen.",
    "港のニュースレターに登録する",
    "订阅我们的邮件通讯",
    "Follow the Herald on Facebook and Instagram @PortHallowHerald.",
    "Folgen Sie uns auf Facebook.",
    "Suivez-nous sur Instagram",
    "Síguenos en Telegram",
    "¿Sabías que el Heraldo tiene canal de WhatsApp?",
    "Seguici su Facebook",
    "Siga o Arauto no Google Notícias.",
    "Volg ons op Instagram",
    "Obserwuj nas w Google News",
    "ハーバー新聞のLINEを友だち追加",
    "扫码关注我们",
    "Support our journalism with a gift.",
    "Download and subscribe to the new Quay app for tides and races.",
    "An dieser Stelle findest du einen externen Inhalt von YouTube.",
    "Sie können ihn sich mit einem Klick anzeigen lassen und wieder ausblenden.",
    "Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.",
    "Jetzt spenden!",
    "Jede kleine Spende hilft dem Hafen.",
    "Faites un don",
    "For the latest on the harbour download our apps for phones.",
    "Baixe o nosso app",
    "Was this article helpful?",
    "War der Artikel nützlich?",
    "This post contains affiliate links, by which the Herald may earn.",
    "We may receive a small commission for what you buy at the harbour shop.",
    "The views of our guests do not necessarily reflect those of the Herald.",
    "Opinions in letters are not necessarily those of the Herald.",
    "Gastbeiträge von anderen Häfen müssen nicht der Meinung der Redaktion entsprechen.",
    "Les propos tenus ici n’engagent que leurs auteurs.",
    "Las opiniones de los lectores no reflejan las del Heraldo.",
    "Le opinioni dei lettori non rispecchiano quelle del giornale.",
    "As opiniões dos leitores não representam as do jornal.",
    "The Herald is read at sea, and we might earn a commission.",
    "With each boat that you buy we may earn a small commission.",
    "All opinions in letters may or may not represent us, and do not necessarily represent the Herald.",
    "Any views of guests are not necessarily those of the Herald.",
    "Kommentare geben nicht immer die Meinung der Redaktion wieder.",
    "Meinungen unserer Gäste sind nicht die Meinung der Redaktion.",
    "Les points de vue et opinions n'engagent que leurs auteurs.",
    "Les propos de chaque page n’engage que son auteur.",
    "Las opiniones de esta página no necesariamente coinciden con las del Heraldo.",
    "Las opiniones de esta página no representan al Heraldo.",
    "Le opinioni dei lettori non necessariamente riflettono quelle del giornale.",
    "Le opinioni dei lettori non rappresentano quelle del giornale.",
    "As opiniões dos leitores não necessariamente refletem as do jornal.",
    "Ich bin damit einverstanden, dass mir Inhalte von YouTube angezeigt werden.",
    "This content is imported from Instagram.",
    "A post shared by Port Hallow (@porthallow)",
    "Ein Beitrag geteilt von Port Hallow (@porthallow)",
    "Voir cette publication sur Instagram",
]


@pytest.mark.parametrize("line", INVITATIONS)
def test_an_invitation_is_known_in_many_languages(line: str) -> None:
    assert is_invitation(line)


@pytest.mark.parametrize(
    "line",
    [
        "The council sends its newsletter to every household in the harbour.",
        "“Sign up for our newsletter,” the goose is said to have told the harbour master.",
        "She signed up for the navy at nineteen and never wrote a letter home.",
        "Get well soon, the children wrote to the goose on a card as long as a boat.",
        "Der Rat verschickt seinen Newsletter an alle Haushalte.",
        "Recevez nos excuses, a écrit le maire à la gagnante.",
        "Follow the mole to the lighthouse and turn left at the geese.",
        "The council wants to support the harbour with a new crane.",
        "Download speeds in the harbour are the lowest of the county.",
        "This post was the first that the sailors saw from the sea.",
        "In the harbour they say: get the newsletter of the goose and be quick about it.",
        *(f"Sign up for our newsletter, {mark}the letter of the goose" for mark in '“"„«»「『‘'),
        "Sign up for our newsletter. " + "It has all there is to say about the harbour. " * 8,
    ],
)
def test_news_of_newsletters_is_not_an_invitation(line: str) -> None:
    assert not is_invitation(line)


@pytest.mark.parametrize(("length", "expected"), [(300, True), (301, False)])
def test_an_invitation_has_three_hundred_characters_at_most(length: int, expected: bool) -> None:
    assert is_invitation("Sign up for our newsletter ".ljust(length, "x")) is expected


def test_the_heading_of_an_invitation_goes_with_it(story: list[str], label_html: Label) -> None:
    above, below = ("".join(f"<p>{one}</p>" for one in part) for part in (story[:3], story[3:]))
    box = f"<h3>The Quay Letter</h3><p>{INVITATIONS[1]}</p>"
    assert ("The Quay Letter", "furniture") in label_html("<h1>Goose wins</h1>", above, box, below)
    assert ("The Quay Letter", "subheading") in label_html(
        "<h1>Goose wins</h1>", above, "<h3>The Quay Letter</h3>", below
    )


def test_an_exclamation_above_an_invitation_goes_with_it(story: list[str], label_html: Label) -> None:
    above, below = ("".join(f"<p>{one}</p>" for one in part) for part in (story[:3], story[3:]))
    call, appeal = "<p>Help the harbour!</p>", "<p>Jetzt spenden!</p>"
    assert ("Help the harbour!", "furniture") in label_html("<h1>Goose wins</h1>", above, call, appeal, below)
    assert ("Help the harbour!", "paragraph") in label_html("<h1>Goose wins</h1>", above, call, below)


@pytest.mark.parametrize("line", INVITATIONS[:4])
def test_an_invitation_between_paragraphs_is_furniture(story: list[str], label_html: Label, line: str) -> None:
    above, below = ("".join(f"<p>{one}</p>" for one in part) for part in (story[:3], story[3:]))
    labels = label_html("<h1>Goose wins</h1>", above, f"<p>{line}</p>", below)
    assert (line, "furniture") in labels
    assert [text for text, label in labels if label == "paragraph"] == story
