"""Quantities in Japanese and Chinese: digits or numerals, 万 among them, before a counter."""

import re
from collections.abc import Iterator
from decimal import Decimal

from summarizer.quantities.numerals import plain
from summarizer.quantities.quantity import Quantity, touched
from summarizer.record import Comparison

__all__ = ["ideographic"]

_ONES = {
    char: value
    for value, chars in enumerate("〇零 一 二两兩 三 四 五 六 七 八 九".split())
    for char in chars
}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
# Symbol, as in `units`, or the counted noun: what stands right after the number.
_COUNTERS = {
    "USD": "米ドル|美元|ドル",
    "EUR": "ユーロ|欧元|歐元",
    "JPY": "日元|円",
    "CNY": "人民币|元",
    "RUB": "ルーブル|卢布",
    "km/h": "公里每小时|キロ毎時",
    "km": "キロメートル|公里|千米|キロ(?!グラム|ワット)|km",
    "nmi": "海里",
    "m": "メートル|米(?!ドル|国|軍|军)|公尺|m(?![a-z²])",
    "ft": "フィート|英尺",
    "kg": "キログラム|公斤|千克|kg",
    "t": "トン|吨|噸",
    "%": "%|%|パーセント",
    "min": "分钟|分鐘|分間|分(?!の|之)",
    "h": "个小时|小時|小时|時間",
    "s": "秒",
    "d": "天(?!然|气)|日間",
    "week": "週間|周间|个星期|星期(?![一二三四五六日天])",
    "month": "か月|カ月|ヶ月|个月",
    "year": "年間|年间",
    "person": "名|人(?!々)",
}
_MERE = "機|架|艘|隻|台|発|枚|回|件|次|个|個|辆|頭"  # count what stands after them
_UNIT = "|".join(_COUNTERS.values())
LONGEST = 15  # digits of a part; with 兆 exact numbers have room for no more
_DIGITS = r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?"
# Longer than any number of the news; bounded, and begun at its start alone, it stays linear.
_HAN = "(?<![〇零一二两兩三四五六七八九十百千])[〇零一二两兩三四五六七八九十百千]{1,16}+"
_NUMBER = rf"(?:(?:{_DIGITS}|{_HAN})[万萬億亿兆]?){{1,4}}+"
_BEFORE: dict[Comparison, str] = {
    "about": "およそ|ほぼ|大约|大約|约|約|近(?=[0-9０-９])",
    "at least": "少なくとも|至少|最低",
    "at most": "最多|最大|至多",
    "more than": "超过|超過|逾|多于",
    "less than": "不到|少于|低于",
}
_AFTER: dict[Comparison, str] = {
    "about": "前後|ほど|程度|左右|余り|余",
    "at least": "以上",
    "at most": "以下|以内",
    "more than": "超",
    "less than": "未満|未满|弱",
}
_SAID = "|".join(_BEFORE.values())
_THEN = "|".join(_AFTER.values())
_AMOUNT = re.compile(
    rf"""(?<![0-9０-９.,A-Za-z-])(?P<said>{_SAID})?\s?(?P<opened>[从從])?
    (?P<number>(?P<low>{_NUMBER})(?:\s?(?P<first>{_UNIT}))?
      (?:(?:[~〜～–—-]|から|至|到)(?P<high>{_NUMBER}))?)
    (?P<more>[多余])?\s?(?P<unit>{_UNIT}|(?P<mere>{_MERE}))?(?P<then>{_THEN})?""",
    re.VERBOSE,
)
# Days, years, times of day, ordinals.
_DATED = re.compile(
    r"[0-9０-９一二三四五六七八九〇零十]{1,4}年(?!间|間)|[0-9０-９一二三四五六七八九十]{1,3}月(?!间|間)"
    r"|[0-9０-９一二三四五六七八九十]{1,3}[日号號](?!間)|(?:午前|午後|上午|下午|凌晨|晚上)?"
    r"[0-9０-９]{1,2}[時时点點](?!間|间)(?:[0-9０-９]{1,2}分)?|第[0-9０-９一二三四五六七八九十百]{1,6}"
)
_ASCII = str.maketrans("０１２３４５６７８９，．", "0123456789,.")


def ideographic(shown: str) -> list[Quantity]:
    """Every quantity of a Japanese or Chinese text that its counter makes sure, in text order.

    Args:
        shown: the text without what nobody sees.
    """
    barred = [match.span() for match in _DATED.finditer(shown)]
    found: list[Quantity] = []
    for match in _AMOUNT.finditer(shown):
        if not touched(match.span("number"), barred):
            found += _quantity(shown, match)
    return found


def _quantity(shown: str, match: re.Match[str]) -> Iterator[Quantity]:
    """The quantity of a match; none where no counter makes it sure."""
    unit = _symbol(match["unit"]) if match["unit"] else None
    if match["unit"] is None:
        if match["first"] is None or match["high"] is not None:
            return
        unit = _symbol(match["first"])
    if match["high"] and match["first"] and _symbol(match["first"]) != unit:
        return
    low = _value(match["low"])
    high = _value(match["high"]) if match["high"] else low
    if low is None or high is None:
        return
    scale = _last_myriad(match["high"] or "")
    if scale and not _last_myriad(match["low"]):
        low *= scale  # 2~3万 is 20,000 to 30,000
    if low > high or (match["high"] and low == high):
        return
    comparison = _compared(match)
    ranged = match["high"] is not None
    if ranged and comparison not in ("exact", "about"):
        return
    start = match.start("said") if match["said"] else match.start("number")
    number = (match.start("number"), match.end("number"))
    span = (start, match.end())
    yield Quantity(span, number, shown[slice(*span)], low, high, unit, comparison)


def _symbol(words: str) -> str | None:
    return next(
        (unit for unit, names in _COUNTERS.items() if re.match(f"(?:{names})$", words)), None
    )


def _compared(match: re.Match[str]) -> Comparison:
    """How exactly the number is meant, by what stands before it or after its counter."""
    if match["more"]:
        return "more than"
    for said, table in ((match["said"], _BEFORE), (match["then"], _AFTER)):
        for meant, words in table.items():
            if said and re.fullmatch(words.replace("(?=[0-9０-９])", ""), said):
                return meant
    return "exact"


def _last_myriad(written: str) -> int | None:
    return _MYRIADS.get(written[-1:])


def _value(written: str) -> Decimal | None:
    """What a number is worth: 1億2000万, 三千二百万, 3,200."""
    total, left = Decimal(0), ""
    for char in written:
        if char in _MYRIADS:
            part = _below_myriad(left)
            if part is None:
                return None
            total, left = total + part * _MYRIADS[char], ""
        else:
            left += char
    rest = _below_myriad(left) if left else Decimal(0)
    return None if rest is None else plain((total + rest).normalize())


def _below_myriad(written: str) -> Decimal | None:
    """A part of a number without 万 and 億, in digits or in numerals.

    None for a mixture, and for more digits than any number of the news has.
    """
    plain = written.translate(_ASCII).replace(",", "")
    if len(plain.replace(".", "")) > LONGEST:
        return None
    if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", plain):
        return Decimal(plain)
    if any(char not in _ONES and char not in _TENS for char in plain) or not plain:
        return None
    if not any(char in _TENS for char in plain):
        return Decimal("".join(str(_ONES[char]) for char in plain))
    total = one = 0
    for char in plain:
        if char in _TENS:
            total, one = total + (one or 1) * _TENS[char], 0
        else:
            one = _ONES[char]
    return Decimal(total + one)
