// The page docs/recipes.md, made of the programs themselves: their first comment is its text.
import { readdirSync, readFileSync } from "node:fs";

/** Each file and its title, in the order of the page. */
const RECIPES = {
  "password-reset.js": "Password reset",
  "sessions.js": "Sessions",
  "csrf.js": "CSRF tokens",
  "one-time-codes.js": "One-time codes",
  "api-keys.js": "API keys",
  "invitations.js": "Invitation codes",
  "bulk-files.js": "A million tokens in files",
  "injected-source.js": "Tests that know what comes",
  "migrating.js": "From nanoid, uuid and node:crypto",
};

/** The page. */
export function recipesPage() {
  const others = readdirSync(new URL("../../examples/recipes/", import.meta.url)).filter((name) => !(name in RECIPES));
  if (others.length > 0) throw new Error(`scripts/pages/recipes.js: no title for ${others.join(", ")}`);
  const recipes = Object.entries(RECIPES).map(([name, title]) => section(name, title));
  return [
    "<!-- Made by npm run pages -- recipes from examples/recipes/. -->",
    "# Recipes",
    "What people build on this package in their first week. Each is a program that runs, and a test runs it.",
    ...recipes,
    "",
  ].join("\n\n");
}

/** @param {string} name @param {string} title */
function section(name, title) {
  const text = readFileSync(new URL(`../../examples/recipes/${name}`, import.meta.url), "utf8");
  const [, comment = "", program = ""] = /^((?:\/\/ [^\n]*\n)+)(.*)$/s.exec(text) ?? [];
  const prose = comment.replaceAll(/^\/\/ /gm, "").trim();
  return `## ${title}\n\n${prose}\n\n\`\`\`js\n${program.trim()}\n\`\`\`\n\n[${name}](../examples/recipes/${name})`;
}
