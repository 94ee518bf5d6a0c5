"""Configuration files in XML format."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.dom import minidom
from xml.parsers.expat import ExpatError

from fakeuwsgi.options.errors import OptionError
from fakeuwsgi.options.readers import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["read_xml"]


def read_xml(data: bytes, identity: str | None, file: str) -> Iterator[Pair]:
    """The options of the element ``uwsgi``, which is the root or the first fitting child of it.

    An empty element has the value 1; ``app`` elements with content become ``mount``, CDATA becomes ``eval``.

    Args:
        data: The file's content, magic variables replaced.
        identity: The ``id`` asked for, or None for any.
        file: The file's name, for the error's text.

    Yields:
        The options in order.

    Raises:
        OptionError: The content is no XML, or has no such element.
    """
    try:
        root = minidom.parseString(data).documentElement  # noqa: S318 - the configuration is trusted
    except ExpatError as error:
        said = f"[uWSGI] could not parse file {file}."
        msg = f"this is not XML: {error}"
        raise OptionError(msg, "Correct it", line=error.lineno, said=said) from error
    element = root if root is not None and root.tagName == "uwsgi" else _child(root, identity)
    if element is None:
        said = "[uWSGI] invalid xml root element, <uwsgi> expected."
        msg = "there is no fitting element 'uwsgi'"
        raise OptionError(msg, "Put the options into one", said=said)
    for node in element.childNodes:
        if isinstance(node, minidom.CDATASection):
            yield Pair("eval", node.data, None)
        elif isinstance(node, minidom.Element) and _fits(node, identity):
            yield from _option(node)


def _fits(node: minidom.Element, identity: str | None) -> bool:
    own = node.getAttribute("id")
    return not (identity and own and own != identity)


def _child(root: minidom.Element | None, identity: str | None) -> minidom.Element | None:
    for node in root.childNodes if root is not None else []:
        if isinstance(node, minidom.Element) and node.tagName == "uwsgi" and _fits(node, identity):
            return node
    return None


def _first_text(node: minidom.Element) -> str:
    first = node.firstChild
    return first.data if isinstance(first, (minidom.Text, minidom.Comment)) else ""


def _option(node: minidom.Element) -> Iterator[Pair]:
    if node.tagName != "app":
        yield Pair(node.tagName, _first_text(node) if node.firstChild else "1", None)
        return
    elements = [child for child in node.childNodes if isinstance(child, minidom.Element)]
    text = _first_text(elements[0]) if elements else _first_text(node)
    if text:
        point, domain = node.getAttribute("mountpoint"), node.getAttribute("domain")
        prefix = f"{point}=" if point else f"{domain}|=" if domain else ""
        yield Pair("mount", prefix + text, None)
    yield Pair("app", "", None)
