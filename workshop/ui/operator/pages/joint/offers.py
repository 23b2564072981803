"""What a joint answer can rest on: clusters and shown cards of the step on the desk."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop.domain.wording import is_erased, same_name
from workshop.texts.promises import ERASED
from workshop.texts.ui import joint as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workshop.pictures.desk import DeskJoint, DeskOwn, DeskPicture
    from workshop.pictures.joint import EntryPicture, RemarkPicture


@dataclass(frozen=True)
class Offer:
    """A cluster, or a text that one or more people wrote."""

    ids: tuple[str, ...]
    """Of the cluster, or of the cards."""
    text: str
    count: int
    """How many answers."""
    inside: bool = False
    """A text that lies in a cluster: offered only to who looks for it."""
    origin: str = ""
    """Where it was written down together before; empty for what people wrote in this step."""

    @property
    def told(self) -> str:
        """The text, with where it comes from."""
        return f"{self.text} ({self.origin})" if self.origin else self.text

    @property
    def name(self) -> str:
        """What a dragged slip carries."""
        return " ".join(self.ids)


def offers(here: DeskPicture) -> tuple[Offer, ...]:
    """Clusters, loose texts, what lies in clusters (equal texts once); then what was brought."""
    return (
        *(offer for own in here.own for offer in _clusters(own)),
        *(offer for own in here.own for offer in _texts(own, inside=False)),
        *(offer for own in here.own for offer in _texts(own, inside=True)),
        *(Offer((b.id,), _readable(b.text), 1, origin=b.origin) for b in here.brought),
    )


def _clusters(own: DeskOwn) -> Iterator[Offer]:
    for cluster in own.shared.board.clusters:
        yield Offer((cluster.id,), _readable(cluster.name), len(cluster.cards))


def _texts(own: DeskOwn, *, inside: bool) -> Iterator[Offer]:
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for each in own.cards:
        if bool(each.cluster) is inside:
            text = _readable(each.card.text)
            found[same_name(text)].append((text, each.id))
    for written in found.values():
        # As most people wrote it, like on the board.
        ((text, _),) = Counter(text for text, _ in written).most_common(1)
        yield Offer(tuple(name for _, name in written), text, len(written), inside)


def _readable(text: str) -> str:
    return ERASED if is_erased(text) else text


def named(
    sources: Sequence[str], pictured: Sequence[str], known: Iterable[Offer]
) -> tuple[Offer, ...]:
    """`sources` in words; those of another step as they are `pictured`."""
    by_id = {each: offer for offer in known for each in offer.ids}
    other = dict(zip(sources, pictured, strict=True)) if len(sources) == len(pictured) else {}
    found: dict[str, Offer] = {}
    for source in sources:
        offer = by_id.get(source)
        text = offer.told if offer else _readable(other.get(source, words.SOMETHING_SHOWN))
        count = offer.count if offer and offer.ids == (source,) else 1
        key = same_name(text)
        former = found.get(key, Offer((), text, 0))
        found[key] = Offer((*former.ids, source), text, former.count + count)
    return tuple(found.values())


def spelled(joint: DeskJoint, key: str) -> tuple[str, ...]:
    """The sources of an entry or remark as the picture has them in words."""
    answer = joint.answer
    pictured: list[EntryPicture | RemarkPicture] = [*answer.entries, *answer.dissents]
    pictured += answer.not_agreed
    return next((each.sources for each in pictured if each.id == key), ())
