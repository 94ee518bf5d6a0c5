"""The command line, taken apart as GNU getopt_long does it for uWSGI."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakeuwsgi.options.errors import OptionError
from fakeuwsgi.options.table.row import BUILD, NONE, OPTIONAL, REQUIRED

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakeuwsgi.options.table import Option

__all__ = ["Vocabulary", "parse_argv"]


class Vocabulary:
    """The options that the command line may name; it may grow while the command line is read.

    Args:
        names: Gives all long names, in order.
        find: Gives the option of a long name.
        letter: Gives the option of a letter.
    """

    def __init__(
        self,
        names: Callable[[], tuple[str, ...]],
        find: Callable[[str], Option | None],
        letter: Callable[[str], Option | None],
    ) -> None:
        self.names = names
        self.find = find
        self.letter = letter


def _refuse(program: str, text: str, hint: str = "Correct the command line") -> OptionError:
    return OptionError(text, hint, said=f"{program}: {text}\ngetopt_long() error")


def _long(word: str, shown: str, vocabulary: Vocabulary, program: str) -> Option:
    exact = vocabulary.find(word)
    if exact is not None:
        return exact
    found = [option for name in vocabulary.names() if name.startswith(word) and (option := vocabulary.find(name))]
    common = [option for option in found if not option.flags & BUILD] or found
    if len(common) == 1:
        return common[0]
    if not common:
        import difflib

        near = difflib.get_close_matches(word, vocabulary.names(), n=3, cutoff=0.7)
        hint = "Did you mean " + " or ".join(f"--{name}" for name in near) if near else "uWSGI has no such option"
        raise _refuse(program, f"unrecognized option '{shown}'", hint)
    names = " ".join(f"'--{option.name}'" for option in common)
    raise _refuse(program, f"option '{shown}' is ambiguous; possibilities: {names}")


def parse_argv(
    words: list[str], vocabulary: Vocabulary, program: str, emit: Callable[[str, str | None], None]
) -> list[str]:
    """Reads a command line from left to right.

    Long names may be cut short as long as they are unambiguous; letters may be joined; ``--`` ends the options.

    Args:
        words: The arguments, without the program's name.
        vocabulary: The options.
        program: The program's name, for errors.
        emit: Is given each option at once: the full name, and the value or None.

    Returns:
        The words that are no options, in order.

    Raises:
        OptionError: An unknown or ambiguous option, an argument missing or too many; with getopt's own text.
    """
    rest: list[str] = []
    pending = list(reversed(words))
    while pending:
        word = pending.pop()
        if word == "--":
            rest.extend(reversed(pending))
            break
        if word.startswith("--"):
            _take_long(word, pending, vocabulary, program, emit)
        elif word.startswith("-") and word != "-":
            _take_letters(word[1:], pending, vocabulary, program, emit)
        else:
            rest.append(word)
    return rest


def _take_long(
    word: str, pending: list[str], vocabulary: Vocabulary, program: str, emit: Callable[[str, str | None], None]
) -> None:
    name, equal, given = word[2:].partition("=")
    option = _long(name, word, vocabulary, program)
    value = given if equal else None
    if option.arity == NONE and equal:
        raise _refuse(program, f"option '--{option.name}' doesn't allow an argument")
    if option.arity == REQUIRED and not equal:
        if not pending:
            raise _refuse(program, f"option '--{option.name}' requires an argument")
        value = pending.pop()
    emit(option.name, value)


def _take_letters(
    letters: str, pending: list[str], vocabulary: Vocabulary, program: str, emit: Callable[[str, str | None], None]
) -> None:
    while letters:
        letter, letters = letters[0], letters[1:]
        option = vocabulary.letter(letter)
        if option is None:
            raise _refuse(program, f"invalid option -- '{letter}'")
        if option.arity == NONE:
            emit(option.name, None)
            continue
        value: str | None = letters or None
        if value is None and option.arity != OPTIONAL:
            if not pending:
                raise _refuse(program, f"option requires an argument -- '{letter}'")
            value = pending.pop()
        emit(option.name, value)
        return
