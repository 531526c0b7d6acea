"""Edits of the network as a person names them: menus, keys, forms and drops all call these.

Each is one undoable step of the session; what would change nothing makes no step.
"""

from __future__ import annotations

from collections.abc import Collection

from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.naming import naming
from desktoplab.spec.network import (
    Block,
    Item,
    Network,
    Place,
    every_item,
    find,
    place_of,
)  # fmt: skip
from desktoplab.spec.tables import LAYERS
from desktoplab.spec.text import Text, text
from desktoplab.ui.builder.mime import BLOCK, holds_block, new_item
from desktoplab.ui.session import DATA_CARD, Session


def chosen_items(session: Session) -> Network:
    """The selected items; a layer inside a selected block is not named twice."""
    return edits.picked(session.face.network, session.selection)


def chosen_blocks(session: Session) -> tuple[Block, ...]:
    """The selected blocks, and those that hold a selected layer."""
    chosen = session.selection
    return tuple(
        item
        for item in session.face.network
        if isinstance(item, Block)
        and (item.uid in chosen or any(inner.uid in chosen for inner in item.layers))
    )


def place_for_new(session: Session) -> Place:
    """After the last selected card, into an empty selected block, else before the output layer."""
    network = session.face.network
    chosen = [item for item in every_item(network) if item.uid in session.selection]
    if chosen:
        return _place_after(network, chosen[-1], session.selection)
    if DATA_CARD in session.selection:
        return Place(0)
    if network and isinstance(network[-1], Block):
        return Place(len(network))
    outputs = [
        index
        for index, item in enumerate(network)
        if not isinstance(item, Block) and LAYERS[item.kind].traits.weighted
    ]
    return Place(outputs[-1] if outputs else len(network))


def _place_after(network: Network, item: Item, selection: Collection[str]) -> Place:
    if isinstance(item, Block) and not item.layers:
        return Place(0, item.uid)
    place = place_of(network, item.uid) or Place(len(network))
    if place.block in selection:  # the whole block is selected: go after it
        place = place_of(network, place.block) or place if place.block else place
    return Place(place.index + 1, place.block)


def _outside(network: Network, place: Place, items: Collection[Item]) -> Place:
    """Blocks do not nest: what holds a block goes after the block it would have gone into."""
    if place.block is None or not holds_block(items):
        return place
    outer = place_of(network, place.block)
    return Place(outer.index + 1) if outer else Place(len(network))


def add(session: Session, kind: str, place: Place | None = None) -> None:
    """Add a fresh layer or block and select it; a block takes in the layers that are selected.

    With fewer than two selected, or at a given place, the new block is empty.
    """
    chosen = chosen_items(session)
    if kind == BLOCK and place is None and len(chosen) > 1 and not holds_block(chosen):
        group(session)
        return
    item = new_item(kind)
    insert(session, text("Add {item}", item=naming(item)), (item,), place)


def insert(session: Session, name: Text, items: Network, place: Place | None = None) -> None:
    """Insert items, by default where a new card goes, and select them."""
    network = session.face.network
    place = _outside(network, place or place_for_new(session), items)
    after = edits.insert(session.face, items, place)
    known = {item.uid for item in every_item(network)}
    new = [item.uid for item in after.network if item.uid not in known]
    if not new:
        new = [item.uid for item in every_item(after.network) if item.uid not in known]
    session.edit_face(name, after, select=new)


def paste(session: Session, items: Network, place: Place | None = None) -> None:
    """Insert items from the clipboard."""
    if items:
        name = _named(items, text("Paste {item}", item=naming(items[0])),
                      text("Paste {count} cards", count=len(items)))  # fmt: skip
        insert(session, name, items, place)


def duplicate(session: Session) -> None:
    """Put copies of the selected cards after them."""
    items = chosen_items(session)
    if not items:
        return
    name = _named(items, text("Duplicate {item}", item=naming(items[0])),
                  text("Duplicate {count} cards", count=len(items)))  # fmt: skip
    network = session.face.network
    place = place_of(network, items[-1].uid) or Place(len(network))
    insert(session, name, edits.fresh(items), Place(place.index + 1, place.block))


def delete(session: Session) -> None:
    """Delete the selected cards."""
    items = chosen_items(session)
    if items:
        remove(session, _named(items, text("Delete {item}", item=naming(items[0])),
                               text("Delete {count} cards", count=len(items))))  # fmt: skip


