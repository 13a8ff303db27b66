# Runs the tests of the classes named in `asked`, one at a time, and tells what became of each. `asked` is JSON: the
# names of classes by module.
import importlib
import json
import sys
import unittest

import secrets_wasm_bridge as js


def outcome(case):
    result = unittest.TestResult()
    case.run(result)
    wrong = result.failures + result.errors + [(test, "expected to fail") for test in result.unexpectedSuccesses]
    if wrong:
        return ["failed", wrong[0][1]]
    return ["skipped", result.skipped[0][1]] if result.skipped else ["passed", ""]


def run(asked):
    answer = {"version": sys.version.split()[0], "classes": [], "tests": {}, "calls": {}}
    for name, classes in json.loads(asked).items():
        module = importlib.import_module("test." + name)
        for key, value in vars(module).items():
            if isinstance(value, type) and issubclass(value, unittest.TestCase) and value.__module__ == module.__name__:
                answer["classes"].append(f"{name}.{key}")
        for key in classes:
            before = js.calls()
            for case in unittest.defaultTestLoader.loadTestsFromTestCase(getattr(module, key)):
                answer["tests"][f"{name}.{key}.{case._testMethodName}"] = outcome(case)
            answer["calls"][f"{name}.{key}"] = js.calls() - before
    return json.dumps(answer)


run
