"""Filters and recounts in polars: `filter_polars.py FILE`, then questions on standard input."""

import polars as pl

from names import COARSE, DATE, FILTERED
from tools import serve

COLUMNS = ["total", "actor", "admin1", "place", "type", "kind", "source", "dated"]


def load(path):
    columns = [
        pl.col("event_date").str.to_date(DATE, strict=False),
        pl.col(FILTERED).cast(pl.Categorical),
        pl.col("source").str.split("; ").list.unique().cast(pl.List(pl.Categorical)),
    ]
    is_coarse = pl.col("geo_precision") == COARSE
    location = pl.when(is_coarse).then(pl.col("admin1")).otherwise(pl.col("location"))
    texts = pl.scan_csv(path, infer_schema=False).with_columns(location=location)
    events = texts.select(columns).sort("event_date", nulls_last=True)
    return events.collect().rechunk().lazy()


def answer(events, actor, place, level):
    """Each facet counted under the other facets' filters, all in one go."""
    first, second = pl.col("actor1"), pl.col("actor2")
    of_actor = (first == actor) | (second == actor)
    in_place = pl.col(level) == place
    by_place = events.filter(in_place)
    by_actor = events.filter(of_actor)
    by_both = events.filter(of_actor & in_place)
    sides = [by_place.select(actor=first), by_place.filter(second != first).select(actor=second)]
    month = pl.col("event_date").dt.truncate("1mo")
    plans = [
        by_both.select(pl.len()),
        pl.concat(sides).group_by("actor").len(),
        by_actor.group_by("admin1").len(),
        by_actor.group_by("location").len(),
        by_both.group_by("event_type").len(),
        by_both.group_by("sub_event_type").len(),
        by_both.select("source").explode("source").group_by("source").len(),
        by_both.filter(pl.col("event_date").is_not_null()).group_by(month).len(),
    ]
    return pl.collect_all(plans)


def count(frames):
    counts = {name: [frame.height, int(frame["len"].sum())] for name, frame in zip(COLUMNS, frames)}
    summary = {name: counts[name] for name in ["actor", "place", "kind", "source"]}
    return summary | {"total": counts["total"][1], "dated": counts["dated"][1]}


serve(load, answer, count)
