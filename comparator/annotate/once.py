"""A value that is found when it is first asked for, and kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

V = TypeVar("V")


class once(Generic[V]):  # noqa: N801  (a decorator)
    """Like ``functools.cached_property``, which takes a lock to find it in Python 3.11: too slow for what a sentence has."""

    def __init__(self, find: Callable[[Any], V]) -> None:
        self.find, self.__doc__ = find, find.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> "once[V]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> V: ...
    def __get__(self, instance: object | None, owner: type) -> "once[V] | V":
        if instance is None:
            return self
        value = self.find(instance)
        instance.__dict__[self.name] = value
        return value
