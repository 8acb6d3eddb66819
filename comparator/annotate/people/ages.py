"""Ages: whom „der 45-Jährige“ means, by the ages that a text tells beside names."""

import re
from functools import cached_property

from comparator.annotate.people.memory import Memory

# „Karl Boll (45)“, „Karl Boll, 45,“
_AGE = re.compile(r",? \(?(\d\d)[,)]")


class Ages:
    """Knows how old the people of one text are."""

    def __init__(self, memory: Memory) -> None:
        self.memory, self.around = memory, memory.around

    @cached_property
    def told(self) -> dict[str, str]:
        """How old the text says that people are, by their names."""
        text = self.around.text
        found = [(person.name, _AGE.match(text, person.end)) for person in self.memory.people]
        return {name: age.group(1) for name, age in found if age}

    def person(self, i: int) -> str | None:
        """„Karl Boll (45) … Der 45-Jährige ist Arzt“: who is as old, else the only one named or whom the text is about.

        Whoever is known to be of another age, or gender, is not meant.
        """
        around, age = self.around, self.around.forms[i].partition("-")[0]
        women = around.words.feminine_articles
        gender = "f" if any(around.lower(k) in women for k in (i - 1, i - 2)) else "m"
        before = [name for name in self.memory.before(i) if self.memory.gender(name) in (None, gender)]
        same = [name for name in before if self.told.get(name) == age]
        unknown = [name for name in before if name not in self.told]
        topic = self.memory.topics.undisputed(i)
        choice = same or ([topic] if topic in unknown else [] if self.told else unknown)
        return choice[0] if len(choice) == 1 else None
