"""Prints the seconds in which DuckDB reads a file as text into a table in memory, with dates, sorted by date."""

import os
import sys
import time

import duckdb

from names import DATE

QUERY = f"""
create table events as
select * replace (try_strptime(event_date, '{DATE}')::date as event_date)
from read_csv(?, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')
order by event_date
"""

database = duckdb.connect(config={"threads": int(os.environ["PEER_THREADS"])})
start = time.perf_counter()
database.execute(QUERY, [sys.argv[1]])
seconds = time.perf_counter() - start
print(seconds, database.execute("select count(*) from events").fetchone()[0])
