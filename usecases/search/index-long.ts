import type { Node } from "prosemirror-model"
import { refusalOf } from "@/core/failing/app-error"
import type { SearchKind } from "@/core/search/kind"
import { passagesOf } from "@/core/search/passages"
import { type Due, takeOff } from "@/db/queries/search-due"
import { articlesToRead, copiesToRead } from "@/db/queries/search-records"
import {
  addPassages,
  keptHashes,
  numberFor,
  passagesByIds,
  removePassages,
} from "@/db/queries/search-writing"
import { articlePieces } from "./article-pieces"
import { hashOf, newPassage } from "./new-passage"
import type { IndexParts } from "./parts"
import { writeTerms } from "./write-subject"

// Articles and saved copies may be megabytes: they are written a slice at a time, each in a short transaction, and taken off the
// list with the last one. A crash between two slices finds them on the list still; what is there already is not written again.

interface LongSubject {
  kind: SearchKind
  id: string
  copyId: string | null
  scopes: readonly string[]
  /** Title and text of every passage. */
  passages: readonly (readonly [title: string, text: string])[]
}

const charactersPerSlice = 16_000
const removedPerSlice = 100

/** Reads an article's title and text as they stand. */
export async function indexArticle(parts: IndexParts, due: Due): Promise<void> {
  const [article] = await articlesToRead(parts.read, [due.id])
  const doc = article?.state === "active" ? await documentIfThere(parts, due.id) : null
  const passages = article && doc ? passagesOfArticle(article.title, doc) : []
  await writeLong(parts, due, {
    kind: "article",
    id: due.id,
    copyId: null,
    scopes: ["article", due.id],
    passages,
  })
}

/** The title stands in the text too: once is enough. */
function passagesOfArticle(title: string, doc: Node): LongSubject["passages"] {
  const pieces = articlePieces(doc).filter(piece => piece !== title)
  return [[title, ""], ...pieces.map(text => ["", text] as const)]
}

async function documentIfThere(parts: IndexParts, articleId: string): Promise<Node | null> {
  try {
    return await parts.documentOf(articleId)
  } catch (thrown) {
    // Taken off the desk since it was looked up.
    if (refusalOf(thrown)?.kind === "not_found") return null
    throw thrown
  }
}

/** Reads the text of a source's saved copy; nothing of it where the source was put aside. */
export async function indexCopy(parts: IndexParts, due: Due): Promise<void> {
  const [copy] = await copiesToRead(parts.read, [due.id])
  if (!copy) return void (await parts.transact(tx => takeOff(tx, due)))
  const bytes = copy.state === "active" && copy.textSha256 ? await parts.blobs.get(copy.textSha256) : null
  const texts = bytes ? passagesOf(new TextDecoder().decode(bytes)) : []
  const passages = texts.map(text => ["", text] as const)
  await writeLong(parts, due, {
    ...{ kind: "source", id: copy.sourceId, copyId: due.id, scopes: ["source"], passages },
  })
}

async function writeLong(parts: IndexParts, due: Due, subject: LongSubject): Promise<void> {
  const { kind, id, copyId, passages } = subject
  const n = await parts.transact(tx => numberFor(tx, kind, id))
  const wanted = new Map(passages.map(passage => [hashOf(...passage), passage]))
  const left: number[] = []
  for (const kept of await keptHashes(parts.read, n, copyId)) {
    if (!wanted.delete(kept.hash)) left.push(kept.id)
  }
  for (const slice of slicesOf([...wanted.values()])) await addSlice(parts, n, subject, slice)
  for (let at = 0; at < left.length; at += removedPerSlice) {
    await removeSlice(parts, left.slice(at, at + removedPerSlice))
  }
  // Changed meanwhile: it stays on the list, and the next round finds little left to do.
  await parts.transact(tx => takeOff(tx, due))
}

type Slice = LongSubject["passages"][number][]

async function addSlice(parts: IndexParts, n: number, { copyId, scopes }: LongSubject, slice: Slice) {
  const began = performance.now()
  const made = slice.map(([title, text]) => newPassage(title, text, scopes))
  await parts.transact(async tx => {
    await addPassages(tx, n, copyId, made)
    await writeTerms(tx, made, [])
  })
  await parts.pause(performance.now() - began)
}

async function removeSlice(parts: IndexParts, ids: readonly number[]) {
  const began = performance.now()
  await parts.transact(async tx => {
    const gone = await passagesByIds(tx, ids)
    await removePassages(tx, ids)
    await writeTerms(tx, [], gone)
  })
  await parts.pause(performance.now() - began)
}

function slicesOf(passages: Slice): Slice[] {
  const slices: Slice[] = []
  let characters = charactersPerSlice
  for (const passage of passages) {
    if (characters >= charactersPerSlice) {
      slices.push([])
      characters = 0
    }
    slices.at(-1)?.push(passage)
    characters += passage[0].length + passage[1].length
  }
  return slices
}
