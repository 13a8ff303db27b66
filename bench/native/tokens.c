// Tokens in C: OpenSSL's random bytes, prefetched 64 KiB at a time, as text, and wiped. cc -O3 tokens.c -lcrypto tokens
// <job> prints outputs to check, and is then a contender like bench/runners/contender.js: {"time"} is answered by
// {"ns"} of a call. tokens check prints the text of known bytes.
#include <openssl/rand.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "text.h"

enum { SIZE = 65536, TOKEN = 32, OUTPUTS = 2, CALLS = 3 };
/** What is bought at a time: the most up to 64 KiB that is whole tokens, and whole groups of base64. */
enum { POOL = SIZE / 96 * 96 };
/** In ns; as in bench/stopwatch.js. */
static const double SAMPLE = 2e5, WARM_UP = 3e8, WARM_AGAIN = 5e6;

static const Makers *makers;
static uint8_t pool[POOL], buffer[SIZE];
/** Where in the pool what is bought and not yet used begins. */
static size_t used = POOL;

static _Noreturn void fail(const char *why) {
  fprintf(stderr, "%s\n", why);
  exit(1);
}

static void buy(uint8_t *bytes, int length) {
  if (RAND_bytes(bytes, length) != 1) fail("OpenSSL gives no random bytes");
}

/** Writes `count` texts of `width`, each from `step` bytes, and wipes these. `make` counts `each` of them. */
static inline void fill(Maker *make, size_t count, size_t step, size_t width, size_t each) {
  for (uint8_t *text = buffer; count;) {
    if (used == POOL) buy(pool, POOL), used = 0;
    size_t some = (POOL - used) / step;
    if (some > count) some = count;
    uint8_t *bytes = pool + used;
    make(text, bytes, some * each);
    memset(bytes, 0, some * step);
    // So that no compiler leaves out what nobody reads.
    __asm__ volatile("" : : "r"(bytes) : "memory");
    used += some * step;
    text += some * width;
    count -= some;
  }
}

static void raw(void) { buy(buffer, SIZE); }
static void hex(void) { fill(makers->hex, SIZE / 2, 1, 2, 1); }
static void base64url(void) { fill(makers->base64url, SIZE / 4, 3, 4, 3); }
static void hex_lines(void) { fill(makers->hex_lines, SIZE / 65, TOKEN, 65, 1); }
static void base64url_lines(void) { fill(makers->base64url_lines, SIZE / 44, TOKEN, 44, 1); }
static void hex_token(void) { fill(makers->hex, 1, TOKEN, 64, TOKEN); }

static const struct { const char *name; void (*call)(void); size_t length; } jobs[] = {
    {"raw", raw, SIZE},
    {"hex", hex, SIZE},
    {"base64url", base64url, SIZE},
    {"hex-lines", hex_lines, SIZE / 65 * 65},
    {"base64url-lines", base64url_lines, SIZE / 44 * 44},
    {"hex-token", hex_token, 2 * TOKEN},
};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

/** The mean time of a call, in ns, over samples that take so long together. */
static double mean(void (*call)(void), long batch, double time) {
  double start = now(), passed = 0;
  long count = 0;
  while (passed < time || count < CALLS) {
    for (long i = 0; i < batch; i++) call();
    count += batch;
    passed = now() - start;
  }
  return passed / count;
}

/** Digits for what is not text. */
static void print(const uint8_t *text, size_t length, int digits) {
  putchar('"');
  for (size_t i = 0; i < length; i++) {
    if (digits) printf("%02x", text[i]);
    else if (text[i] == '\n') fputs("\\n", stdout);
    else putchar(text[i]);
  }
  putchar('"');
}

/** What 0 to 255 make in each way, and that both ways of the processor make the same of every length. */
static void check(void) {
  static uint8_t bytes[256], other[SIZE];
  for (int i = 0; i < 256; i++) bytes[i] = i;
  Maker *const *ways = (Maker *const *)makers, *const *plain = (Maker *const *)&scalar;
  const char *names[] = {"hex", "hex-lines", "base64url", "base64url-lines"};
  const size_t lengths[] = {512, 8 * 65, 342, 8 * 44};
  printf("{\"openssl\":\"%s\",\"simd\":%s", OpenSSL_version(OPENSSL_VERSION), makers == &avx2 ? "true" : "false");
  for (int way = 0; way < 4; way++) {
    for (size_t count = 0; count <= (way % 2 ? 8 : 256); count++) {
      size_t length = way % 2 ? lengths[way] / 8 * count : way ? (count * 8 + 5) / 6 : 2 * count;
      ways[way](buffer, bytes, count);
      plain[way](other, bytes, count);
      if (memcmp(buffer, other, length)) fail("AVX2 makes other text");
    }
    printf(",\"%s\":", names[way]);
    print(buffer, lengths[way], 0);
  }
  puts("}");
}

int main(int count, char **arguments) {
  makers = __builtin_cpu_supports("avx2") ? &avx2 : &scalar;
  const char *name = count > 1 ? arguments[1] : "";
  if (!strcmp(name, "check")) return check(), 0;
  size_t job = 0, all = sizeof jobs / sizeof *jobs;
  while (job < all && strcmp(jobs[job].name, name)) job++;
  if (job == all) fail("there is no such job");
  void (*call)(void) = jobs[job].call;

  fputs("{\"outputs\":[", stdout);
  for (int i = 0; i < OUTPUTS; i++) {
    if (i) putchar(',');
    call();
    print(buffer, jobs[job].length, call == raw);
  }
  double ns = mean(call, 1, WARM_UP);
  long batch = SAMPLE > ns ? (long)(SAMPLE / ns) : 1;
  printf("],\"batch\":%ld}\n", batch);
  fflush(stdout);

  char line[256];
  while (fgets(line, sizeof line, stdin)) {
    const char *time = strchr(line, ':');
    if (!time) fail("a round has a time");
    mean(call, batch, WARM_AGAIN);
    printf("{\"ns\":%.17g}\n", mean(call, batch, strtod(time + 1, NULL) * 1e6));
    fflush(stdout);
  }
}
