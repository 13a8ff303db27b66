"""What CPython's secrets makes: tokens.py <job> says what it makes, to be looked at, and is then a contender like
bench/runners/contender.js: {"time"} is answered by {"ns"}, of a call."""

import json
import secrets
import sys
from itertools import repeat
from time import perf_counter_ns

OUTPUTS = 1000
CALLS = 3
# In ns; as in bench/stopwatch.js.
SAMPLE = 200_000
WARM_UP = 300_000_000
WARM_AGAIN = 5_000_000

SYSTEM = secrets.SystemRandom()
LIST = list(range(1000))


def shuffle():
    SYSTEM.shuffle(LIST)
    return LIST


JOBS = {
    "token_hex(32)": lambda: secrets.token_hex(32),
    "token_hex(16)": lambda: secrets.token_hex(16),
    "token_urlsafe(32)": lambda: secrets.token_urlsafe(32),
    "token_bytes(32)": lambda: secrets.token_bytes(32),
    "randbelow(1000)": lambda: secrets.randbelow(1000),
    "SystemRandom().random()": SYSTEM.random,
    "SystemRandom().shuffle(list)": shuffle,
}


def mean(call, batch, time):
    """The mean time of a call, in ns, over samples that take so long together."""
    start = perf_counter_ns()
    passed = count = 0
    while passed < time or count < CALLS:
        for _ in repeat(None, batch):
            call()
        count += batch
        passed = perf_counter_ns() - start
    return passed / count


def output(value):
    """As JSON has it; a list as it is now."""
    return value.hex() if isinstance(value, bytes) else list(value) if isinstance(value, list) else value


def main():
    call = JOBS[sys.argv[1]]
    outputs = [output(call()) for _ in range(2 if call is shuffle else OUTPUTS)]
    batch = max(1, int(SAMPLE / mean(call, 1, WARM_UP)))
    print(json.dumps({"outputs": outputs, "batch": batch}), flush=True)
    for line in sys.stdin:
        mean(call, batch, WARM_AGAIN)
        print(json.dumps({"ns": mean(call, batch, json.loads(line)["time"] * 1e6)}), flush=True)


if len(sys.argv) > 1:
    main()
else:
    print(json.dumps({"python": sys.version.split()[0]}))
