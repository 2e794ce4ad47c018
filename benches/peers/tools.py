"""Starts the programs that are compared, one at a time, and measures them."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
RELEASE = ROOT / "target" / "release"
DATELINE = RELEASE / "dateline"
MEASURE = RELEASE / "examples" / "measure"
GENERATE = RELEASE / "examples" / "generate"

# Linux counts peak memory in kilobytes, macOS in bytes.
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


def python(script):
    return [sys.executable, str(HERE / script)]


def environment(threads):
    names = ["RAYON_NUM_THREADS", "POLARS_MAX_THREADS", "PEER_THREADS"]
    return os.environ | {name: str(threads) for name in names}


def run(command, env):
    """What a program prints, its wall and CPU seconds and its peak memory in MB."""
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, env=env)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    return {
        "exit": process.returncode,
        "output": output.decode(),
        "seconds": seconds,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss * PEAK_UNIT / 1e6,
    }


class Worker:
    """A program that holds a file in memory and answers questions, one JSON object a line."""

    def __init__(self, command, env):
        self.process = subprocess.Popen(
            [str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env, text=True
        )
        self.ready = self._read()

    def ask(self, **question):
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        return self._read()

    def close(self):
        self.process.stdin.close()
        self.process.wait()

    def _read(self):
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.process.args} stopped")
        return json.loads(line)


def serve(load, answer, count):
    """The other side of a `Worker`: loads a file, then times an answer to each question."""

    def say(value):
        print(json.dumps(value), flush=True)

    data = load(sys.argv[1])
    say({"ready": True})
    for line in sys.stdin:
        question = json.loads(line)
        times = []
        for _ in range(question["times"]):
            start = time.perf_counter()
            result = answer(data, question["actor"], question["place"], question["level"])
            times.append((time.perf_counter() - start) * 1e3)
        say({"ms": times, "counted": count(result)})
