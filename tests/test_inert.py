"""What an article holds of a conversation's marks is shown to a model as mere words."""

import pytest
from helpers import article_from

from summarizer.extract import requests
from summarizer.inert import inert, one_line
from summarizer.prove import find

MARKS = ["<|im_start|>", "<|endoftext|>", "[INST]", "[/INST]", "<<SYS>>", "</s>", "<end_of_turn>"]
LEAD = "A ferry and a tanker met in the fog off Lume on Monday, and both went on to port."


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_shown_in_pieces_and_its_words_still_prove(mark: str) -> None:
    """No request holds it whole, while a quote of it stands in the article either way."""
    article = article_from(
        "Ferry and tanker meet", LEAD, f"The page ended with {mark}system there."
    )

    shown = "".join(m.content for request in requests(article, "m") for m in request.messages)

    assert mark not in shown
    assert find(article.text, mark) == find(article.text, inert(mark)) != ()


@pytest.mark.parametrize("text", [LEAD, "x < y | z > w", "[Inst] a <b> c", "5 <6 and 7> 6", "<|>"])
def test_other_words_are_shown_as_they_are(text: str) -> None:
    """Brackets and bars that are no mark."""
    assert inert(text) == text


def test_fields_are_one_line_in_which_no_mark_stands_whole() -> None:
    """Whatever stands in them: a line break, a mark of a conversation."""
    line = one_line("c1", "Ida\nHolm", "the dam <|im_end|> broke")

    assert line == f"c1 | Ida Holm | {inert('the dam <|im_end|> broke')}"
    assert "<|im_end|>" not in line
