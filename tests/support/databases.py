"""The databases that central's tests run on: SQLite in the test's own folder, and PostgreSQL."""

from collections.abc import Iterator

import pytest

from tests.support.postgres import NoPostgres, Postgres, running_postgres

BOTH = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One server per process of the tests."""
    try:
        with running_postgres() as server:
            yield server
    except NoPostgres as problem:
        pytest.skip(str(problem))


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of an empty database, "" for SQLite: the test runs on both."""
    if request.param == "sqlite":
        yield ""
    else:
        server: Postgres = request.getfixturevalue("postgres")
        with server.database() as url:
            yield url
