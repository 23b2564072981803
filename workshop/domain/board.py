"""The operator's arrangement of a question: clusters of cards, and the joint answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from workshop.domain.ids import CardId, ClusterId, EntryId, QuestionId, RemarkId


@dataclass(frozen=True)
class Cluster:
    """Cards that belong together, under the room's own words."""

    id: ClusterId
    name: str
    cards: tuple[CardId, ...]


@dataclass(frozen=True)
class Board:
    """The clusters of one own question; a card is in one cluster at most."""

    question: QuestionId
    clusters: Mapping[ClusterId, Cluster] = field(default_factory=dict)

    def with_cluster(self, cluster: Cluster) -> Board:
        """With `cluster` new or changed; its cards leave the cluster they were in."""
        taken = set(cluster.cards)
        left = {
            each.id: replace(each, cards=tuple(card for card in each.cards if card not in taken))
            for each in self.clusters.values()
        }
        return replace(self, clusters={**left, cluster.id: cluster})

    def without_cluster(self, cluster: ClusterId) -> Board:
        """With its cards loose again."""
        kept = {key: each for key, each in self.clusters.items() if key != cluster}
        return replace(self, clusters=kept)


@dataclass(frozen=True)
class Entry:
    """One entry of a joint answer, and what it rests on."""

    id: EntryId
    fields: Mapping[str, str]
    rationale: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Remark:
    """A dissenting opinion or what was not agreed, beside the entries."""

    id: RemarkId
    kind: str
    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class JointAnswer:
    """What those present say together, with what stayed apart."""

    question: QuestionId
    entries: Mapping[EntryId, Entry] = field(default_factory=dict)
    remarks: Mapping[RemarkId, Remark] = field(default_factory=dict)

    def with_entry(self, entry: Entry) -> JointAnswer:
        """With `entry` new (last) or changed in its place."""
        return replace(self, entries={**self.entries, entry.id: entry})

    def without_entry(self, entry: EntryId) -> JointAnswer:
        """Without it."""
        kept = {key: each for key, each in self.entries.items() if key != entry}
        return replace(self, entries=kept)

    def in_order(self, order: tuple[EntryId, ...]) -> JointAnswer:
        """Entries in `order`; those it leaves out follow in their present order."""
        named = {key: self.entries[key] for key in order if key in self.entries}
        return replace(self, entries={**named, **self.entries})

    def with_remark(self, remark: Remark) -> JointAnswer:
        """With `remark` new or changed."""
        return replace(self, remarks={**self.remarks, remark.id: remark})

    def without_remark(self, remark: RemarkId) -> JointAnswer:
        """Without it."""
        kept = {key: each for key, each in self.remarks.items() if key != remark}
        return replace(self, remarks=kept)
