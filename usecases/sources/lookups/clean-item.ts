import { type CslItem, type CslType, cslTypes } from "@/core/sources/source"
import { CslInput } from "../csl-input"

/** What registries call by names of their own. */
const otherNames: Record<string, CslType> = {
  "journal-article": "article-journal",
  "book-chapter": "chapter",
  "proceedings-article": "paper-conference",
  "posted-content": "article",
  monograph: "book",
  "edited-book": "book",
  "reference-book": "book",
  dissertation: "thesis",
}

const kept = [
  ...["title", "author", "editor", "translator", "issued", "publisher", "publisher-place", "container-title"],
  ...[
    "collection-title",
    "volume",
    "issue",
    "page",
    "number",
    "edition",
    "genre",
    "DOI",
    "ISBN",
    "ISSN",
    "PMID",
  ],
  ...["URL", "language", "accessed", "note"],
]

export type Found = Partial<CslItem> & { type: CslType }

/**
 * What of an answer from outside can stand in a source's record: known fields, each as CSL has it, without markup. A field that is
 * something else is left out, and the others stay.
 */
export function cleanItem(given: unknown, type: CslType = "document"): Found {
  const answer = typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {}
  let item: Found = { type: typeOf(answer.type) ?? type }
  for (const field of kept) {
    const value = withoutMarkup(answer[field])
    if (value === undefined || value === null || value === "") continue
    const more = { ...item, [field]: value }
    if (CslInput.safeParse(more).success) item = more as Found
  }
  return item
}

const typeOf = (type: unknown): CslType | undefined =>
  cslTypes.find(one => one === type) ?? otherNames[String(type)]

function withoutMarkup(value: unknown): unknown {
  if (Array.isArray(value) && value.every(one => typeof one === "string")) return withoutMarkup(value[0])
  if (typeof value === "number") return String(value)
  if (typeof value !== "string") return value
  return value
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim()
}
