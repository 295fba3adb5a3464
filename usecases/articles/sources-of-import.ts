import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import type { CslItem } from "@/core/sources/source"
import type { Transaction } from "@/db/handles"
import { knownAmong } from "@/db/queries/recognising"
import type { ImportedSource, Message } from "@/formats/imported"
import { CslInput } from "../sources/csl-input"
import { sureKeys } from "../sources/importing/known-already"
import { pause } from "../sources/importing/pause"
import { type Prepared, prepare } from "../sources/importing/prepared"
import { writeMany } from "../sources/importing/write-many"
import { storable } from "../unstorable"
import type { SignedIn } from "../verb"

/** The sources that a file cites, made ready before the transaction that brings them in. */
export interface CitedSources {
  items: readonly { id: string; item: Prepared }[]
  messages: Message[]
}

/** So many are made ready before others get their turn, and looked up and written by one statement. */
const chunk = 200

/**
 * Makes the records of a file ready to be kept. One with a field that cannot be kept loses the field, and it is said. Refuses
 * `too_large` more than one transaction may write while others wait.
 */
export async function readSources(sources: readonly ImportedSource[]): Promise<CitedSources> {
  const { citedSources: limit } = limits
  if (sources.length > limit)
    throw appError("too_large", "import.too_many_sources", { n: sources.length, limit })
  const messages: Message[] = []
  const items: { id: string; item: Prepared }[] = []
  for (let at = 0; at < sources.length; at += chunk) {
    // A file's own key is no citekey: it is called anew, by who made it and when.
    for (const { id, csl } of sources.slice(at, at + chunk))
      items.push({ id, item: prepare({ ...sound(csl, id, messages), id: "" }) })
    await pause()
  }
  return { items, messages }
}

/**
 * Finds each source in the library (by its DOI, address, ISBN with title, title with byline), as far as this viewer may see it, and
 * adds the others; gives the library's id for each id of the file. A restricted one is never taken for it: no text may cite that. In
 * the transaction of the text that cites them, so that none is restricted or added by somebody else meanwhile.
 */
export async function bringSources(
  tx: Transaction,
  ctx: SignedIn,
  { items }: CitedSources,
): Promise<ReadonlyMap<string, string>> {
  const [ids, met, taken] = [new Map<string, string>(), new Map<string, string>(), new Set<string>()]
  // Somebody in no circle: whoever imports may know of a restricted source, and the older one of two would hide the open one.
  const everybody = { ...ctx.who, userId: "" }
  for (let at = 0; at < items.length; at += chunk) {
    const some = items.slice(at, at + chunk)
    const known = await knownAmong(tx, everybody, some.map(recognised))
    const fresh: { id: string; item: Prepared }[] = []
    some.forEach(({ id: theirs, item }, nth) => {
      const signs = signsOf(item)
      const here = known.get(nth) ?? signs.map(sign => met.get(sign)).find(Boolean)
      const id = here ?? ctx.newId()
      if (!here) fresh.push({ id, item })
      for (const sign of signs) if (!met.has(sign)) met.set(sign, id)
      ids.set(theirs, id)
    })
    await writeMany(
      tx,
      ctx,
      fresh.map(one => one.item),
      { taken, derivesFrom: null, ids: fresh.map(one => one.id) },
    )
  }
  return ids
}

/** A title counts only where nothing surer is given: pages of many addresses are called one thing ("Archived copy"). */
function recognised({ item: { columns, keys } }: { item: Prepared }) {
  const sure = sureKeys(keys)
  return { ...columns, sure, byTitle: sure.length === 0 }
}

/** By what two sources of one file are one: as `knownAmong` compares with those of the library. */
function signsOf({ keys, columns }: Prepared): string[] {
  const { isbn, title, titleKey, byline } = columns
  const sure = sureKeys(keys)
  const alike = sure.length > 0 ? [] : [JSON.stringify([titleKey, title, byline])]
  return [...sure, ...(isbn ? [`${isbn} ${title}`] : []), ...alike]
}

/** What every source keeps, however much else has to go. */
const lasting = ["id", "type", "title", "DOI", "URL", "ISBN"]

function sound(csl: CslItem, place: string, messages: Message[]): CslItem {
  const record: Record<string, unknown> = { ...(storable(csl) as CslItem) }
  const gone: string[] = []
  for (;;) {
    const read = CslInput.safeParse({ ...record, type: record.type ?? "document" })
    if (read.success) {
      if (gone.length > 0)
        messages.push({ code: "source.field_left_out", place, values: { fields: gone.join(", ") } })
      return read.data as CslItem
    }
    const named = read.error.issues.flatMap(({ path: [field] }) => (field === undefined ? [] : String(field)))
    // A record that is too long as a whole loses its longest fields.
    const wrong = [...new Set(named)].filter(field => field in record)
    const out = wrong.length > 0 ? wrong : longest(record)
    if (out.length === 0) return { id: "", type: "document", title: "" }
    for (const field of out) delete record[field]
    gone.push(...out)
  }
}

function longest(record: Record<string, unknown>): string[] {
  const sized = Object.keys(record)
    .filter(field => !lasting.includes(field))
    .map(field => ({ field, size: JSON.stringify(record[field]).length }))
  return sized.sort((a, b) => b.size - a.size).flatMap(({ field }, nth) => (nth === 0 ? field : []))
}

/**
 * The document with the library's ids in place of the file's. It stays the text that it is: parsing a large one here would hold
 * everybody up, and within a JSON string no quotation mark stands without a backslash, so that only citations are met.
 */
export function namedAnew(document: string, ids: ReadonlyMap<string, string>): string {
  if (ids.size === 0) return document
  return document.replace(/"sourceId":"([\w-]{1,64})"/g, (whole, id: string) => {
    const now = ids.get(id)
    return now === undefined ? whole : `"sourceId":"${now}"`
  })
}
