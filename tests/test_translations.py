"""Promises of the translations: nothing a person reads is left out, changed or out of date."""

from __future__ import annotations

import importlib.util
import re
import string
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

from desktoplab.places import resource
from desktoplab.spec.text import FORMS

LANGUAGES = ("ko",)


@pytest.fixture(scope="module")
def update() -> ModuleType:
    path = resource("translations", "update.py")
    spec = importlib.util.spec_from_file_location("update_translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(params=LANGUAGES)
def known(request, update: ModuleType) -> dict[tuple[str, str], str]:
    return update.known(resource("translations", f"{request.param}.ts"))


def placeholders(words: str) -> set[str]:
    """Names of values; a form of a word, `{n:run|runs}`, is none that a translation needs."""
    plain = FORMS.sub("", words)
    return {name for _, name, _, _ in string.Formatter().parse(plain) if name is not None}


def test_collects_templates_of_code_and_labels_of_the_tables(update: ModuleType):
    found = {source for _, source in update.collected()}
    assert "{path}: found {found}; allowed: {allowed}" in found
    assert "Leaky ReLU" in found
    assert "until stopped" in found
    assert "Learning rate" in found  # a label made of a name
    assert "Class board" in found


def test_a_condition_is_followed_into_both_its_texts(update: ModuleType):
    code = 'tr("one" if n == 1 else "many")\ntext(x or "none")\ntr(entry.label)'
    assert list(update.texts_of_source(code, "a.py")) == ["one", "many", "none"]


@pytest.mark.parametrize("call", ['tr(f"{n} runs")', 'tr("a" + b)', "tr(name.capitalize())"])
def test_a_text_that_is_put_together_is_refused(update: ModuleType, call: str):
    with pytest.raises(update.Hidden, match=r"a\.py:1"):
        list(update.texts_of_source(call, "a.py"))


def test_qts_own_tool_keeps_translations_and_drops_what_is_gone(update: ModuleType, tmp_path: Path):
    path = tmp_path / "ko.ts"
    odd = 'A "quote" \\ of\ntwo lines – 가'
    first = {("Desktoplab", "Dense"): "x", ("Desktoplab", "Gone"): "y", ("Desktoplab", odd): "z"}
    assert set(update.update(path, first, {"Dense": "완전 연결"})) == {"Gone", odd}
    second = {("Desktoplab", "Dense"): "x", ("Desktoplab", "New"): "y"}
    assert update.update(path, second, {}) == ["New"]
    kept = {("Desktoplab", "Dense"): "완전 연결", ("Desktoplab", "New"): ""}
    assert update.known(path) == kept


def test_the_file_holds_every_text_and_no_other(update: ModuleType, known):
    sources = set(update.collected())
    missing = sorted(source for _, source in sources - set(known))
    assert not missing, f"run resources/translations/update.py: {missing}"
    gone = sorted(source for _, source in set(known) - sources)
    assert not gone, f"run resources/translations/update.py: {gone}"


def test_every_text_is_translated(known):
    unfinished = [source for (_, source), target in known.items() if not target.strip()]
    assert not unfinished


def test_a_translation_has_the_placeholders_of_its_source(known):
    wrong = {
        source: target
        for (_, source), target in known.items()
        if placeholders(source) != placeholders(target)
        or set(re.findall("%[vmp]", source)) != set(re.findall("%[vmp]", target))
    }
    assert not wrong


def test_a_form_of_a_word_has_two_and_its_number_beside_it(update: ModuleType):
    for _, source in update.collected():
        for form in FORMS.finditer(source):
            assert form["one"] != form["many"], source
        assert not re.search(r"\{[^{}]*\|", FORMS.sub("", source)), source
        names = {form["name"] for form in FORMS.finditer(source)}
        assert names <= placeholders(source), f"no number to be seen: {source}"


def test_an_accelerator_stays_one(known):
    """The same key opens `&File` and `파일(&F)`."""
    wrong = {
        source: target
        for (_, source), target in known.items()
        if re.findall(r"&(\w)", source.upper()) != re.findall(r"\(&([A-Z0-9])\)", target)
    }
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shipped_is_compiled_of_this_file(qapp, update: ModuleType, language: str):
    translator = QTranslator()
    assert translator.load(str(resource("translations", f"{language}.qm")))
    known = update.known(resource("translations", f"{language}.ts"))
    differs = [key for key, target in known.items() if translator.translate(*key) != target]
    assert not differs, "run resources/translations/update.py"
