// Bytes as text, by AVX2 where there is one: hex, and base64url without padding (RFC 4648, sections 8 and 5).
// No table is indexed by a secret in memory: the vectors' tables are registers, and the scalars' text is computed.
#include <immintrin.h>
#include <stddef.h>
#include <stdint.h>

#define AVX2 __attribute__((target("avx2")))

/** The digit of 0 to 15: '0' to '9', or 39 later, 'a' to 'f'. */
static inline uint8_t digit(unsigned value) { return '0' + value + (39 & ((9 - (int)value) >> 8)); }

static void hex_scalar(uint8_t *text, const uint8_t *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) {
    text[2 * i] = digit(bytes[i] >> 4);
    text[2 * i + 1] = digit(bytes[i] & 15);
  }
}

/** 64 digits of 32 bytes: both halves of each byte look their digit up, and are interleaved. */
AVX2 static inline void hex_32(uint8_t *text, const uint8_t *bytes) {
  const __m256i digits = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)"0123456789abcdef"));
  const __m256i low = _mm256_set1_epi8(15);
  __m256i block = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i first = _mm256_shuffle_epi8(digits, _mm256_and_si256(_mm256_srli_epi16(block, 4), low));
  __m256i second = _mm256_shuffle_epi8(digits, _mm256_and_si256(block, low));
  // Interleaved within each half of a vector; here the halves are put in order.
  __m256i even = _mm256_unpacklo_epi8(first, second);
  __m256i odd = _mm256_unpackhi_epi8(first, second);
  _mm256_storeu_si256((__m256i *)text, _mm256_permute2x128_si256(even, odd, 0x20));
  _mm256_storeu_si256((__m256i *)(text + 32), _mm256_permute2x128_si256(even, odd, 0x31));
}

AVX2 static void hex_avx2(uint8_t *text, const uint8_t *bytes, size_t length) {
  for (; length >= 32; length -= 32, bytes += 32, text += 64) hex_32(text, bytes);
  hex_scalar(text, bytes, length);
}

/** So many tokens of 32 bytes, each with a line feed after it. */
AVX2 static void hex_lines_avx2(uint8_t *text, const uint8_t *bytes, size_t count) {
  for (; count; count--, bytes += 32, text += 65) {
    hex_32(text, bytes);
    text[64] = '\n';
  }
}

static void hex_lines_scalar(uint8_t *text, const uint8_t *bytes, size_t count) {
  for (; count; count--, bytes += 32, text += 65) {
    hex_scalar(text, bytes, 32);
    text[64] = '\n';
  }
}

/** The symbol of 0 to 63. Each term is a step; 25, 51, 61 and 62 are the last values before one. */
static inline uint8_t symbol(unsigned value) {
  int v = (int)value;
  return 'A' + v + (6 & ((25 - v) >> 8)) - (75 & ((51 - v) >> 8)) - (13 & ((61 - v) >> 8)) + (49 & ((62 - v) >> 8));
}

/** The last group, of one or two bytes, makes two or three symbols. */
static void base64url_scalar(uint8_t *text, const uint8_t *bytes, size_t length) {
  unsigned bits = 0, held = 0;
  for (size_t i = 0; i < length; i++) {
    bits = bits << 8 | bytes[i];
    for (held += 8; held >= 6; held -= 6) *text++ = symbol(bits >> (held - 6) & 63);
  }
  if (held) *text = symbol(bits << (6 - held) & 63);
}

/**
 * 32 symbols of the first 12 bytes of each half. Two multiplications place the bits, as in W. Mula and D. Lemire,
 * "Faster Base64 Encoding and Decoding Using AVX2 Instructions", ACM Transactions on the Web 12(3), 2018.
 */
AVX2 static inline __m256i symbols(__m256i bytes) {
  // Bytes a, b, c become the words ab and bc, with the high byte second.
  const __m256i spread = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10));
  __m256i words = _mm256_shuffle_epi8(bytes, spread);
  __m256i first_third = _mm256_mulhi_epu16(_mm256_and_si256(words, _mm256_set1_epi32(0x0fc0fc00)),
                                           _mm256_set1_epi32(0x04000040));
  __m256i second_fourth = _mm256_mullo_epi16(_mm256_and_si256(words, _mm256_set1_epi32(0x003f03f0)),
                                             _mm256_set1_epi32(0x01000010));
  __m256i values = _mm256_or_si256(first_third, second_fourth);
  // 0 to 51 become 0, the digits 1 to 10, the last two 11 and 12; then the upper case, 0 to 25, becomes 13.
  __m256i kind = _mm256_subs_epu8(values, _mm256_set1_epi8(51));
  __m256i upper = _mm256_cmpgt_epi8(_mm256_set1_epi8(26), values);
  kind = _mm256_or_si256(kind, _mm256_and_si256(upper, _mm256_set1_epi8(13)));
  const __m256i steps = _mm256_broadcastsi128_si256(
      _mm_setr_epi8('a' - 26, -4, -4, -4, -4, -4, -4, -4, -4, -4, -4, '-' - 62, '_' - 63, 'A', 0, 0));
  return _mm256_add_epi8(values, _mm256_shuffle_epi8(steps, kind));
}

/** 24 bytes in two halves of 12. Reads the 4 that follow too. */
AVX2 static inline __m256i halves(const uint8_t *bytes) {
  __m128i first = _mm_loadu_si128((const __m128i *)bytes);
  return _mm256_inserti128_si256(_mm256_castsi128_si256(first), _mm_loadu_si128((const __m128i *)(bytes + 12)), 1);
}

AVX2 static void base64url_avx2(uint8_t *text, const uint8_t *bytes, size_t length) {
  for (; length >= 28; length -= 24, bytes += 24, text += 32) {
    _mm256_storeu_si256((__m256i *)text, symbols(halves(bytes)));
  }
  base64url_scalar(text, bytes, length);
}

/** Lines of 43 symbols. Writes the 4 bytes after the last line as well. */
AVX2 static void base64url_lines_avx2(uint8_t *text, const uint8_t *bytes, size_t count) {
  for (; count; count--, bytes += 32, text += 44) {
    _mm256_storeu_si256((__m256i *)text, symbols(halves(bytes)));
    __m256i rest = _mm256_castsi128_si256(_mm_loadl_epi64((const __m128i *)(bytes + 24)));
    _mm_storeu_si128((__m128i *)(text + 32), _mm256_castsi256_si128(symbols(rest)));
    text[43] = '\n';
  }
}

static void base64url_lines_scalar(uint8_t *text, const uint8_t *bytes, size_t count) {
  for (; count; count--, bytes += 32, text += 44) {
    base64url_scalar(text, bytes, 32);
    text[43] = '\n';
  }
}

/** How text is made: bytes of a length, or so many lines of 32 bytes each. */
typedef void Maker(uint8_t *text, const uint8_t *bytes, size_t count);
typedef struct { Maker *hex, *hex_lines, *base64url, *base64url_lines; } Makers;

static const Makers scalar = {hex_scalar, hex_lines_scalar, base64url_scalar, base64url_lines_scalar};
static const Makers avx2 = {hex_avx2, hex_lines_avx2, base64url_avx2, base64url_lines_avx2};
