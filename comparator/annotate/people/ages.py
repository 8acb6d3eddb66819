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

    @cached_property
    def introduced(self) -> frozenset[str]:
        """The ages of people without a name: „eine 47-Jährige“."""
        forms, words = self.around.forms, self.around.words
        aged = [k for k in range(1, self.around.count) if forms[k].lower().endswith(words.aged)]
        return frozenset(_age_of(forms[k]) for k in aged if self.around.lower(k - 1) in words.indefinite)

    def person(self, i: int) -> str | None:
        """„Karl Boll (45) … Der 45-Jährige ist Arzt“: who is as old, else the only one of that gender if no ages are told.

        Nobody, if the text has „ein 45-Jähriger“ without a name.
        """
        around, age = self.around, _age_of(self.around.forms[i])
        women = around.words.feminine_articles
        gender = "f" if any(around.lower(k) in women for k in (i - 1, i - 2)) else "m"
        before = [name for name in self.memory.before(i) if self.memory.gender(name) in (None, gender)]
        same = [name for name in before if self.told.get(name) == age]
        choice = same or ([] if self.told or age in self.introduced else before)
        return choice[0] if len(choice) == 1 else None


def _age_of(form: str) -> str:
    """The „45“ of „45-Jähriger“."""
    return form.partition("-")[0]
