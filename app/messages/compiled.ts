import compile from "icu-minify/compile"
import type { Messages } from "./locales"

/**
 * The messages with their ICU syntax read beforehand: pages get the result, and no browser loads a parser. What fills the
 * values in (use-intl's format-only, chosen in next.config.js) takes only these.
 */
export const compiled = (messages: Messages): Messages => compileBelow(messages) as Messages

function compileBelow(node: unknown): unknown {
  // Through JSON: its choices are objects without a prototype, which pages may not be given.
  if (typeof node === "string") return JSON.parse(JSON.stringify(compile(node)))
  return Object.fromEntries(Object.entries(node as object).map(([key, child]) => [key, compileBelow(child)]))
}
