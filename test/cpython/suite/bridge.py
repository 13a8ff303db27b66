# Python's modules `secrets`, `random` and `hmac`, so far as they stand on the package: what remains here is what
# Python's language does (signatures, __index__, classes of errors), and the copy of elements by the places drawn.
import operator
import random
import sys
import types
from collections.abc import Mapping, Sequence, Set
from fractions import Fraction

import secrets_wasm_bridge as js
from pyodide.ffi import create_proxy, to_js
from js import Object

OVERFLOW = ("int too large", "math range error", "Numerical result out", ": too large", "no bigint", "no array holds")
raised = []


def answer(outcome):
    """The answer; or what a Python function raised within the call; or Python's error for the package's."""
    if not hasattr(outcome, "kind"):
        return outcome.answer
    if raised:
        raise raised.pop()
    kind, message = outcome.kind, outcome.message
    if kind == "TypeError":
        raise TypeError(message)
    if kind != "RangeError":
        raise NotImplementedError(message) if kind == "Error" else RuntimeError(f"{kind}: {message}")
    if message == "Cannot choose from an empty sequence":
        raise IndexError(message)
    if "division by zero" in message or "negative power" in message:
        raise ZeroDivisionError(message)
    raise OverflowError(message) if any(text in message for text in OVERFLOW) else ValueError(message)


def given(*args):
    return to_js(args, depth=1)


def callback(function):
    def called(*args):
        try:
            return function(*args)
        except BaseException as error:
            raised.append(error)
            raise

    return create_proxy(called)


def methods(functions):
    return to_js({name: callback(each) for name, each in functions.items()}, dict_converter=Object.fromEntries)


def places(population):
    if isinstance(population, Set) and not isinstance(population, Sequence):
        return js.set()
    if isinstance(population, Mapping):
        return js.map()
    return js.places(len(population)) if hasattr(population, "__len__") else None


def numbers(values):
    """A list for what can be iterated. JavaScript has no fractions, and Python's bool is an int."""
    if not hasattr(values, "__iter__"):
        return values
    return to_js([float(x) if isinstance(x, Fraction) else int(x) if isinstance(x, bool) else x for x in values])


def options(**named):
    return to_js({k: v for k, v in named.items() if v is not None}, dict_converter=Object.fromEntries, depth=1)


