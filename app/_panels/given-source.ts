import { readIdentifier } from "@/core/sources/identifier"
import type { CslItem } from "@/core/sources/source"

/** What the form of a new source begins with, from the words typed where a source was looked for. */
export function givenSource(typed: string): Partial<CslItem> {
  const { kind, value } = readIdentifier(typed)
  switch (kind) {
    case "url":
      return { type: "webpage", URL: value }
    case "doi":
      return { type: "article-journal", DOI: value }
    case "isbn":
      return { type: "book", ISBN: value }
    default:
      return { title: typed.trim() }
  }
}

/** What can be looked up of it. */
export const knownBy = (given: Partial<CslItem> | undefined): string | undefined =>
  given?.URL ?? given?.DOI ?? given?.ISBN
