"""Write the schemas anew from the classes: `python -m govdoc.formats.schemas`."""

from pathlib import Path

from govdoc.formats.schemas import FILES
from govdoc.formats.schemas.json_schema import json_schema
from govdoc.formats.schemas.xsd import xsd

if __name__ == "__main__":
    for name, generate in (("json", json_schema), ("xml", xsd)):
        path = Path(__file__).with_name(FILES[name])
        path.write_text(generate(), encoding="utf-8", newline="\n")
