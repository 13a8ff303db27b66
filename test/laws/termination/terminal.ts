// Node's own REPL in a pseudo-terminal, typed into as a person does.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";

/** How long an answer may take on a busy machine, in milliseconds. */
const PATIENCE = 30_000;

export class Terminal {
  readonly #process: ChildProcessWithoutNullStreams;
  #output = "";
  #count = 0;

  constructor() {
    // The program script of util-linux opens the terminal.
    this.#process = spawn("script", ["-qfec", `"${process.execPath}" --no-warnings`, "/dev/null"], {
      env: { ...process.env, TERM: "dumb", NODE_REPL_HISTORY: "" },
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.on("data", (data) => {
        this.#output += data;
      });
    }
  }

  /** Evaluates an expression, and returns what it makes as JSON. */
  async answer(expression: string): Promise<unknown> {
    const mark = `answer ${++this.#count}:`;
    // In two parts: what is typed is echoed.
    const guarded = `(() => { try { return ${expression} } catch (error) { return String(error) } })()`;
    this.type(`console.log("answer " + "${this.#count}:" + JSON.stringify(${guarded}) + ";")`);
    const [, json] = await this.#seen(new RegExp(`${mark}(.*);`));
    return JSON.parse(json!);
  }

  /** Types code that does not end, and Ctrl-C so many milliseconds after it has begun. */
  async interrupt(code: string, milliseconds: number): Promise<void> {
    const begun = `begun ${++this.#count}`;
    this.type(`console.log("begun " + ${this.#count}); ${code}`);
    await this.#seen(new RegExp(begun));
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    this.#output = "";
    this.#process.stdin.write("\x03");
    await this.#seen(/interrupted by/);
  }

  type(line: string): void {
    this.#process.stdin.write(`${line}\r`);
  }

  close(): void {
    this.type(".exit");
    this.#process.stdin.end();
  }

  #seen(pattern: RegExp): Promise<RegExpMatchArray> {
    return new Promise((resolve, reject) => {
      const start = performance.now();
      const timer = setInterval(() => {
        const match = this.#output.match(pattern);
        if (!match && performance.now() - start < PATIENCE) return;
        clearInterval(timer);
        if (match) resolve(match);
        else reject(new Error(`${pattern} is not in: ${this.#output.slice(-2000)}`));
      }, 5);
    });
  }
}
