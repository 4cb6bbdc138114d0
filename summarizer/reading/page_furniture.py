"""Parts of a web page that are no part of its article, known by what their makers call them."""

from itertools import islice

from lxml.html import HtmlElement

from summarizer.reading.page_blocks import class_words, words_of

__all__ = ["drop_furniture", "is_furniture", "is_links"]

# Elements and roles that HTML has for what goes round an article.
TAGS = frozenset("nav aside figcaption dialog menu search".split())
ROLES = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog menu".split()
)
# Words in classes and ids. Those of the first set are never an article's own; those of the second
# are at times, of a wrapper round all of it ("post-meta-content"), so they say something of what is
# small only.
NEVER = frozenset(
    "cookie cookies consent gdpr newsletter newsletters signup outbrain taboola disqus recirc "
    "breadcrumb breadcrumbs figcaption sharedaddy addtoany navigation navbar".split()
)
SMALL = frozenset(
    "ad ads advert adverts advertisement advertising dfp sponsor sponsored promo promoted share "
    "sharing social byline author authors meta timestamp dateline related recommended teaser "
    "teasers comment comments reply respond nav menu footer sidebar widget tags tag caption credit "
    "credits subscribe subscription subscriber paywall piano regwall popup modal overlay toolbar "
    "buttons print banner carousel trending popular poll quiz rating masthead badge skip kicker "
    "reporters".split()
)
CAPTION = frozenset(("caption", "captions"))
COMMENTS = (
    *("comments", "comment-list", "commentlist", "reader-comments", "disqus"),
    *("post-comments", "article-comments"),
)
SMALL_WORDS = 60  # a byline, a caption, an offer, a teaser of a few stories
CAPTION_WORDS = 40
FORMS = 20  # more has no page of an article
FORM_WORDS = 40  # what stands round the form of an offer
MOST_LINKED = 0.5  # of the characters of what is no list of links


def drop_furniture(root: HtmlElement) -> None:
    """Take out, in place, what is surely none of the article: captions, bars, comments, consent."""
    doomed = [
        element
        for element in root.iter("*")
        if element.tag in TAGS
        or (element.get("role") or "").lower() in ROLES
        or _is_never(element)
        or _is_small(element, CAPTION)
    ]
    doomed += [
        offer
        for form in islice(root.iter("form"), FORMS)
        if (offer := _offer_round(form)) is not None
    ]
    for element in doomed:
        if element.getparent() is not None and next(element.iter("h1"), None) is None:
            element.drop_tree()


def is_furniture(element: HtmlElement) -> bool:
    """Whether a small element is likely the page's: by its names, or because it shows a picture."""
    return _is_small(element, SMALL) or _is_picture(element)


def is_links(element: HtmlElement) -> bool:
    """Whether an element is a list of links."""
    if element.tag not in ("ul", "ol", "dl", "section", "div"):
        return False
    linked = sum(len("".join(a.itertext()).strip()) for a in element.iter("a"))
    return linked > MOST_LINKED * len("".join(element.itertext()).strip())


def _is_small(element: HtmlElement, names: frozenset[str]) -> bool:
    return not names.isdisjoint(class_words(element)) and _is_short(element, SMALL_WORDS)


def _is_picture(element: HtmlElement) -> bool:
    """Whether an element holds a picture and a line under it."""
    if next(element.iter("img", "picture", "amp-img"), None) is None:
        return False
    return next(element.iter("p"), None) is None and _is_short(element, CAPTION_WORDS)


def _is_short(element: HtmlElement, most: int) -> bool:
    """Whether an element holds no more than so many words; a long one is not read to its end."""
    words = 0
    for text in element.itertext():
        words += len(words_of(text))
        if words > most:
            return False
    return True


def _is_never(element: HtmlElement) -> bool:
    if element.tag in ("html", "body", "main", "article"):
        return False
    return not NEVER.isdisjoint(class_words(element)) or _is_comments(element)


def _is_comments(element: HtmlElement) -> bool:
    """Whether an element holds what readers wrote under the article."""
    names = f"{element.get('id') or ''} {element.get('class') or ''}".lower().split()
    return any(name.startswith(COMMENTS) or name == "comment" for name in names)


def _offer_round(form: HtmlElement) -> HtmlElement | None:
    """The largest small element round a form: the form and the words that ask to fill it in.

    None for a form round the whole page, as some servers make it.
    """
    offer = None
    for element in (form, *form.iterancestors()):
        if element.tag in ("html", "body", "main", "article"):
            break
        if not _is_short(element, FORM_WORDS):
            break
        offer = element
    return offer
