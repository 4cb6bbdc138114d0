"""Words that the rules of contradiction go by, as roots."""

from summarizer.prove.words import root

__all__ = ["CRAFT", "GROWING", "NOBODY", "OPPOSITES", "PEOPLE", "UNREAL"]


def _roots(words: str) -> frozenset[str]:
    return frozenset(map(root, words.split()))


# What makes of a statement something that is not said to be so.
UNREAL = _roots(
    "try attempt plan threaten want intend seek ask accuse claim allege suggest believe think fear "
    "expect hope almost nearly avoid prevent refuse fail stop if whether unless deny false pretend "
    "rumour simulate exercise should must question wonder doubt"
)
# Pairs of words of which one thing cannot be both. Not north and south, day and night: much is said
# to be so in both.
OPPOSITES = frozenset(
    _roots(pair.replace("/", " "))
    for pair in (
        "legal/illegal lawful/unlawful lawful/illegal accident/deliberate accidental/deliberate "
        "accidental/intentional safe/dangerous safe/unsafe inside/outside armed/unarmed "
        "manned/unmanned alive/dead open/closed open/shut true/false guilty/innocent "
        "intact/destroyed intact/damaged necessary/unnecessary justified/unjustified "
        "provoked/unprovoked authorised/unauthorised authorized/unauthorized "
        "responsible/irresponsible successful/unsuccessful calm/rough visible/invisible "
        "safely/dangerously deliberately/accidentally professional/unprofessional "
        "international/territorial foggy/clear loaded/empty full/empty won/lost"
    ).split()
)
# Who is said of nobody, and what stands for somebody beside a number.
NOBODY = frozenset("nobody no-one none no one".split())
PEOPLE = _roots(
    "people person man woman men women child children civilian crew member sailor soldier pilot "
    "others"
)
# What can meet in the air, at sea or on a road.
CRAFT = _roots(
    "drone jet plane aircraft fighter helicopter propeller ship boat ferry tanker trawler vessel "
    "frigate train car bus lorry truck wing hull bow"
)
# What is known of more and more people as the days go by, and nobody was wrong before.
GROWING = _roots(
    "kill killed die died dead death injure injured hurt wound wounded miss missing find found "
    "arrest arrested rescue rescued survive survived casualty victim"
)
