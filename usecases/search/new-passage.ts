import { createHash } from "node:crypto"
import { isPart } from "@/core/search/expression"
import { tokensOf } from "@/core/search/tokens"
import type { NewPassage } from "@/db/queries/search-writing"

/** What a passage says, as it goes into the index; `scopes` are what searches are narrowed by. */
export function newPassage(title: string, text: string, scopes: readonly string[]): NewPassage {
  const terms = (words: string) => tokensOf(words).map(token => token.term)
  const entry = { title: terms(title), text: terms(text), scopes }
  return { title, text, hash: hashOf(title, text), entry }
}

/** Tells passages of one subject apart; short, since each row carries it. */
export const hashOf = (title: string, text: string): string =>
  createHash("sha256").update(`${title}\n${text}`).digest("base64url").slice(0, 22)

/** The words of passages that may be looked for inside of, each once. */
export function listedTerms(passages: readonly { title: string; text: string }[]): string[] {
  const tokens = passages.flatMap(({ title, text }) => [...tokensOf(title), ...tokensOf(text)])
  const words = tokens.filter(({ kind, term }) => kind === "word" && isPart(term))
  return [...new Set(words.map(({ term }) => term))]
}
