"""What a profile does, in words: for the terminal, the status bar and About."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktoplab.classroom.names import KINDS
from desktoplab.classroom.paths import title_of
from desktoplab.classroom.profile import ACTION, DOCK, Profile
from desktoplab.spec.text import Text, text

THEMES = {"system": text("As the system"), "light": text("Light"), "dark": text("Dark")}
LANGUAGES = {"en": text("English"), "ko": text("Korean")}
TITLES = {
    "layer": text("Layers"), "initializer": text("Initializers"), "optimizer": text("Optimizers"),
    "loss": text("Losses"), "schedule": text("Rate schedules"), "clipping": text("Clippings"),
    "penalty": text("Weight penalties"), "early stopping": text("Early stopping"),
    "procedure": text("Ways of learning"), "start": text("Starts"),
    "data set": text("Data sets"), "preset": text("Templates"),
    DOCK: text("Docks"), ACTION: text("Commands"),
}  # fmt: skip


def summary(profile: Profile) -> Iterator[Text]:
    """One line for each thing that the profile fixes, locks, hides or adds."""
    if profile.language:
        yield text("Language: {language}", language=LANGUAGES[profile.language])
    if profile.theme:
        yield text("Theme: {theme}", theme=THEMES[profile.theme])
    if profile.text_size:
        yield text("Text size: {percent} %", percent=profile.text_size)
    if profile.seed is not None:
        yield text("Seed: {seed}", seed=profile.seed)
    if profile.data:
        yield text("Fixed data: {settings}", settings=_titles([f"data.{n}" for n in profile.data]))
    if profile.lock:
        yield text("Locked: {settings}", settings=_titles(profile.lock))
    for noun, names in profile.hidden.items():
        if names:
            yield text("Hidden: {what} ({names})", what=TITLES[noun], names=_labels(noun, names))
    rules = profile.lessons
    if not rules.show:
        yield text("Lessons: none")
    elif rules.only is not None:
        yield text("Lessons: {names}", names=", ".join(rules.only) or text("none"))
    if rules.own:
        yield text("Own lessons: {names}", names=", ".join(path.name for path in rules.own))
    if profile.start:
        start = profile.start.name if isinstance(profile.start, Path) else profile.start
        yield text("Opens with: {start}", start=start)


def _titles(paths: list[str] | tuple[str, ...]) -> Text:
    return _joined([title_of(path) for path in paths])


def _labels(noun: str, names: frozenset[str]) -> Text:
    """The labels of entries in the order of their table; docks and commands by their names."""
    table = next((one for one in KINDS.values() if one.noun == noun), None)
    if table is None:
        return text("{names}", names=", ".join(sorted(names)))
    labels = [Text(entry.label) for entry in table.entries() if entry.name in names]
    return _joined([*labels, *([text("Block")] if "block" in names else [])])


def _joined(texts: list[Text]) -> Text:
    joined = texts[0]
    for each in texts[1:]:
        joined = text("{first}, {next}", first=joined, next=each)
    return joined
