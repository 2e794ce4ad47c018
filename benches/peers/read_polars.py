"""Prints the seconds in which polars reads a file as text, parses dates, makes categories and sorts by date:
`read_polars.py eager|lazy FILE`."""

import sys
import time

import polars as pl

from names import DATE, NAMES

how, path = sys.argv[1:]
start = time.perf_counter()
if how == "eager":
    table = pl.read_csv(path, infer_schema=False)
else:
    table = pl.scan_csv(path, infer_schema=False)
table = table.with_columns(
    pl.col("event_date").str.to_date(DATE, strict=False),
    pl.col(NAMES).cast(pl.Categorical),
).sort("event_date", nulls_last=True)
table = table.lazy().collect()
print(time.perf_counter() - start, table.height)
