"""Small pictures without any library: read a PPM, shrink it, write a PNG, paint a demo picture."""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass

_PPM_HEADER = re.compile(rb"P6\s+(\d+)\s+(\d+)\s+255\s", re.ASCII)


@dataclass(frozen=True)
class Picture:
    """A picture of 8-bit red, green and blue."""

    width: int
    height: int
    pixels: bytes

    @classmethod
    def from_ppm(cls, data: bytes) -> Picture:
        """Read a binary portable pixmap (P6 with 255 levels).

        Raises:
            ValueError: The data is something else, or is cut short.
        """
        header = _PPM_HEADER.match(data)
        if header is None:
            raise ValueError("not a P6 pixmap with 255 levels")
        width, height = int(header[1]), int(header[2])
        pixels = data[header.end() :]
        if len(pixels) < width * height * 3:
            raise ValueError(f"pixmap of {width}x{height} is cut short")
        return cls(width, height, pixels[: width * height * 3])

    def to_ppm(self) -> bytes:
        """Return the picture as a binary portable pixmap."""
        return b"P6 %d %d 255\n" % (self.width, self.height) + self.pixels

    def to_png(self) -> bytes:
        """Return the picture as a PNG."""
        stride = self.width * 3
        rows = b"".join(b"\0" + self.pixels[y * stride : (y + 1) * stride] for y in range(self.height))
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        chunks = _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")
        return b"\x89PNG\r\n\x1a\n" + chunks

    def shrink(self, factor: int) -> Picture:
        """Return the picture with each square of ``factor`` x ``factor`` pixels averaged into one."""
        width, height = self.width // factor, self.height // factor
        area, stride = factor * factor, self.width * 3
        small = bytearray()
        for y in range(height):
            rows = [self.pixels[(y * factor + i) * stride : (y * factor + i + 1) * stride] for i in range(factor)]
            for x in range(width):
                left, right = x * factor * 3, (x + 1) * factor * 3
                for colour in range(3):
                    small.append(sum(sum(row[left + colour : right : 3]) for row in rows) // area)
        return Picture(width, height, bytes(small))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def paint(top: tuple[int, int, int], bottom: tuple[int, int, int], disc: tuple[int, int, int]) -> Picture:
    """Paint a picture of 320 x 240: a sky that fades from ``top`` to ``bottom``, and a disc with its reflection."""
    width, height, horizon = 320, 240, 150
    pixels = bytearray()
    for y in range(height):
        share = y / (height - 1)
        sky = [round(a + (b - a) * share) for a, b in zip(top, bottom, strict=True)]
        for x in range(width):
            dy = y - 110 if y < horizon else (2 * horizon - y) - 110
            inside = (x - 160) ** 2 + dy**2 < 62**2
            mix = 0.0 if not inside else (1.0 if y < horizon else 0.35 * (1 - (y - horizon) / 90))
            pixels += bytes(round(s + (d - s) * mix) for s, d in zip(sky, disc, strict=True))
    return Picture(width, height, bytes(pixels))
