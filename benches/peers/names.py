"""Columns of an ACLED export, and how all tools read them."""

DATE = "%d %B %Y"

# What Dateline interns while it reads.
NAMES = [
    "event_type",
    "sub_event_type",
    "actor1",
    "actor2",
    "country",
    "admin1",
    "admin2",
    "location",
    "source",
]

# What a query looks at, besides the date and the list of sources.
# Where ACLED knows no more than the province, Dateline does not count the town that stands for it.
COARSE = "3"

FILTERED = ["actor1", "actor2", "admin1", "location", "event_type", "sub_event_type"]
