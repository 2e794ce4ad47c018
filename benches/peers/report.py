"""Medians and ratios of rounds, as tables in Markdown."""

import platform
import subprocess
from importlib.metadata import version
from statistics import median

from tools import DATELINE, ROOT


def machine(threads):
    try:
        lines = open("/proc/cpuinfo").read().splitlines()
        model = next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
        kilobytes = next(line.split()[1] for line in open("/proc/meminfo") if line.startswith("MemTotal:"))
        memory = f"{int(kilobytes) / (1 << 20):.0f} GiB"
    except (OSError, StopIteration):
        model, memory = platform.processor(), "unknown"
    print(f"Machine: {model}, {memory}, {platform.system()} {platform.machine()}; {threads} threads")
    commit = output(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"])
    changed = output(["git", "-C", ROOT, "status", "--porcelain", "src", "Cargo.lock"])
    print(
        f"Versions: {output([DATELINE, '--version'])} at {commit}{' with changes' if changed else ''}, "
        f"polars {version('polars')}, DuckDB {version('duckdb')}, {output(['rg', '--version']).splitlines()[0]}"
    )


def output(command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def rounded(value):
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def ratio(ours, theirs):
    """The median of the rounds' ratios: within a round, all share what else the machine does."""
    return f"{median(one / other for one, other in zip(ours, theirs)):.2f}"


def spread(values):
    return f"{rounded(median(values))} ({rounded(min(values))}–{rounded(max(values))})"


def table(title, header, rows):
    print(f"\n### {title}\n")
    print(f"| {' | '.join(header)} |")
    print(f"| {' | '.join(['---'] + ['---:'] * (len(header) - 1))} |")
    for row in rows:
        print(f"| {' | '.join(row)} |", flush=True)
