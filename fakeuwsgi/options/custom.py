"""Options that a configuration declares itself, with ``declare-option``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeuwsgi.options.errors import OptionError
from fakeuwsgi.options.table import Option
from fakeuwsgi.options.table.row import IMMEDIATE, NONE, REQUIRED

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CustomOptions"]


class CustomOptions:
    """The declared options: each is a template of other options."""

    def __init__(self) -> None:
        self._templates: dict[str, str] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """Their names, in the order of declaration."""
        return tuple(self._templates)

    def declare(self, definition: str) -> None:
        """Takes a declaration.

        Args:
            definition: ``name=option=value;option=value``, with ``$1``, ``$2``... for the words of the value.

        Raises:
            OptionError: There is no ``=``.
        """
        name, equal, template = definition.partition("=")
        if not equal:
            said = f"invalid {definition} syntax, must be newoption=template"
            msg = f"{definition!r} declares no option"
            raise OptionError(msg, "Write name=template", said=said)
        self._templates.setdefault(name, template)

    def find(self, name: str) -> Option | None:
        """A declared option.

        Args:
            name: Its name.

        Returns:
            The option, or None.
        """
        template = self._templates.get(name)
        if template is None:
            return None
        takes = any(word in template for word in ("$1", "$2", "$3"))
        return Option(name, REQUIRED if takes else NONE, "", "custom", name, IMMEDIATE)

    def expansion(self, name: str, value: str | None) -> Iterator[tuple[str, str]]:
        """The options that a use of a declared option stands for.

        Args:
            name: The declared option.
            value: Its value, None where it has none.

        Yields:
            Name and value of each.
        """
        words: list[str] = [word for word in value.split(" ") if word] if value else [""]
        for part in self._templates[name].split(";"):
            if not part:
                continue
            key, equal, text = part.partition("=")
            if not equal:
                return
            for number, word in enumerate(words, 1):
                key = key.replace(f"${number}", word)
                text = text.replace(f"${number}", word)
            yield key, text
