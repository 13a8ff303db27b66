/** What stands in a problem's `title`: its status in words, as RFC 9457 asks where `type` is not given. */
const TITLES = new Map([
  [400, "Bad Request"],
  [404, "Not Found"],
  [405, "Method Not Allowed"],
  [406, "Not Acceptable"],
  [500, "Internal Server Error"],
  [503, "Service Unavailable"],
]);

/** A request that gets no token, as problem details (RFC 9457). */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {string} detail for a person
   * @param {Record<string, unknown>} members the same for a program
   * @param {Record<string, string>} headers
   */
  constructor(status, detail, members = {}, headers = {}) {
    super(detail);
    this.status = status;
    this.members = members;
    this.headers = headers;
  }

  body() {
    const { status, message: detail, members } = this;
    return `${JSON.stringify({ title: TITLES.get(status), status, detail, ...members })}\n`;
  }
}
