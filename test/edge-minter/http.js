// Requests as a browser would not send them: any target as it is written, read at any pace, over a connection of its
// own.
import { once } from "node:events";
import http from "node:http";

/**
 * @param {string} url @param {{ method?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<http.IncomingMessage>} paused
 */
export async function open(url, { method = "GET", headers = {} } = {}) {
  const request = http.request(url, { method, headers, agent: false });
  request.end();
  const [response] = await once(request, "response");
  // A connection that fails from here on fails the response.
  request.on("error", () => {});
  return response;
}

/** @param {string} url @param {{ method?: string, headers?: Record<string, string> }} [options] */
export async function answer(url, options) {
  const response = await open(url, options);
  response.setEncoding("utf8");
  let text = "";
  for await (const part of response) text += part;
  return { status: response.statusCode, headers: response.headers, text };
}
