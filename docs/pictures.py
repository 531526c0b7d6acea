"""Takes the pictures of README and guide: the real window, trained for real, scene after scene.

    python docs/pictures.py [SCENE ...]

Without names all are taken, those of the guide in both languages. Needs no screen; trains for some
minutes. What is seen on them is set in `readme_scenes.py` and `guide_scenes.py`.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from guide_scenes import SCENES as OF_GUIDE
from picture_stage import Place, Scene, Stage
from PySide6.QtWidgets import QApplication
from readme_scenes import SCENES as OF_README

import desktoplab.catalog
import desktoplab.probes
from desktoplab.ui.fonts import provide_korean
from desktoplab.ui.start import name_application

assert desktoplab.catalog
assert desktoplab.probes
DOCS = Path(__file__).parent
LANGUAGES = ("en", "ko")
SCREEN = {"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080,
          "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}  # fmt: skip
"""What Qt's offscreen platform is told; its own screen of 800 × 800 is too small."""


def main(names: list[str]) -> int:
    """Take the pictures of the named scenes, or of all."""
    unknown = set(names) - {scene.name for scene in (*OF_README, *OF_GUIDE)}
    if unknown:
        print(f"no scene is called {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        screen = Path(scratch) / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}))
        os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={screen}")
        application = QApplication(sys.argv[:1])
        name_application(application)
        provide_korean(application)
        for scene, folder, language in every_scene():
            if names and scene.name not in names:
                continue
            place = Place(folder, language, scene.theme, scene.size, scene.print_scale)
            stage = Stage(application, place, scene.template)
            scene.play(stage)
            stage.close()
            for path in stage.taken:
                print(f"{path.relative_to(DOCS.parent)}  {path.stat().st_size // 1000} kB")
    return 0


def every_scene() -> Iterator[tuple[Scene, Path, str]]:
    """Each scene with the folder and the language of its pictures."""
    for scene in OF_README:
        yield scene, DOCS / "pictures", "en"
    for language in LANGUAGES:
        for scene in OF_GUIDE:
            yield scene, DOCS / "guide" / "pictures" / language, language


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
