"""`python -m desktoplab` does what the command `desktoplab` does."""

import sys

from desktoplab.cli import main

sys.exit(main())
