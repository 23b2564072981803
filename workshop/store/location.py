"""Places where a session file is not safe: network shares, and folders that something syncs."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import PurePath

_MOUNTS: Final = Path("/proc/self/mounts")
_DRIVE_REMOTE: Final = 4

# File systems of other computers, as Linux names them.
_NETWORK_TYPES: Final = frozenset(
    {"afs", "cifs", "davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs"}
    | {"ncpfs", "nfs", "nfs4", "smb3", "smbfs"}
)

# How a synced folder is named on some system; "OneDrive - Gemeente Zuidwolde" begins with it.
_SYNCED_NAMES: Final = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
}
# What a synchronising program leaves in its folder, whatever that is called.
_SYNCED_MARKS: Final = {
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
}
_SYNCED_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


@dataclass(frozen=True)
class LocationRisk:
    """Why a session should not be worked on in a place."""

    kind: Literal["network", "synced"]
    name: str
    """The share, or the program that syncs."""


def location_risk(path: Path) -> LocationRisk | None:
    """What is wrong with keeping the session `path` where it is; None if nothing is known.

    Looks at names and marks only: a synchronising program it does not know goes unseen.
    """
    resolved = path.resolve()
    return _share_of(path, resolved) or _synced_by(resolved, os.environ)


# --- network -------------------------------------------------------------------------------


def _share_of(path: Path, resolved: Path) -> LocationRisk | None:
    share = unc_share(str(path)) or unc_share(str(resolved))
    if share is None and sys.platform == "win32":
        share = _mapped_drive(resolved)
    if share is None and _MOUNTS.exists():
        share = mounted_share(resolved, _MOUNTS.read_text(encoding="utf-8", errors="replace"))
    return None if share is None else LocationRisk("network", share)


def unc_share(name: str) -> str | None:
    r"""`\\server\share` of a path on Windows; None for other paths."""
    match = re.match(r"\\\\(?![?.]\\)[^\\]+\\[^\\]+|\\\\\?\\UNC\\[^\\]+\\[^\\]+", name)
    return match[0].replace("\\\\?\\UNC", "\\") if match else None


if sys.platform == "win32":

    def _mapped_drive(path: Path) -> str | None:
        """The drive letter behind which another computer is."""
        import ctypes

        drive = path.drive
        remote = ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _DRIVE_REMOTE
        return drive if drive and remote else None


def mounted_share(path: PurePath, mounts: str) -> str | None:
    """The share on which the absolute `path` lies by `mounts`, text of Linux's table of mounts."""
    best, share = -1, None
    for line in mounts.splitlines():
        source, point, kind = (*line.split(" "), "", "", "")[:3]
        folder = type(path)(_unescaped(point))
        if point and path.is_relative_to(folder) and len(folder.parts) >= best:
            best = len(folder.parts)
            share = _unescaped(source) if kind in _NETWORK_TYPES else None
    return share


def _unescaped(text: str) -> str:
    r"""A space stands in the table of mounts as `\040`."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), text)


# --- synced --------------------------------------------------------------------------------


def _synced_by(path: Path, environment: Mapping[str, str]) -> LocationRisk | None:
    program = (
        _synced_name(path.parent.parts) or _synced_variable(path, environment) or _synced_mark(path)
    )
    return None if program is None else LocationRisk("synced", program)


def _synced_name(parts: Iterable[str]) -> str | None:
    for part in parts:
        for beginning, program in _SYNCED_NAMES.items():
            if part.casefold().startswith(beginning):
                return program
    return None


def _synced_variable(path: Path, environment: Mapping[str, str]) -> str | None:
    folders = (environment.get(name) for name in _SYNCED_VARIABLES)
    return "OneDrive" if any(f and path.is_relative_to(f) for f in folders) else None


def _synced_mark(path: Path) -> str | None:
    for folder in path.parents:
        for mark, program in _SYNCED_MARKS.items():
            if (folder / mark).exists():
                return program
    return None
