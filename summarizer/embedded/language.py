"""The embedded extractor reads English alone, and says so of what is in another language."""

from summarizer.article import Article
from summarizer.errors import ForeignLanguage
from summarizer.language import ENGLISH, name_of, primary

__all__ = ["require_english"]


def require_english(article: Article) -> None:
    """Let an article pass that is in English, or may be.

    What is declared of it wins over what its words look like.

    Raises:
        ForeignLanguage: it is declared to be, or surely is, in another language.
    """
    declared = primary(article.meta.language)
    found = declared or article.language
    if found is None or found == ENGLISH:
        return
    seems = "is said" if declared else "seems"
    raise ForeignLanguage(
        f"{article.name!r} {seems} to be in {name_of(found)}; the embedded"
        " extractor reads English alone",
        hint="name a language model with --model, and --base-url or OPENAI_API_KEY"
        + ("" if declared else '; if it is English, say "language": "en" of it in --meta'),
    )
