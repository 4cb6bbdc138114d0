"""What German, French, Spanish, Russian, Ukrainian, Japanese and Chinese news calls days and hours.

Every list of months begins with January, every list of weekdays with Monday; the forms of one are
parted by "/".
"""

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["CALENDARS", "Calendar"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words of one language.

    Attributes:
        months: in small letters.
        weekdays: in small letters.
        days: words for a day, counted from that of publication.
        day: how a day of a month is written; `{d}`, `{m}` and `{y}` are its parts.
        month: how a month of a year is written.
        year: how a year alone is written.
        clock: a time of day, with the groups h and m.
        units: TIMEX3 code to the names of a unit of time.
        span: what parts the ends of a range.
        ahead: words of a sentence in which a weekday may lie ahead.
    """

    months: str
    weekdays: str
    days: Mapping[int, str]
    day: str
    month: str
    year: str
    clock: str
    units: Mapping[str, str]
    span: str
    ahead: str


CALENDARS: Mapping[str, Calendar] = {
    "de": Calendar(
        months="januar/jänner februar märz april mai juni juli august september oktober november "
        "dezember",
        weekdays="montag/montags/montagabend/montagmorgen/montagnachmittag/montagnacht "
        "dienstag/dienstags/dienstagabend/dienstagmorgen/dienstagnachmittag/dienstagnacht "
        "mittwoch/mittwochs/mittwochabend/mittwochmorgen/mittwochnachmittag/mittwochnacht "
        "donnerstag/donnerstagabend/donnerstagmorgen/donnerstagnachmittag/donnerstagnacht "
        "freitag/freitagabend/freitagmorgen/freitagnachmittag/freitagnacht "
        "samstag/sonnabend/samstagabend/samstagmorgen/samstagnachmittag/samstagnacht "
        "sonntag/sonntagabend/sonntagmorgen/sonntagnachmittag/sonntagnacht",
        days={0: "heute", -1: "gestern", -2: "vorgestern", 1: "morgen"},
        day=r"{d}\. ?{m}(?: {y})?",
        month="{m} {y}",
        year="(?:im )?jahre? {y}",
        clock=r"(?P<h>[0-9]{1,2})(?:[.:](?P<m>[0-9]{2}))? uhr",
        units={"S": "sekunden?", "M": "minuten?", "H": "stunden?", "D": "tage?n?",
               "W": "wochen?", "MO": "monate?n?", "Y": "jahren?"},
        span="bis|und",
        ahead="wird werden soll sollen will wollen kommenden nächsten",
    ),
    "fr": Calendar(
        months="janvier février mars avril mai juin juillet août septembre octobre novembre "
        "décembre",
        weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
        days={0: "aujourd'hui/aujourd’hui", -1: "hier", -2: "avant-hier", 1: "demain"},
        day="{d}(?:er)? {m}(?: {y})?",
        month="{m} {y}",
        year="(?:en |l'année |l’année ){y}",
        clock="(?P<h>[0-9]{1,2}) ?h(?:eures?)?(?: ?(?P<m>[0-9]{2}))?",
        units={"S": "secondes?", "M": "minutes?", "H": "heures?", "D": "jours?",
               "W": "semaines?", "MO": "mois", "Y": "ans?|années?"},
        span="à|et",
        ahead="sera seront va vont prochain prochaine doit devrait aura auront",
    ),
    "es": Calendar(
        months="enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre "
        "noviembre diciembre",
        weekdays="lunes martes miércoles jueves viernes sábado domingo",
        days={0: "hoy", -1: "ayer", -2: "anteayer"},
        day="{d} de {m}(?: del? {y})?",
        month="{m} del? {y}",
        year="(?:en |el año ){y}",
        clock="(?:las? )(?P<h>[0-9]{1,2})(?:[:.](?P<m>[0-9]{2}))?",
        units={"S": "segundos?", "M": "minutos?", "H": "horas?", "D": "días?",
               "W": "semanas?", "MO": "mes(?:es)?", "Y": "años?"},
        span="a|y",
        ahead="será serán va van próximo próxima hará debe",
    ),
    "ru": Calendar(
        months="января/январь/январе февраля/февраль/феврале марта/март/марте "
        "апреля/апрель/апреле мая/май/мае июня/июнь/июне июля/июль/июле августа/август/августе "
        "сентября/сентябрь/сентябре октября/октябрь/октябре ноября/ноябрь/ноябре "
        "декабря/декабрь/декабре",
        weekdays="понедельник/понедельника вторник/вторника среду/среда/среды четверг/четверга "
        "пятницу/пятница/пятницы субботу/суббота/субботы воскресенье/воскресенья",
        days={0: "сегодня", -1: "вчера", -2: "позавчера", 1: "завтра"},
        day=r"{d} {m}(?: {y}(?: года?у?| г\.)?)?",
        month="{m} {y}(?: года?у?)?",
        year="{y}(?:-м)? год(?:у|а|ом)?",
        clock="(?P<h>[0-9]{1,2})[:.](?P<m>[0-9]{2})",
        units={"S": "секунды?|секунд", "M": "минуты?|минут", "H": "час(?:а|ов)?",
               "D": "день|дня|дней|сутки|суток", "W": "недел[юьи]", "MO": "месяц(?:а|ев)?",
               "Y": "год(?:а)?|лет"},
        span="до",
        ahead="будет будут следующий следующую следующее ближайший ближайшую планирует планируют",
    ),
    "uk": Calendar(
        months="січня/січень/січні лютого/лютий/лютому березня/березень/березні "
        "квітня/квітень/квітні травня/травень/травні червня/червень/червні липня/липень/липні "
        "серпня/серпень/серпні вересня/вересень/вересні жовтня/жовтень/жовтні "
        "листопада/листопад/листопаді грудня/грудень/грудні",
        weekdays="понеділок/понеділка вівторок/вівторка середу/середа/середи четвер/четверга "
        "п'ятницю/п’ятницю/п’ятниця/п’ятниці суботу/субота/суботи неділю/неділя/неділі",
        days={0: "сьогодні", -1: "вчора/учора", -2: "позавчора", 1: "завтра"},
        day=r"{d} {m}(?: {y}(?: року| р\.)?)?",
        month="{m} {y}(?: року)?",
        year="{y}(?:-го)? ро(?:ку|ці|ком)",
        clock="(?P<h>[0-9]{1,2})[:.](?P<m>[0-9]{2})",
        units={"S": "секунди?|секунд", "M": "хвилини?|хвилин", "H": "години?|годин",
               "D": "день|дня|дні|днів", "W": "тиж(?:день|ні|нів)", "MO": "місяц(?:ь|я|і|ів)",
               "Y": "рік|роки|років|року"},
        span="до|та|і",
        ahead="буде будуть наступного наступний планує планують",
    ),
    "ja": Calendar(
        months="1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
        weekdays="月曜日/月曜 火曜日/火曜 水曜日/水曜 木曜日/木曜 "
        "金曜日/金曜 土曜日/土曜 日曜日/日曜",
        days={0: "今日/本日", -1: "昨日", -2: "一昨日", 1: "明日"},
        day="(?:{y}年)?{m}{d}日",
        month="{y}年{m}",
        year="{y}年",
        clock="(?:午前|午後)(?P<h>[0-9]{1,2})時(?:(?P<m>[0-9]{1,2})分)?",
        units={"S": "秒", "M": "分間?", "H": "時間", "D": "日間",
               "W": "週間", "MO": "[かカヶ]月間?", "Y": "年間"},
        span="から|~|〜|~|-",
        ahead="予定 来週 次の",
    ),
    "zh": Calendar(
        months="1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
        weekdays="星期一/周一/週一 星期二/周二/週二 星期三/周三/週三 星期四/周四/週四 "
        "星期五/周五/週五 星期六/周六/週六 星期日/星期天/周日/週日",
        days={0: "今天", -1: "昨天", -2: "前天", 1: "明天"},
        day="(?:{y}年)?{m}{d}[日号號]",
        month="{y}年{m}",
        year="{y}年",
        clock="(?:上午|下午|凌晨|晚上)(?P<h>[0-9]{1,2})[时時点點](?:(?P<m>[0-9]{1,2})分)?",
        units={"S": "秒", "M": "分钟|分鐘", "H": "个?小时|小時", "D": "天",
               "W": "周|个?星期", "MO": "个月", "Y": "年"},
        span="至|到|~|-",
        ahead="将 下周 预计",
    ),
}  # fmt: skip
