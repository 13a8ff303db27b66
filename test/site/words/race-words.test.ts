// What the page says of a race: in words, on axes, and in the text that is copied.
import { describe, expect, it } from "vitest";
import { REFUSED } from "../../../site/src/race/lane.ts";
import { browserName, machineFacts } from "../../../site/src/race/machine.ts";
import { reportText } from "../../../site/src/race/report.ts";
import { type Result, TOO_LONG } from "../../../site/src/race/rounds.ts";
import { apart, decades, logScale, powers, tickText } from "../../../site/src/race/scale.ts";
import {
  comparisons,
  curveText,
  doubts,
  headline,
  overtakes,
  pace,
  paceRange,
} from "../../../site/src/race/verdict.ts";

/** A finished run with these figures. */
function finished({ wasm = [100, 100, 100], js = [200, 200, 200], byHand = [1000, 1000, 1000] } = {}): Result {
  return {
    event: "integer",
    entrants: [
      { who: "WebAssembly", call: "randbelow(1000)", ns: wasm },
      { who: "JavaScript", call: "randbelow(1000)", ns: js },
      { who: "Web Crypto", call: "getRandomValues(1), by rejection", ns: byHand },
    ],
    sizes: [1, 10, 100],
    lines: [
      { who: "WebAssembly", ns: [[30], [10], [1]] },
      { who: "JavaScript", ns: [[20], [20], [20]] },
      { who: "Web Crypto", ns: [[900], [90], []], ended: TOO_LONG },
    ],
    step: 0.1,
    done: 1,
  };
}

describe("the words", () => {
  it("write figures that can be read aloud", () => {
    expect([999, 85_012, 999_600, 12_340_000, 4.2e9].map(pace)).toEqual([
      "999",
      "85,000",
      "1.00 million",
      "12.3 million",
      "4.20 billion",
    ]);
    expect(paceRange({ low: 5.42e6, median: 8e6, high: 10.7e6 })).toBe("5.42 to 10.7 million");
    expect(paceRange({ low: 0.9e6, median: 1e6, high: 1.1e6 })).toBe("900,000 to 1.10 million");
  });

  it("say who is faster, in either direction, and when neither is", () => {
    expect(comparisons(finished())).toEqual([
      "randbelow(1000) on WebAssembly is 10.0 times as fast (10.0 to 10.0) as Web Crypto.",
      "randbelow(1000) on JavaScript is 5.00 times as fast (5.00 to 5.00) as Web Crypto.",
      "randbelow(1000) on WebAssembly is 2.00 times as fast (2.00 to 2.00) as randbelow(1000) on JavaScript.",
    ]);
    const lost = finished({ byHand: [50, 50, 50], js: [52, 51, 50] });
    expect(comparisons(lost)).toEqual([
      "Web Crypto is 2.00 times as fast (2.00 to 2.00) as randbelow(1000) on WebAssembly.",
      "randbelow(1000) on JavaScript and Web Crypto are about as fast.",
      "randbelow(1000) on JavaScript is 1.96 times as fast (1.94 to 1.98) as randbelow(1000) on WebAssembly.",
    ]);
    const unsure = finished({ byHand: [50, 90, 120, 130], wasm: [100, 100, 100, 100], js: [200, 200, 200, 200] });
    expect(comparisons(unsure)[0]).toBe("randbelow(1000) on WebAssembly and Web Crypto are about as fast.");
    expect(headline(lost)).toMatch(
      /^Web Crypto’s getRandomValues\(1\), by rejection is fastest: 20\.0 million integers/,
    );
  });

  it("pair the rounds", () => {
    const drifting = finished({ wasm: [100, 200, 400], byHand: [200, 400, 800] });
    expect(comparisons(drifting)[0]).toContain("2.00 times as fast (2.00 to 2.00)");
  });

  it("say from which size on WebAssembly is ahead, or that it is not", () => {
    const result = finished();
    expect(overtakes(result, "JavaScript")).toBe("WebAssembly overtakes JavaScript from 10 integers on.");
    expect(overtakes(result, "Web Crypto")).toBe("WebAssembly is ahead of Web Crypto at every size.");
    expect(curveText(result)).toContain(`Web Crypto ended at 10 integers: ${TOO_LONG}.`);
    Object.assign(result.lines[1]!, { ns: [[20], [20], []], ended: TOO_LONG });
    expect(curveText(result)).toContain(`JavaScript and Web Crypto ended at 10 integers: ${TOO_LONG}.`);
    Object.assign(result.lines[1]!, { ns: [[20], [20], [20]], ended: undefined });
    result.lines[0]!.ns[2] = [21];
    expect(overtakes(result, "JavaScript")).toBe("WebAssembly does not overtake JavaScript here.");
    result.lines[0]!.ns.splice(0, 3, [], [], []);
    expect(overtakes(result, "JavaScript")).toBe("");
    result.lines[0] = { who: "WebAssembly", ns: [], refused: REFUSED };
    expect(curveText(result)).toMatch(/^WebAssembly did not race/);
  });

  it("do not hide what was in the way", () => {
    expect(doubts(finished(), false)).toEqual([]);
    expect(doubts(finished(), true)).toEqual([expect.stringContaining("hidden")]);
    const shaken = finished({ js: [100, 200, 300] });
    expect(doubts(shaken, false)).toEqual([expect.stringContaining("for randbelow(1000) on JavaScript: something")]);
    expect(doubts(finished({ js: [100, 200, 300], wasm: [1, 2, 3], byHand: [1, 2, 3] }), false)[0]).toContain(
      "for all:",
    );
    shaken.lines[1]!.ns.splice(0, 3, [10, 20], [10, 20], [10, 20]);
    expect(doubts(shaken, false)).toContainEqual(expect.stringContaining("may be chance"));
  });

  it("say nothing could be measured, where nothing was", () => {
    expect(headline(finished({ wasm: [], js: [], byHand: [] }))).toBe("Nothing could be measured.");
    expect(comparisons(finished({ byHand: [], js: [] }))).toEqual([]);
  });
});

