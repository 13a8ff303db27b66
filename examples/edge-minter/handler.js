// Tokens over HTTP. A Worker as it is, and what serve-node.js, `deno serve` and `bun` serve. Nothing is drawn before a
// request: workerd has no entropy while a Worker starts.
import { minter } from "secrets-wasm";
import { tokenBody } from "./body.js";
import { formatFor, OFFERS } from "./formats.js";
import { HELP } from "./help.js";
import { valuesOf } from "./parameters.js";
import { Problem } from "./problem.js";
import { PATHS, routeOf } from "./routes.js";

/** On every answer: tokens are for one reader, once, and are never a script or a page. */
const HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

const METHODS = ["GET", "HEAD"];

export default {
  /** @param {Request} request @returns {Response} */
  fetch(request) {
    try {
      return answer(request);
    } catch (error) {
      if (error instanceof Problem) return refusal(error);
      console.error(error);
      return refusal(new Problem(500, "The request failed. Nothing was minted."));
    }
  },
};

/** The answer to HEAD is that to GET, without a body: no token is minted for it. @param {Request} request */
function answer({ method, url, headers }) {
  const { pathname, searchParams } = new URL(url);
  const route = routeOf(pathname);
  if (!route && pathname !== "/") {
    throw new Problem(404, `There is nothing at this path. The paths are ${PATHS.join(", ")}.`, { paths: PATHS });
  }
  if (!METHODS.includes(method)) {
    const allow = METHODS.join(", ");
    throw new Problem(405, "Tokens are for GET; HEAD checks a request and mints nothing.", {}, { allow });
  }
  const values = valuesOf(searchParams, route ? route.parameters : {});
  if (!route) return success(HELP, { "content-type": "text/plain; charset=utf-8" });
  const format = formatFor(headers.get("accept"));
  if (!format) throw new Problem(406, `Tokens come as ${OFFERS.join(", ")}.`, { offers: OFFERS }, { vary: "accept" });
  const mint = minter(route.spec(values));
  const { body, length } = method === "HEAD" ? { body: nothing() } : minted(() => tokenBody(mint, values, format));
  const type = { "content-type": format.contentType, vary: "accept" };
  return success(body, length === undefined ? type : { ...type, "content-length": String(length) });
}

/** What `make` returns. Without entropy there is no other source to turn to. @template T @param {() => T} make */
function minted(make) {
  try {
    return make();
  } catch (error) {
    console.error(error);
    throw new Problem(503, "The system gave no entropy. Nothing was minted.");
  }
}

/** A body of unknown length, as a server sees it: for no body at all, Deno and Bun would state a length of 0. */
function nothing() {
  return new ReadableStream({ pull: (controller) => controller.close() }, { highWaterMark: 0 });
}

/** @param {BodyInit} body @param {Record<string, string>} headers */
function success(body, headers) {
  return new Response(body, { headers: { ...HEADERS, ...headers } });
}

/** @param {Problem} problem */
function refusal(problem) {
  const headers = { ...HEADERS, "content-type": "application/problem+json", ...problem.headers };
  return new Response(problem.body(), { status: problem.status, headers });
}
