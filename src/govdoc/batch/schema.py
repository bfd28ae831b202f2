"""The tables of a ledger (台账), and how a file is known to be one."""

from __future__ import annotations

APPLICATION = 0x474F5644
"""`GOVD`: SQLite's application_id of every ledger."""

VERSION = 1
"""SQLite's user_version: which tables there are."""

TABLES = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    finished TEXT,
    version TEXT NOT NULL,
    configuration TEXT NOT NULL,
    settings TEXT NOT NULL,
    source INTEGER NOT NULL DEFAULT 0,
    start INTEGER NOT NULL DEFAULT 0,
    line INTEGER NOT NULL DEFAULT 0,
    documents INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    inputs TEXT NOT NULL DEFAULT ''
);
CREATE TABLE sources (
    run INTEGER NOT NULL REFERENCES runs,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (run, number)
) WITHOUT ROWID;
CREATE TABLE results (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs,
    configuration TEXT NOT NULL,
    content BLOB,
    pointer TEXT NOT NULL,
    outcome TEXT NOT NULL,
    more INTEGER NOT NULL
);
CREATE INDEX results_by_content ON results (content, configuration);
CREATE TABLE findings (
    result INTEGER NOT NULL REFERENCES results,
    number INTEGER NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    pointer TEXT NOT NULL,
    eid TEXT NOT NULL,
    line INTEGER,
    zh TEXT NOT NULL,
    en TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (result, number)
) WITHOUT ROWID;
CREATE TABLE documents (
    run INTEGER NOT NULL REFERENCES runs,
    number INTEGER NOT NULL,
    source INTEGER NOT NULL,
    line INTEGER NOT NULL,
    result INTEGER NOT NULL REFERENCES results,
    reused INTEGER NOT NULL,
    PRIMARY KEY (run, number)
) WITHOUT ROWID;
"""
