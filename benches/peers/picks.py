"""Prints an actor and a place that are frequent, middling and rare in a file, as JSON: `picks.py FILE`."""

import json
import sys

import polars as pl

from names import COARSE

MIDDLING = 20

events = pl.scan_csv(sys.argv[1], infer_schema=False).filter(pl.col("geo_precision") != COARSE)
events = events.select("actor1", "actor2", "admin1", "location").collect()


def ranked(names):
    """Most frequent first, ties by name."""
    counts = names.drop_nulls().value_counts(name="n")
    return counts.sort("n", names.name, descending=[True, False])[names.name].to_list()


actors = ranked(pl.concat([events["actor1"], events["actor2"].rename("actor1")]))
places = ranked(events["location"])
rare = actors[-1]
of_rare = events.filter((pl.col("actor1") == rare) | (pl.col("actor2") == rare))
picks = {
    "frequent": {"actor": actors[0], "place": ranked(events["admin1"])[0], "level": "admin1"},
    "middling": {"actor": actors[MIDDLING - 1], "place": places[MIDDLING - 1], "level": "location"},
    # A place in which the actor was, so that something is found.
    "rare": {"actor": rare, "place": of_rare["location"][0], "level": "location"},
}
print(json.dumps(picks))
