"""The folds of the cross-validation."""

import hashlib

FOLDS = 5


def fold_of(site: str) -> int:
    """Return the fold of a site, from 0; all pages of a site are in one fold."""
    return int(hashlib.sha1(f"f{site}".encode()).hexdigest()[:8], 16) % FOLDS
