"""Filters and recounts in DuckDB: `filter_duckdb.py FILE`, then questions on standard input."""

import os

import duckdb

from names import COARSE, DATE, FILTERED
from tools import serve

KINDS = {"actor1": "actor", "actor2": "actor"}


def load(path):
    """A table in memory with an enumeration for each column of names."""
    database = duckdb.connect(config={"threads": int(os.environ["PEER_THREADS"])})
    location = f"case when geo_precision = '{COARSE}' then admin1 else location end as location"
    columns = ", ".join(location if name == "location" else name for name in FILTERED)
    database.execute(
        f"""
        create table texts as
        select try_strptime(event_date, '{DATE}')::date as event_date, {columns},
            list_distinct(string_split(source, '; ')) as source
        from read_csv(?, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')
        order by event_date
        """,
        [path],
    )

    def enumeration(name, values):
        database.execute(f"create type {name}_name as enum (select distinct x from ({values}) where x is not null)")

    enumeration("actor", "select actor1 as x from texts union all select actor2 from texts")
    enumeration("source", "select unnest(source) as x from texts")
    for name in FILTERED[2:]:
        enumeration(name, f"select {name} as x from texts")
    names = ", ".join(f"{name}::{KINDS.get(name, name)}_name as {name}" for name in FILTERED)
    database.execute(f"create table events as select event_date, {names}, source::source_name[] as source from texts")
    database.execute("drop table texts")
    return database


def answer(database, actor, place, level):
    """Each facet counted under the other facets' filters, with as few passes as grouping sets allow."""
    of_actor = f"(actor1 = '{actor}' or actor2 = '{actor}')"
    in_place = f"{level} = '{place}'"
    both = f"{of_actor} and {in_place}"
    queries = [
        f"""
        select actor, sum(n) from (
            select actor1 as actor, count(*) as n from events where {in_place} group by actor1
            union all
            select actor2, count(*) from events where {in_place} and actor2 <> actor1 group by actor2
        ) group by actor
        """,
        f"""
        select admin1, location, count(*) from events where {of_actor}
        group by grouping sets ((admin1), (location))
        """,
        f"""
        select event_type, sub_event_type, date_trunc('month', event_date) as month, count(*),
            grouping(event_type, sub_event_type, month)
        from events where {both}
        group by grouping sets ((), (event_type), (sub_event_type), (month))
        """,
        f"select name, count(*) from (select unnest(source) as name from events where {both}) group by name",
    ]
    return [database.execute(query).fetchall() for query in queries]


def count(results):
    actors, places, rest, sources = results

    def summary(rows):
        counts = [int(row[-1]) for row in rows]
        return [len(counts), sum(counts)]

    def of(columns):
        """Counts of one grouping set of `rest`, by the columns that it leaves out."""
        return [row[:-1] for row in rest if row[-1] == columns]

    return {
        "actor": summary(actors),
        "place": summary([row for row in places if row[1] is not None]),
        "kind": summary(of(0b101)),
        "source": summary(sources),
        "total": summary(of(0b111))[1],
        "dated": summary([row for row in of(0b110) if row[2] is not None])[1],
    }


serve(load, answer, count)
