"""Texts in both languages and the formulas in them, checked where they are read.

Keeps remarks of what a lesson lacks though it can be read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from desktoplab.lessons import wanted
from desktoplab.lessons.expression import Expression
from desktoplab.lessons.grammar import check_number, check_truth
from desktoplab.lessons.lesson import LANGUAGES, Remark, Words
from desktoplab.lessons.nodes import BREAK, QUOTES, Node
from desktoplab.lessons.nodes import Mapping as MappingNode
from desktoplab.lessons.numbers import FORMATS
from desktoplab.lessons.problem import Wrong, unfit, unknown
from desktoplab.lessons.spoken import Known, Ungrammatical
from desktoplab.lessons.templates import Hole, Unbalanced, holes
from desktoplab.spec.text import text

Runs = Mapping[str, Known]
NAMES = {"en": text("English"), "ko": text("Korean")}


class Texts:
    """Reads words and formulas of one file; `remarks` grow."""

    def __init__(self, source: str) -> None:
        self._lines = BREAK.split(source)
        self.remarks: list[Remark] = []

    def words(self, node: Node, runs: Runs | None = None) -> Words:
        """A text in each language; numbers of `runs` may stand in it, none where that is None."""
        if not isinstance(node, MappingNode):
            allowed = text("a text in each language, {example}", example="{en: …, ko: …}")
            raise Wrong(node.line, unfit(wanted.brief(node), allowed))
        for name in node.entries:
            if name not in LANGUAGES:
                allowed = text("{names}", names=", ".join(LANGUAGES))
                reason = text("{reason}. {hint}", reason=unfit(name, allowed), hint=QUOTES)
                raise Wrong(node.lines[name], reason)
        words = {name: wanted.line_of_text(inner) for name, inner in node.entries.items()}
        if not words:
            raise Wrong(node.line, unfit(text("nothing"), text("a text")))
        shown = {name: self._holes(words[name], node.entries[name], runs) for name in words}
        self._compare(shown, node)
        return words

    def truth(self, node: Node, runs: Runs) -> Expression:
        """A formula that holds or does not."""
        return self._expression(node, runs, check_truth)

    def _expression(
        self, node: Node, runs: Runs, check: Callable[[Expression, Runs], None]
    ) -> Expression:
        expression = Expression(" ".join(wanted.line_of_text(node).split()), node.line)
        try:
            check(expression, runs)
        except Ungrammatical as error:
            raise Wrong(node.line, error.text) from error
        return expression

    def _holes(self, words: str, node: Node, runs: Runs | None) -> Counter[Hole]:
        if runs is None:
            if "{" in words:
                raise Wrong(node.line, text("No measured number can stand in this text."))
            return Counter()
        try:
            found = holes(words)
        except Unbalanced as error:
            reason = text(
                "A brace has no partner near “{near}”; a brace that is to be shown is written "
                "twice.",
                near=str(error),
            )
            raise Wrong(self._line(str(error), node), reason) from error
        for hole in found:
            line = self._line(hole.expression.source, node)
            if hole.form not in FORMATS:
                raise Wrong(line, unknown(hole.form, [form for form in FORMATS if form]))
            try:
                check_number(hole.expression, runs)
            except Ungrammatical as error:
                raise Wrong(line, error.text) from error
        return Counter(found)

    def _line(self, snippet: str, node: Node) -> int:
        """The line of the file in which a snippet of a text stands, as well as can be told."""
        begin = snippet.strip()[:16]
        for line in range(node.line, min(node.line + 60, len(self._lines)) + 1):
            if begin and begin in self._lines[line - 1]:
                return line
        return node.line

    def _compare(self, shown: Mapping[str, Counter[Hole]], node: Node) -> None:
        for language in LANGUAGES:
            if language not in shown:
                remark = text("There is no {language} text here.", language=NAMES[language])
                self.remarks.append(Remark(node.line, remark))
        first, *others = shown.values()
        for other in others:
            differs = [*(first - other), *(other - first)]
            if differs:
                remark = text(
                    "The languages show different numbers: {number} is in one alone.",
                    number=differs[0].expression.source,
                )
                self.remarks.append(Remark(node.line, remark))
