"""Promises of `workshop.store.location`."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from workshop.store import location
from workshop.store.location import LocationRisk, location_risk, mounted_share


@pytest.fixture(autouse=True)
def _no_onedrive(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine that runs the tests may have one."""
    for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        monkeypatch.delenv(name, raising=False)


MOUNTS = r"""/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
//server/griffie /mnt/griffie cifs rw,vers=3.1.1 0 0
nas:/raad /srv/raad nfs4 rw 0 0
/dev/sdb1 /srv/raad/lokaal ext4 rw 0 0
//server/met\040spatie /mnt/met\040spatie smb3 rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "share"),
    [
        ("/home/griffier/avond.dialoog", None),
        ("/mnt/griffie/avond.dialoog", "//server/griffie"),
        ("/mnt/griffierecht/avond.dialoog", None),
        ("/srv/raad/2026/avond.dialoog", "nas:/raad"),
        ("/srv/raad/lokaal/avond.dialoog", None),
        ("/mnt/met spatie/avond.dialoog", "//server/met spatie"),
        ("/run/user/1000/gvfs/smb-share:server=s/avond.dialoog", "gvfsd-fuse"),
    ],
)
def test_a_share_is_known_by_the_nearest_mount(path: str, share: str | None) -> None:
    assert mounted_share(PurePosixPath(path), MOUNTS) == share


@pytest.mark.parametrize("mounts", ["", "\n", "een", "een twee", "een /twee"])
def test_a_strange_table_of_mounts_says_nothing(mounts: str) -> None:
    assert mounted_share(PurePosixPath("/twee/avond.dialoog"), mounts) is None


def test_a_mounted_share_is_a_risk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "mounts"
    table.write_text(f"//server/griffie {tmp_path.resolve()} cifs rw 0 0\n")
    monkeypatch.setattr(location, "_MOUNTS", table)
    assert location_risk(tmp_path / "avond.dialoog") == LocationRisk("network", "//server/griffie")


@pytest.mark.parametrize(
    ("name", "share"),
    [
        (r"\\server\griffie\avond.dialoog", r"\\server\griffie"),
        (r"\\?\UNC\server\griffie\avond.dialoog", r"\\server\griffie"),
        (r"\\?\C:\Users\griffier\avond.dialoog", None),
        (r"C:\Users\griffier\avond.dialoog", None),
        (r"\\server", None),
    ],
)
def test_a_windows_share_is_known_by_its_name(name: str, share: str | None) -> None:
    assert location.unc_share(name) == share


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("OneDrive - Gemeente Voorbeeldstad/Documenten", "OneDrive"),
        ("onedrive", "OneDrive"),
        ("Dropbox (Griffie)", "Dropbox"),
        ("Google Drive/Mijn Drive", "Google Drive"),
        ("GoogleDrive-griffie@example.nl", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("Nextcloud/raad", "Nextcloud"),
    ],
)
def test_a_synced_folder_is_known_by_its_name(tmp_path: Path, folder: str, program: str) -> None:
    (tmp_path / folder).mkdir(parents=True)
    risk = location_risk(tmp_path / folder / "avond.dialoog")
    assert risk == LocationRisk("synced", program)


@pytest.mark.parametrize(
    ("mark", "program"),
    [
        (".nextcloudsync.log", "Nextcloud"),
        (".dropbox.cache", "Dropbox"),
        (".stfolder", "Syncthing"),
    ],
)
def test_a_synced_folder_is_known_by_what_lies_in_it(
    tmp_path: Path, mark: str, program: str
) -> None:
    (tmp_path / mark).touch()
    (tmp_path / "raad").mkdir()
    risk = location_risk(tmp_path / "raad" / "avond.dialoog")
    assert risk == LocationRisk("synced", program)


def test_a_folder_that_windows_moved_into_onedrive_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))
    assert location_risk(tmp_path / "avond.dialoog") == LocationRisk("synced", "OneDrive")


def test_a_link_into_a_synced_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "sessies").symlink_to(tmp_path / "Dropbox", target_is_directory=True)
    risk = location_risk(tmp_path / "sessies" / "avond.dialoog")
    assert risk == LocationRisk("synced", "Dropbox")


def test_an_ordinary_folder_is_no_risk(tmp_path: Path) -> None:
    assert location_risk(tmp_path / "avond.dialoog") is None
    assert location_risk(tmp_path / "dropbox-adressen.dialoog") is None
