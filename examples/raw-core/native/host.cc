// A host without JavaScript: core.wasm in WABT's interpreter, entropy from getrandom(2). Usage: host CORE [ENTROPY]
// ENTROPY is a file to read instead of getrandom, for tests.
#include <sys/random.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "wabt/binary-reader.h"
#include "wabt/error-formatter.h"
#include "wabt/interp/binary-reader-interp.h"
#include "wabt/interp/interp.h"

using namespace wabt::interp;

/** The version of the ABI that this file is written for: docs/abi.md. */
constexpr u32 kAbi = 2;
/** The most bytes that a kernel writes past the end it returns. */
constexpr u32 kSpill = 32;

/** The module with its memory. */
class Core {
 public:
  explicit Core(const std::vector<u8>& bytes) {
    wabt::Errors errors;
    ModuleDesc desc;
    if (Failed(ReadBinaryInterp("core.wasm", bytes.data(), bytes.size(), wabt::ReadBinaryOptions(), &errors, &desc))) {
      throw std::runtime_error(FormatErrorsToString(errors, wabt::Location::Type::Binary));
    }
    auto module = Module::New(store_, desc);
    const auto& imports = module->import_types();
    if (imports.size() != 1 || imports[0].type->kind != ExternKind::Memory) {
      throw std::runtime_error("core.wasm: expected one import, a memory");
    }
    // Of the size that the module asks for: three pages.
    memory_ = Memory::New(store_, static_cast<const MemoryType&>(*imports[0].type));
    Trap::Ptr trap;
    instance_ = Instance::Instantiate(store_, module.ref(), {memory_.ref()}, &trap);
    if (!instance_) throw std::runtime_error(trap->message());
    const auto& types = module->export_types();
    for (size_t i = 0; i < types.size(); i++) exports_[types[i].name] = instance_->exports()[i];
    if (constant("ABI") != kAbi) throw std::runtime_error("core.wasm: expected version 2 of the ABI");
  }

  u32 constant(const std::string& name) {
    return store_.UnsafeGet<Global>(exports_.at(name))->UnsafeGet<u32>();
  }

  u32 call(const std::string& name, std::initializer_list<u32> arguments) {
    Values values, results;
    for (u32 argument : arguments) values.push_back(Value::Make(argument));
    Trap::Ptr trap;
    if (Failed(store_.UnsafeGet<Func>(exports_.at(name))->Call(store_, values, results, &trap))) {
      throw std::runtime_error(name + ": " + trap->message());
    }
    return results.empty() ? 0 : results[0].Get<u32>();
  }

  /** The memory never grows, so the pointer stays valid. */
  u8* memory() { return memory_->UnsafeData(); }

 private:
  Store store_;
  Memory::Ptr memory_;
  Instance::Ptr instance_;
  std::map<std::string, Ref> exports_;
};

/** Draws without a pool: each draw asks for exactly the bytes that it uses. */
class Host {
 public:
  Host(Core& core, const char* file)
      : core_(core), POOL(core.constant("POOL")), OUT(core.constant("OUT")), SETTINGS(core.constant("SETTINGS")) {
    if (file) {
      file_.open(file, std::ios::binary);
      if (!file_) throw std::runtime_error("ENTROPY: cannot open the file");
    }
    core_.memory()[SETTINGS] = '\n';
  }

  std::string hex(u32 length, u32 count) {
    draw(POOL, length * count);
    return read(core_.call("hex", {POOL, OUT, length, count, 1}));
  }

  std::string base64url(u32 length, u32 count) {
    draw(POOL, length * count);
    return read(core_.call("base64url", {POOL, OUT, length, count, 1}));
  }

  std::string uuid4(u32 count) {
    draw(POOL, 16 * count);
    return read(core_.call("uuid4", {POOL, OUT, count, 1}));
  }

  /** `count` strings of `length` symbols, each uniform. */
  std::string strings(const std::string& alphabet, u32 length, u32 count) {
    const u32 total = length * count, size = alphabet.size();
    std::copy(alphabet.begin(), alphabet.end(), core_.memory() + SETTINGS + 16);
    // The numbers lie after the tries, and grow until there are enough. What was rejected is drawn again.
    const u32 numbers = POOL + 0x8000;
    for (u32 end = numbers; end < numbers + total;) {
      const u32 tries = numbers + total - end;
      draw(POOL, tries);
      end = core_.call("sieve", {POOL, end, tries, 0, size - 1, 0});
    }
    const std::string text = read(core_.call("symbols", {numbers, OUT, size, length, count, 1}));
    core_.call("wipe", {numbers, total + kSpill});
    return text;
  }

  /** Whether the kernels answer known bytes with known text. */
  bool answersKnownBytes() {
    const std::string known = "foobarfoobar";
    std::copy(known.begin(), known.end(), core_.memory() + POOL);
    const std::string hex = read(core_.call("hex", {POOL, OUT, 6, 2, 1}));
    std::copy(known.begin(), known.end(), core_.memory() + POOL);
    const std::string base64url = read(core_.call("base64url", {POOL, OUT, 6, 2, 0}));
    return hex == "666f6f626172\n666f6f626172\n" && base64url == "Zm9vYmFyZm9vYmFy";
  }

  /** Whether the memory holds nothing that was drawn. */
  bool isWiped() {
    const u8* memory = core_.memory();
    return std::all_of(memory + POOL, memory + SETTINGS, [](u8 byte) { return byte == 0; });
  }

 private:
  Core& core_;
  const u32 POOL, OUT, SETTINGS;
  std::ifstream file_;

  /** Writes fresh bytes at `at`; wipes them if there are not enough. */
  void draw(u32 at, u32 length) {
    if (length > core_.constant("CHUNK")) throw std::runtime_error("length: expected at most CHUNK bytes in a call");
    u8* bytes = core_.memory() + at;
    if (fill(bytes, length)) return;
    core_.call("wipe", {at, length});
    throw std::runtime_error("the source of entropy has failed");
  }

  bool fill(u8* bytes, size_t length) {
    if (file_.is_open()) return bool(file_.read(reinterpret_cast<char*>(bytes), length));
    while (length > 0) {
      const ssize_t filled = getrandom(bytes, length, 0);
      if (filled < 0 && errno != EINTR) return false;
      if (filled > 0) {
        bytes += filled;
        length -= filled;
      }
    }
    return true;
  }

  /** The text from OUT to `end`, which is wiped. */
  std::string read(u32 end) {
    const std::string text(core_.memory() + OUT, core_.memory() + end);
    core_.call("wipe", {OUT, end - OUT + kSpill});
    return text;
  }
};

int main(int count, char** arguments) try {
  if (count < 2) throw std::runtime_error("usage: host CORE [ENTROPY]");
  std::ifstream file(arguments[1], std::ios::binary);
  if (!file) throw std::runtime_error("CORE: cannot open the file");
  Core core(std::vector<u8>(std::istreambuf_iterator<char>(file), {}));
  Host host(core, arguments[2]);
  if (!host.answersKnownBytes()) throw std::runtime_error("known bytes gave another text than expected");
  std::printf("hex:\n%s", host.hex(32, 3).c_str());
  std::printf("base64url:\n%s", host.base64url(32, 3).c_str());
  std::printf("uuid4:\n%s", host.uuid4(3).c_str());
  std::printf("strings:\n%s", host.strings("23456789ABCDEFGHJKLMNPQRSTUVWXYZ-", 16, 3).c_str());
  if (!host.isWiped()) throw std::runtime_error("the memory still holds what was drawn");
  std::puts("known bytes gave the known text, and the memory is wiped");
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return EXIT_FAILURE;
}
