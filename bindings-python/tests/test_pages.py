"""The pages of the guide hold beyond the examples that they show."""

from __future__ import annotations

import re
from pathlib import Path

import communs
import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_real_export_is_cleaned_as_the_page_has_it(
    language: str, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "docs" / "guide" / language / "python-clean-an-export.md").read_text("utf-8")
    blocks = re.findall(r"^```python\n(?!>>>)(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    real = f"sources = [Path({str(shared / 'wiki' / 'special-export.xml')!r})]"
    code, replaced = re.subn(r"^sources = \[.*?\]$", lambda _: real, "\n".join(blocks), flags=re.MULTILINE | re.DOTALL)
    assert replaced == 1

    monkeypatch.chdir(tmp_path)
    exec(compile(code, "page", "exec"), {"__name__": "__main__"})

    catalogue = communs.parse(tmp_path / "catalogue.yml", kind="catalogue")
    assert len(catalogue.commons) == 183
    left = {hint.code for hint in catalogue.check()}
    assert "hint-summary-is-name" not in left
    assert capsys.readouterr().out.startswith("183 comm")