class SystemRandom:
    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    @property
    def _object(self):
        found = self.__dict__.get("_made")
        if found is None:
            mro = type(self).__mro__
            own = mro[: mro.index(SystemRandom)]
            levels = [{n: c.__dict__[n].__get__(self) for n in OVERRIDDEN if n in c.__dict__} for c in reversed(own)]
            found = self.__dict__["_made"] = js.make(to_js([methods(level) for level in levels if level]))
            self.__dict__["_patched"] = set()
        for name in PATCHED:
            # Set on the object, or put in the place of the class's own by unittest.mock.
            patched = name in self.__dict__ or SystemRandom.__dict__[name] is not ORIGINAL[name]
            if patched:
                js.override(found, methods({name: getattr(self, name)}))
                self._patched.add(name)
            elif name in self._patched:
                js.restore(found, name)
                self._patched.discard(name)
        return found

    def _call(self, name, *args):
        return answer(js.method(self._object, name, given(*args)))

    def _float(self, name, *args):
        return float(self._call(name, *args))

    def random(self):
        return self._float("random")

    def getrandbits(self, k):
        return self._call("getrandbits", operator.index(k))

    def randbytes(self, n):
        return self._call("randbytes", operator.index(n)).to_bytes()

    def randrange(self, start, stop=None, step=1):
        if stop is None:
            return self._call("randrange", operator.index(start), None, step)
        return self._call("randrange", operator.index(start), operator.index(stop), operator.index(step))

    def randint(self, a, b):
        return self._call("randint", operator.index(a), operator.index(b))

    def choice(self, seq):
        return seq[self._call("choice", places(seq))]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        named = options(weights=numbers(weights), cum_weights=numbers(cum_weights), k=operator.index(k))
        return [population[i] for i in self._call("choices", places(population), named)]

    def shuffle(self, x):
        drawn = js.places(len(x))
        self._call("shuffle", drawn)
        old = list(x)
        for i, j in enumerate(drawn):
            if i != j or isinstance(x, tuple):
                x[i] = old[j]

    def sample(self, population, k, *, counts=None):
        drawn = self._call("sample", places(population), operator.index(k), options(counts=numbers(counts)))
        return [population[i] for i in drawn]

    def uniform(self, a, b):
        return self._float("uniform", a, b)

    def triangular(self, low=0.0, high=1.0, mode=None):
        return self._float("triangular", low, high, mode)

    def normalvariate(self, mu=0.0, sigma=1.0):
        return self._float("normalvariate", mu, sigma)

    def gauss(self, mu=0.0, sigma=1.0):
        return self._float("gauss", mu, sigma)

    def lognormvariate(self, mu, sigma):
        return self._float("lognormvariate", mu, sigma)

    def expovariate(self, lambd=1.0):
        return self._float("expovariate", lambd)

    def vonmisesvariate(self, mu, kappa):
        return self._float("vonmisesvariate", mu, kappa)

    def gammavariate(self, alpha, beta):
        return self._float("gammavariate", alpha, beta)

    def betavariate(self, alpha, beta):
        return self._float("betavariate", alpha, beta)

    def paretovariate(self, alpha):
        return self._float("paretovariate", alpha)

    def weibullvariate(self, alpha, beta):
        return self._float("weibullvariate", alpha, beta)

    def binomialvariate(self, n=1, p=0.5):
        return self._call("binomialvariate", n, p)

    def seed(self, *args, **kwds):
        self._call("seed")

    def getstate(self, *args, **kwds):
        return self._call("getstate")

    def setstate(self, *args, **kwds):
        return self._call("setstate")

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    def __setstate__(self, state):
        self.setstate(state)


OVERRIDDEN = ("random", "getrandbits")
PATCHED = ("random", "getrandbits", "gammavariate")
ORIGINAL = {name: SystemRandom.__dict__[name] for name in PATCHED}


def size(nbytes):
    return given() if nbytes is None else given(operator.index(nbytes))


def token_bytes(nbytes=None):
    return answer(js.run("token_bytes", size(nbytes))).to_bytes()


def token_hex(nbytes=None):
    return answer(js.run("token_hex", size(nbytes)))


def token_urlsafe(nbytes=None):
    return answer(js.run("token_urlsafe", size(nbytes)))


def randbelow(exclusive_upper_bound):
    return answer(js.run("randbelow", given(exclusive_upper_bound)))


def randbits(k):
    return answer(js.run("randbits", given(operator.index(k))))


def choice(seq):
    return seq[answer(js.run("choice", given(places(seq))))]


def digestible(value):
    if isinstance(value, str):
        return str.__str__(value)
    return to_js(bytes(value)) if isinstance(value, (bytes, bytearray, memoryview)) else value


class CompareDigest:
    """Not a function: one that is an attribute of a test's class would be bound to the test."""

    def __call__(self, a, b, /):
        return answer(js.run("compare_digest", given(digestible(a), digestible(b))))


def install():
    import hmac

    hmac.compare_digest = CompareDigest()
    module = types.ModuleType("secrets")
    for function in (token_bytes, token_hex, token_urlsafe, randbelow, randbits, choice):
        setattr(module, function.__name__, function)
    module.compare_digest = hmac.compare_digest
    module.SystemRandom = SystemRandom
    module.DEFAULT_ENTROPY = js.DEFAULT_ENTROPY
    sys.modules["secrets"] = module
    random.Random = random.SystemRandom = SystemRandom
    shared = SystemRandom()
    for name in vars(SystemRandom):
        if not name.startswith("_"):
            setattr(random, name, getattr(shared, name))


install()
