import type { SearchKind } from "@/core/search/kind"
import { passagesOf } from "@/core/search/passages"
import { namesOf, yearOf } from "@/core/sources/label"
import type { CslItem } from "@/core/sources/source"
import { claimsToRead, notesToRead, quotesToRead, sourcesToRead } from "@/db/queries/search-records"
import type { SourceRecord } from "@/db/queries/sources"
import type { Handle } from "@/db/queries/visible"
import { newPassage } from "./new-passage"
import type { SubjectNow } from "./write-subject"

type Read = (db: Handle, ids: readonly string[]) => Promise<SubjectNow[]>

async function readClaims(db: Handle, ids: readonly string[]): Promise<SubjectNow[]> {
  const rows = await claimsToRead(db, ids)
  return rows.map(({ id, articleId, words, anchor, question }) => {
    const pieces = anchor === "withdrawn" ? [] : passagesOf(words)
    const passages = pieces.map((text, at) =>
      newPassage(at === 0 ? question : "", text, ["claim", articleId]),
    )
    return { kind: "claim", id, passages }
  })
}

async function readQuotes(db: Handle, ids: readonly string[]): Promise<SubjectNow[]> {
  const rows = await quotesToRead(db, ids)
  return rows.map(({ id, quote, translation, removedAt }) => {
    const texts = removedAt === null ? [quote ?? "", translation?.text ?? ""] : []
    const passages = texts.flatMap(passagesOf).map(text => newPassage("", text, ["quote"]))
    return { kind: "quote", id, passages }
  })
}

async function readNotes(db: Handle, ids: readonly string[]): Promise<SubjectNow[]> {
  const rows = await notesToRead(db, ids)
  return rows.map(({ id, body, articleId }) => {
    const scopes = articleId ? ["note", articleId] : ["note"]
    return { kind: "note", id, passages: passagesOf(body ?? "").map(text => newPassage("", text, scopes)) }
  })
}

/** Between the parts of a source's record in one line. */
export const recordSign = " · "
const line = (words: readonly unknown[]) => words.filter(word => typeof word === "string").join(recordSign)

/** Sources that were put aside stay in the index, for the list of those; only their saved copies leave it. */
async function readSources(db: Handle, ids: readonly string[]): Promise<SubjectNow[]> {
  const rows = await sourcesToRead(db, ids)
  return rows.map(source => {
    const { title, text } = sourceWords(source)
    const passages = source.state === "merged" ? [] : [newPassage(title, text, ["source"])]
    return { kind: "source", id: source.id, passages }
  })
}

type Described = Pick<SourceRecord, "csl" | "citekey" | "url" | "doi" | "isbn">

/** What a source's record says: what it is called by, and its numbers. */
export function sourceWords({ csl, citekey, url, doi, isbn }: Described) {
  const called = [titleOf(csl), ...namesOf(csl), csl["container-title"], csl.publisher, citekey]
  return { title: line(called), text: line([yearOf(csl.issued), url, doi, isbn]) }
}

const titleOf = (csl: CslItem) => csl.title ?? csl["container-title"] ?? csl.URL ?? csl.id

/** How each kind is read as it stands now. Articles and saved copies are too long for this: they have ways of their own. */
export const readRecords: Record<Exclude<SearchKind, "article">, Read> = {
  claim: readClaims,
  quote: readQuotes,
  note: readNotes,
  source: readSources,
}