def cut(session: Session) -> None:
    """Delete the selected cards, under the name of cutting."""
    items = chosen_items(session)
    if items:
        remove(session, _named(items, text("Cut {item}", item=naming(items[0])),
                               text("Cut {count} cards", count=len(items))))  # fmt: skip


def remove(session: Session, name: Text) -> None:
    """Remove the selected cards and select what now stands in their place."""
    chosen = session.selection
    order = [item.uid for item in every_item(session.face.network)]
    after = edits.remove(session.face, chosen)
    left = {item.uid for item in every_item(after.network)}
    last = max(index for index, uid in enumerate(order) if uid in chosen)
    following = [uid for uid in order[last + 1 :] if uid in left]
    previous = [uid for uid in order[:last] if uid in left]
    session.edit_face(name, after, select=following[:1] or previous[-1:])


def group(session: Session) -> None:
    """Put the selected cards into a new block and select it."""
    known = {item.uid for item in session.face.network}
    after = edits.group(session.face, session.selection)
    new = [i.uid for i in after.network if isinstance(i, Block) and i.uid not in known]
    session.edit_face(text("Group into block"), after, select=new)


def ungroup(session: Session) -> None:
    """Replace the selected blocks by their layers and select these."""
    blocks = chosen_blocks(session)
    inner = [layer.uid for block in blocks for layer in block.layers]
    after = edits.ungroup(session.face, {block.uid for block in blocks})
    session.edit_face(text("Ungroup block"), after, select=inner)


def move_to(session: Session, uids: Collection[str], place: Place) -> None:
    """Move cards before a place."""
    items = edits.picked(session.face.network, uids)
    if not items:
        return
    name = _named(items, text("Move {item}", item=naming(items[0])),
                  text("Move {count} cards", count=len(items)))  # fmt: skip
    place = _outside(session.face.network, place, items)
    after = edits.move(session.face, uids, place)
    session.edit_face(name, after, select=[item.uid for item in items])


def copy_to(session: Session, uids: Collection[str], place: Place) -> None:
    """Copy cards before a place."""
    items = edits.picked(session.face.network, uids)
    if items:
        name = _named(items, text("Copy {item}", item=naming(items[0])),
                      text("Copy {count} cards", count=len(items)))  # fmt: skip
        insert(session, name, edits.fresh(items), place)


def move_by(session: Session, step: int) -> None:
    """Move the selected cards up (−1) or down (+1) by one place, into and out of blocks."""
    items = chosen_items(session)
    if items:
        place = place_beside(session.face, items, step)
        if place is not None:
            move_to(session, {item.uid for item in items}, place)


def place_beside(experiment: Experiment, items: Network, step: int) -> Place | None:
    """Where the items go when they move by one; None at the end of the network."""
    network = experiment.network
    edge = place_of(network, (items[0] if step < 0 else items[-1]).uid)
    if edge is None:
        return None
    outer = find(network, edge.block) if edge.block else None
    siblings: Network = outer.layers if isinstance(outer, Block) else network
    beyond = edge.index + step
    if not 0 <= beyond < len(siblings):
        if outer is None:
            return None
        around = place_of(network, outer.uid)
        return Place(around.index + (step > 0)) if around else None
    neighbour = siblings[beyond]
    if isinstance(neighbour, Block) and not holds_block(items):
        return Place(len(neighbour.layers) if step < 0 else 0, neighbour.uid)
    return Place(beyond if step < 0 else beyond + 1, edge.block)


def toggle_skip(session: Session, uid: str | None = None) -> None:
    """Switch the shortcut of one block, or of the selected blocks, on or off."""
    blocks = [b for b in _every_block(session) if b.uid == uid] or list(chosen_blocks(session))
    if blocks:
        on = not all(block.skip for block in blocks)
        after = session.face
        for block in blocks:
            after = edits.change(after, block.uid, "skip", on)
        session.edit_face(text("Skip on") if on else text("Skip off"), after)


def set_repeat(session: Session, uid: str, repeat: object, merge: str | None = None) -> None:
    """Repeat a block that often; raises `Refused`."""
    after = edits.change(session.face, uid, "repeat", repeat)
    session.edit_face(text("Repeat ×{repeat}", repeat=repeat), after, merge=merge)


def _every_block(session: Session) -> list[Block]:
    return [item for item in session.face.network if isinstance(item, Block)]


def _named(items: Network, one: Text, many: Text) -> Text:
    return one if len(items) == 1 else many
