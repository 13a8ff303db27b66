// Which of CPython's tests apply, and which do not, by name and with the reason. judgement.js holds it: a class that is
// in neither table, a test that is missing, and one left out that passes, are errors.

/** The classes that are run, and how many tests they have at least: as many as in 3.14.10. */
export const RUN = {
  "test_secrets.Compare_Digest_Tests": 4,
  "test_secrets.Random_Tests": 3,
  "test_secrets.Token_Tests": 4,
  "test_random.SystemRandom_TestBasicOps": 38,
  "test_random.TestDistributions": 14,
  "test_random.TestRandomSubclassing": 2,
  "test_hmac.HMACCompareDigestTestCase": 8,
};

/**
 * Tests of those classes that cannot pass: why, and how they fail.
 * @type {Readonly<Record<string, { because: string, error: RegExp }>>}
 */
export const LEFT_OUT = {
  "test_random.SystemRandom_TestBasicOps.test_bug_1727780": {
    because: "it restores pickled states of the Mersenne Twister, and there is no state to set",
    error: /NotImplementedError: System entropy source does not have state\.$/,
  },
  "test_hmac.HMACCompareDigestTestCase.test_compare_digest_func": {
    because: "it asks whether compare_digest is one of Python's two functions in C, and it is ours",
    error: /AssertionError: <.*CompareDigest object .*> is not <built-in function/,
  },
};

const HMAC = "HMAC itself, which is no part of the package";

/** Classes that do not apply, and why. @type {Readonly<Record<string, string>>} */
export const NOT_APPLICABLE = {
  "test_random.MersenneTwister_TestBasicOps": "what a seed repeats, and states: the generator is the Mersenne Twister",
  "test_random.TestRawMersenneTwister": "pickles of the generator in C, which is Python's",
  "test_random.TestModule": "names and constants of Python's module, and forks, which JavaScript does not have",
  "test_random.CommandLineTest": "the command line of Python's module",
  "test_hmac.OpenSSLCompareDigestTestCase": "OpenSSL's compare_digest, which is Python's",
  "test_hmac.OperatorCompareDigestTestCase": "the operator module's compare_digest, which is Python's",
  ...Object.fromEntries(
    [
      ...["PyRFCOpenSSLTestCase", "PyRFCBuiltinTestCase", "PyDotNewOpenSSLRFCTestCase", "PyDotNewBuiltinRFCTestCase"],
      ...["OpenSSLRFCTestCase", "BuiltinRFCTestCase", "PyConstructorTestCase", "PyModuleConstructorTestCase"],
      ...["OpenSSLConstructorTestCase", "BuiltinConstructorTestCase", "PySanityTestCase", "OpenSSLSanityTestCase"],
      ...["BuiltinSanityTestCase", "PyUpdateTestCase", "OpenSSLUpdateTestCase", "BuiltinUpdateTestCase"],
      ...["PythonCopyTestCase", "OpenSSLCopyTestCase", "BuiltinCopyTestCase", "PyMiscellaneousTests"],
      "BuiltinMiscellaneousTests",
    ].map((name) => [`test_hmac.${name}`, HMAC]),
  ),
};