describe("the axes", () => {
  it("are logarithmic, over whole powers of ten", () => {
    expect(decades([3, 250])).toEqual([1, 1000]);
    expect(decades([10, 10])).toEqual([10, 100]);
    expect(powers([10, 10_000])).toEqual([10, 100, 1000, 10_000]);
    const x = logScale([1, 1000], [0, 300]);
    expect([1, 10, 1000].map((value) => Math.round(x(value)))).toEqual([0, 100, 300]);
    expect([1, 1000, 1e6, 1e9].map(tickText)).toEqual(["1", "1k", "1M", "1G"]);
  });

  it("move labels apart, and keep them in the drawing", () => {
    expect(apart([50, 10, 100], 16, [0, 200])).toEqual([50, 10, 100]);
    expect(apart([50, 52, 51], 16, [0, 200])).toEqual([50, 82, 66]);
    expect(apart([199, 198, 200], 16, [0, 200])).toEqual([184, 168, 200]);
  });
});

describe("the machine", () => {
  it("is named by brand, or by what the browser says of itself", () => {
    const brands = [
      { brand: "Not;A=Brand", version: "8" },
      { brand: "Chromium", version: "140" },
      { brand: "Google Chrome", version: "140" },
    ];
    const chrome = { userAgent: "Mozilla/5.0", userAgentData: { brands, platform: "Linux" } };
    expect(browserName(chrome)).toBe("Google Chrome 140, Linux");
    const chromium = { ...chrome, userAgentData: { brands: brands.slice(0, 2), platform: "" } };
    expect(browserName(chromium)).toBe("Chromium 140");
    for (const [userAgent, name] of [
      ["Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0", "Firefox 150"],
      ["Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15", "Safari 26"],
      ["Another/1.0", "Another/1.0"],
    ] as const) {
      expect(browserName({ userAgent })).toBe(name);
    }
  });

  it("has its facts and every figure in the text that is copied", () => {
    const facts = machineFacts({ userAgent: "Firefox/150.0", hardwareConcurrency: 8 }, "js", 1);
    expect(Object.fromEntries(facts)).toMatchObject({
      Cores: "8",
      "WebAssembly SIMD": "yes",
      "Step of the clock": "1 ms",
    });
    const text = reportText("1.2.3", facts, finished({ js: [] }), true);
    for (const line of [
      "secrets-wasm 1.2.3, a race in the browser: An integer below 1000",
      "Browser: Firefox 150",
      "WebAssembly, randbelow(1000): 10,000,000 (10,000,000 to 10,000,000)",
      "JavaScript, randbelow(1000): not measured",
      "WebAssembly overtakes JavaScript from 10 integers on.",
      "Web Crypto, 10: 11,100,000 (11,100,000 to 11,100,000)",
    ]) {
      expect(text.split("\n")).toContain(line);
    }
    expect(text).toContain("This tab was hidden");
  });
});
