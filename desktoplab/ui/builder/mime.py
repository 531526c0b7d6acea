"""What a drag or the clipboard carries: names and values as text, never widgets. No edits here."""

from __future__ import annotations

import json
from collections.abc import Collection

from PySide6.QtCore import QMimeData

from desktoplab.spec.json_format import items_from_json, items_to_json
from desktoplab.spec.network import Block, Item, Network, every_item, layer
from desktoplab.spec.tables import LAYERS

LAYER_MIME = "application/x-desktoplab-layer"
ITEMS_MIME = "application/x-desktoplab-items"
UIDS_MIME = "application/x-desktoplab-uids"
BLOCK = "block"


def kind_mime(kind: str) -> QMimeData:
    """What a palette entry carries: the name of its kind and nothing else."""
    mime = QMimeData()
    mime.setData(LAYER_MIME, kind.encode())
    return mime


def items_mime(items: Network) -> QMimeData:
    """What the clipboard carries: the items as JSON, under our own type and as plain text."""
    plain = items_to_json(items)
    mime = QMimeData()
    mime.setData(ITEMS_MIME, plain.encode())
    mime.setText(plain)
    return mime


def moving_mime(items: Network) -> QMimeData:
    """What dragged cards carry: their uids, and the items for another window that knows no uid."""
    mime = items_mime(items)
    mime.setData(UIDS_MIME, json.dumps([item.uid for item in items]).encode())
    return mime


def kind_of(mime: QMimeData) -> str | None:
    """The kind that a palette drag names, if this program can build it."""
    if not mime.hasFormat(LAYER_MIME):
        return None
    kind = _decoded(mime, LAYER_MIME)
    return kind if kind in LAYERS or kind == BLOCK else None


def uids_of(mime: QMimeData, network: Network) -> frozenset[str]:
    """The uids of dragged cards, if all of them belong to this network; else none."""
    try:
        found = json.loads(_decoded(mime, UIDS_MIME) or "[]")
    except ValueError:
        return frozenset()
    if not isinstance(found, list):
        return frozenset()
    uids = frozenset(uid for uid in found if isinstance(uid, str))
    known = {item.uid for item in every_item(network)}
    return uids if len(uids) == len(found) and uids <= known else frozenset()


def can_paste(mime: QMimeData | None) -> bool:
    """Whether there is something that may turn out to be items; reading it may still refuse."""
    return mime is not None and (mime.hasFormat(ITEMS_MIME) or mime.hasText())


def items_of(mime: QMimeData) -> Network:
    """The items that a clipboard or a drag from another window holds; raises `Refused`."""
    ours = mime.hasFormat(ITEMS_MIME)
    return items_from_json(_decoded(mime, ITEMS_MIME) if ours else mime.text())


def new_item(kind: str) -> Item:
    """A fresh item of that kind; `block` is an empty block."""
    return Block(()) if kind == BLOCK else layer(kind)


def holds_block(items: Collection[Item]) -> bool:
    """Whether one of the items is a block, which cannot stand inside another."""
    return any(isinstance(item, Block) for item in items)


def _decoded(mime: QMimeData, name: str) -> str:
    return bytes(mime.data(name).data()).decode("utf-8", errors="replace")
