"""Does the same work in Dateline and its peers by turns: started by `run` in this folder."""

import argparse
import json
import os
from statistics import median

import report
from tools import DATELINE, GENERATE, HERE, MEASURE, ROOT, Worker, environment, python, run

PARTS = ["reading", "filtering", "searching"]
# Each round's time of a filter is the median of so many answers.
TIMES = 3
LANES = 20


def main():
    about = "compares Dateline with polars, DuckDB and ripgrep"
    parser = argparse.ArgumentParser(prog="benches/peers/run", description=about)
    parser.add_argument("--rows", type=int, default=2_000_000, help="events in the generated file")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--only", default=",".join(PARTS), help="parts to run: " + ",".join(PARTS))
    arguments = parser.parse_args()
    parts = arguments.only.split(",")
    if unknown := set(parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    env = environment(arguments.threads)
    path = generated(arguments.rows)
    report.machine(arguments.threads)
    print(f"Input: {arguments.rows} events, {path.stat().st_size / 1e6:.0f} MB; {arguments.rounds} rounds, by turns")
    print(f"Load before: {load()}")
    if "reading" in parts:
        reading(path, arguments.rounds, env)
    if "filtering" in parts or "searching" in parts:
        picks = json.loads(succeed(python("picks.py") + [path], env)["output"])
        dateline = Worker([MEASURE, path], env)
        if "filtering" in parts:
            filtering(path, picks, dateline, arguments.rounds, env)
        if "searching" in parts:
            searching(path, picks, dateline, arguments.rounds, env)
        dateline.close()
    print(f"\nLoad after: {load()}")


def load():
    return ", ".join(f"{average:.1f}" for average in os.getloadavg())


def generated(rows):
    """The file of so many events, made anew if the generator has changed since."""
    path = ROOT / "target" / "tmp" / f"events-{rows}.csv"
    source = HERE.parent / "generator" / "mod.rs"
    if not path.exists() or path.stat().st_mtime < source.stat().st_mtime:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        succeed([GENERATE, rows, unfinished], os.environ)
        unfinished.rename(path)
    return path


def succeed(command, env):
    result = run(command, env)
    if result["exit"] != 0:
        raise SystemExit(f"{command} failed with {result['exit']}")
    return result


def warm(path):
    """Reads the file once, so that every tool finds it in the system's cache."""
    with open(path, "rb") as file:
        while file.read(1 << 24):
            pass


def turned(tools, turn):
    """All tools, another one first in each round."""
    items = list(tools.items())
    begin = turn % len(items)
    return items[begin:] + items[:begin]


def reading(path, rounds, env):
    tools = {
        "Dateline": [DATELINE, "info", "--json", path],
        "polars `read_csv`": python("read_polars.py") + ["eager", path],
        "polars `scan_csv`": python("read_polars.py") + ["lazy", path],
        "DuckDB": python("read_duckdb.py") + [path],
    }
    seconds, cpu, peak, events = ({name: [] for name in tools} for _ in range(4))
    for turn in range(rounds):
        for name, command in turned(tools, turn):
            warm(path)
            result = succeed(command, env)
            if name == "Dateline":
                info = json.loads(result["output"])
                time, count = info["load_seconds"], info["events"]
            else:
                time, count = result["output"].split()
            seconds[name].append(float(time))
            cpu[name].append(result["cpu"])
            peak[name].append(result["peak"])
            events[name].append(int(count))
    agree({name: counts[0] for name, counts in events.items()})
    size = path.stat().st_size / 1e6
    rows = [
        [
            name,
            report.spread(seconds[name]),
            report.ratio(seconds["Dateline"], seconds[name]),
            report.rounded(median(cpu[name])),
            report.ratio(cpu["Dateline"], cpu[name]),
            report.rounded(median(peak[name])),
            f"{median(peak[name]) / size:.2f}",
        ]
        for name in tools
    ]
    header = ["tool", "seconds", "Dateline ÷ it", "CPU seconds", "Dateline ÷ it", "peak MB", "peak ÷ file"]
    report.table("Reading", header, rows)


def filtering(path, picks, dateline, rounds, env):
    polars = Worker(python("filter_polars.py") + [path], env)
    duckdb = Worker(python("filter_duckdb.py") + [path], env)
    tools = {
        "Dateline": lambda pick: dateline.ask(actor=pick["actor"], place=pick["place"], times=TIMES),
        "with lanes": lambda pick: dateline.ask(actor=pick["actor"], place=pick["place"], times=TIMES, lanes=LANES),
        "polars": lambda pick: polars.ask(**pick, times=TIMES),
        "DuckDB": lambda pick: duckdb.ask(**pick, times=TIMES),
    }
    times = {(what, name): [] for what in picks for name in tools}
    found = {what: agree({name: ask(pick)["counted"] for name, ask in tools.items()}) for what, pick in picks.items()}
    for turn in range(rounds):
        for what, pick in picks.items():
            for name, ask in turned(tools, turn):
                times[what, name].append(median(ask(pick)["ms"]))
    rows = [
        [
            f"{what}: {pick['actor']}, {pick['place']}",
            str(found[what]["total"]),
            *(report.spread(times[what, name]) for name in tools),
            report.ratio(times[what, "polars"], times[what, "Dateline"]),
            report.ratio(times[what, "DuckDB"], times[what, "Dateline"]),
        ]
        for what, pick in picks.items()
    ]
    header = ["filter", "events", *(f"{name}, ms" for name in tools), "polars ÷ Dateline", "DuckDB ÷ Dateline"]
    report.table("Filtering by an actor and a place, all facets and months counted again", header, rows)
    polars.close()
    duckdb.close()


def searching(path, picks, dateline, rounds, env):
    rare = picks["rare"]["actor"].split(" (")[0]
    # What Dateline looks for, and the expression that says the same of a line.
    needles = {
        "frequent word": ("checkpoint", "checkpoint"),
        "rare name": (f'"{rare}"', rare),
        "two words": ("checkpoint drone", "checkpoint.*drone|drone.*checkpoint"),
        "Arabic word": ("أفادت", "أفادت"),
        "no hit": ("zeppelin", "zeppelin"),
    }
    ours, theirs = ({what: [] for what in needles} for _ in range(2))
    events, lines = {}, {}
    for _ in range(rounds):
        for what, (text, expression) in needles.items():
            warm(path)
            result = run(["rg", "-i", "-c", "--", expression, path], env)
            if result["exit"] > 1:
                raise SystemExit("ripgrep failed")
            theirs[what].append(result["seconds"] * 1e3)
            lines[what] = result["output"].strip() or "0"
            answer = dateline.ask(text=text, times=1)
            ours[what].append(answer["ms"][0])
            events[what] = answer["counted"]["total"]
    rows = [
        [
            f"{what}: {text}",
            str(events[what]),
            lines[what],
            report.spread(ours[what]),
            report.spread(theirs[what]),
            report.ratio(ours[what], theirs[what]),
        ]
        for what, (text, _) in needles.items()
    ]
    header = ["text", "events", "lines", "Dateline, ms", "`rg -i -c`, ms", "Dateline ÷ rg"]
    report.table("Searching", header, rows)


def agree(counts):
    """What all tools counted, which must be the same."""
    first, *rest = counts.values()
    if any(other != first for other in rest):
        raise SystemExit(f"the tools count differently: {json.dumps(counts, indent=1)}")
    return first


if __name__ == "__main__":
    main()
