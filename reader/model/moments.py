"""Moments as the library stores them, in seconds since 1970."""

from datetime import UTC, datetime

_EARLIEST = int(datetime(1, 1, 2, tzinfo=UTC).timestamp())
_LATEST = int(datetime(9999, 12, 30, tzinfo=UTC).timestamp())


def moment_at(seconds: int) -> datetime:
    """A stored moment in UTC. One that no calendar has, as a damaged library may hold, becomes the
    earliest or the latest that there is, with a day to spare for other time zones.
    """
    return datetime.fromtimestamp(min(max(seconds, _EARLIEST), _LATEST), UTC)
