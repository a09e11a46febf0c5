"""What several tests share: one extractor, and its facts of the seed."""

from __future__ import annotations

from pathlib import Path

import pytest

from facts.extract import Extractor
from facts.model import Document, Extraction
from facts.read import read_inputs

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="session")
def seed_documents() -> list[Document]:
    def refuse(error: Exception) -> None:
        raise error

    return list(read_inputs([str(SEEDS)], date=None, report=refuse))


@pytest.fixture(scope="session")
def seed_extractions(extractor: Extractor, seed_documents: list[Document]) -> list[Extraction]:
    return [extractor.extract(document) for document in seed_documents]
