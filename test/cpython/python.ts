// A real CPython 3.14, compiled to WebAssembly, whose operating system hands out a known stream of bytes.
import { loadPyodide } from "pyodide";
import type { Encoded } from "./values.ts";

export interface LiveCall {
  readonly fn: string;
  readonly args: readonly Encoded[];
  readonly kwargs: Readonly<Record<string, Encoded>>;
  /** Which of two SystemRandom objects. */
  readonly object: number;
  /** Bytes, in hexadecimal, that come before the stream goes on. */
  readonly patch: string;
}

/**
 * What CPython made of a call: the bytes it took, in hexadecimal, in requests of these sizes, and its answer or error.
 */
export interface Outcome {
  readonly taken: string;
  readonly draws: readonly number[];
  readonly answer?: Encoded;
  /** What is left of the first argument, where it is changed in place. */
  readonly changed?: Encoded;
  readonly error?: { readonly type: string; readonly message: string };
}

/** Makes the calls one after the other over the stream of this number. One of more draws than `patience` is ended. */
export type Python = (stream: number, calls: readonly LiveCall[], patience?: number) => Outcome[];

export async function startPython(): Promise<Python> {
  const interpreter = await loadPyodide();
  const run: (batch: string) => string = interpreter.runPython(PROGRAM);
  return (stream, calls, patience = 100_000) => JSON.parse(run(JSON.stringify({ stream, calls, patience })));
}

const PROGRAM = `
import hashlib, json, random, secrets, sys

assert sys.version_info[:2] == (3, 14)
sys.set_int_max_str_digits(0)
system_urandom = random._urandom

class Endless(BaseException):
    pass

class Stream:
    def __init__(self, number, patience):
        self.number, self.patience, self.bytes, self.position = number, patience, b"", 0

    def begin(self, patch):
        self.patch, self.taken, self.draws = patch, b"", []

    def take(self, n):
        if type(n) is not int or not 0 <= n < 2 ** 22:
            system_urandom(n)  # raises what the real one raises
        if len(self.draws) > self.patience:
            raise Endless
        part, self.patch = self.patch[:n], self.patch[n:]
        end = self.position + n - len(part)
        if end > len(self.bytes):
            self.bytes = hashlib.shake_128(b"%d" % self.number).digest(4 * end + 1024)
        part += self.bytes[self.position:end]
        self.position = end
        self.taken += part
        self.draws.append(n)
        return part

DECODERS = {
    "$bigint": int,
    "$float": float,
    "$bytes": bytes.fromhex,
    "$bytearray": bytearray.fromhex,
    "$memoryview": lambda x: memoryview(bytes.fromhex(x)),
    "$tuple": lambda x: tuple(map(decode, x)),
    "$range": lambda x: range(*map(decode, x)),
    "$listrange": lambda x: list(range(*map(decode, x))),
    "$set": lambda x: set(map(decode, x)),
    "$dict": lambda x: {decode(key): decode(value) for key, value in x},
    "$iter": lambda x: iter(list(map(decode, x))),
}

def decode(value):
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
        return value
    [(tag, content)] = value.items()
    return DECODERS[tag](content)

def encode(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return value if abs(value) < 2 ** 53 else {"$bigint": str(value)}
    if isinstance(value, float):
        return {"$float": value if abs(value) < float("inf") else str(value)}
    if isinstance(value, bytes):
        return {"$bytes": value.hex()}
    if isinstance(value, bytearray):
        return {"$bytearray": value.hex()}
    return [encode(item) for item in value]

def outcome(call, objects):
    owner, name = call["fn"].split(".")
    target = secrets if owner == "secrets" else objects[call["object"]]
    args = decode(call["args"])
    kwargs = {key: decode(value) for key, value in call["kwargs"].items()}
    try:
        answer = {"answer": encode(getattr(target, name)(*args, **kwargs))}
    except (Exception, Endless) as error:
        if name == "gauss":
            objects[call["object"]] = random.SystemRandom()
        return {"error": {"type": type(error).__name__, "message": str(error)}}
    if name == "shuffle":
        answer["changed"] = encode(args[0] if args else kwargs["x"])
    return answer

def run(batch):
    batch = json.loads(batch)
    stream = Stream(batch["stream"], batch["patience"])
    random._urandom = stream.take
    objects = [random.SystemRandom(), random.SystemRandom()]
    outcomes = []
    for call in batch["calls"]:
        stream.begin(bytes.fromhex(call["patch"]))
        result = outcome(call, objects)
        outcomes.append({"taken": stream.taken.hex(), "draws": stream.draws, **result})
    return json.dumps(outcomes)

run
`;
