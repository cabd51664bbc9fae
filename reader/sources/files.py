"""The bytes of a file, read with care: devices, pipes without a writer, size, compression."""

from __future__ import annotations

import os
import select
import stat
import time
import zlib

from reader.sources.errors import SourceError

LARGEST = 50 * 1024 * 1024
"""The most bytes that an input may have, unpacked."""

RATIO = 200
"""How many times its size a compressed file may unpack to."""

_ALWAYS = 1024 * 1024  # as much is unpacked whatever the ratio
_GZIP = b"\x1f\x8b"
_CHUNK = 1 << 18
_PATIENCE = 2.0  # seconds to wait for somebody to write to a named pipe
_PAUSE = 0.02


def read(path: str) -> bytes:
    """All bytes of a regular file or a pipe. Raises SourceError if there are none to be had, or too many."""
    try:
        mode = os.stat(path).st_mode
        _check_kind(path, mode)
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise SourceError(path, _reason(error)) from None
    try:
        found = os.fstat(descriptor)
        _check_kind(path, found.st_mode)
        if stat.S_ISFIFO(found.st_mode):
            return _read_pipe(descriptor, path)
        if found.st_size > LARGEST:
            raise SourceError(path, too_large())
        return _read_regular(descriptor, path)
    except OSError as error:
        raise SourceError(path, _reason(error)) from None
    finally:
        os.close(descriptor)


def too_large() -> str:
    """What is said of an input that is larger than the limit."""
    return f"is larger than {LARGEST >> 20} MB; open a part of it"


def is_packed(data: bytes) -> bool:
    """Whether bytes are a gzip file."""
    return data.startswith(_GZIP)


def unpack(data: bytes, ref: str) -> tuple[bytes, str | None]:
    """The contents of a gzip file, and a notice if only its beginning could be had.

    At most ``LARGEST`` bytes and ``RATIO`` times the packed size are unpacked. Raises SourceError for ``ref`` if
    nothing can be.
    """
    limit = min(LARGEST, max(RATIO * len(data), _ALWAYS))
    parts: list[bytes] = []
    size = 0
    broken = False
    rest = data
    while rest and size <= limit:
        worker = zlib.decompressobj(wbits=31)
        try:
            while rest and not worker.eof and size <= limit:
                part = worker.decompress(rest, _CHUNK)
                parts.append(part)
                size += len(part)
                rest = worker.unconsumed_tail
        except zlib.error:
            broken = True
            break
        if size > limit:
            break
        if not worker.eof:
            broken = True
            break
        rest = worker.unused_data.lstrip(b"\0")
        if not rest.startswith(_GZIP):
            break  # zeros or garbage after the last member, as gzip itself allows
    if size > limit:
        return b"".join(parts)[:limit], "The compressed file holds too much; only its beginning is shown."
    if broken and not size:
        raise SourceError(ref, "is a broken gzip file; get it again")
    return b"".join(parts), "The compressed file is broken; only its beginning could be read." if broken else None


def _check_kind(path: str, mode: int) -> None:
    """Refuse what is neither a regular file nor a pipe."""
    if stat.S_ISDIR(mode):
        raise SourceError(path, "is a directory; name a file in it")
    if stat.S_ISSOCK(mode):
        raise SourceError(path, "is a socket, not a file")
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        raise SourceError(path, "is a device, not a file")


def _reason(error: OSError | ValueError) -> str:
    """A system's error in plain words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "may not be read (permission denied)"
    if isinstance(error, NotADirectoryError):
        return "there is no such file; a part of the path is a file, not a directory"
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read ({error.strerror.lower()})"
    return "there is no such file"  # a name with a zero byte in it, or with half a letter


def _read_regular(descriptor: int, path: str) -> bytes:
    parts = []
    size = 0
    while part := os.read(descriptor, _CHUNK):
        size += len(part)
        if size > LARGEST:
            raise SourceError(path, too_large())
        parts.append(part)
    return b"".join(parts)


def _read_pipe(descriptor: int, path: str) -> bytes:
    """Read a pipe to its end; one that nobody opens for writing is given up after ``_PATIENCE`` seconds."""
    named = not _is_anonymous(path)
    deadline = time.monotonic() + _PATIENCE
    written = False
    parts: list[bytes] = []
    size = 0
    while True:
        try:
            part = os.read(descriptor, _CHUNK)
        except BlockingIOError:
            written = True  # somebody has it open and will write
            select.select([descriptor], [], [], 1)
            continue
        if part:
            size += len(part)
            if size > LARGEST:
                raise SourceError(path, too_large())
            parts.append(part)
            written = True
        elif written or not named:
            return b"".join(parts)
        elif time.monotonic() > deadline:
            raise SourceError(path, "is a pipe that nobody writes to")
        else:
            time.sleep(_PAUSE)


def _is_anonymous(path: str) -> bool:
    """Whether a path such as ``/dev/fd/63`` leads to a pipe of the shell and not to a named one."""
    try:
        return "pipe:[" in os.path.realpath(path)
    except OSError:
        return False
