import type { CslItem } from "@/core/sources/source"
import type { Transaction } from "@/db/handles"
import type { ImportedSource, Message } from "@/formats/imported"
import { CslInput } from "../sources/csl-input"
import { knownAlready, sureKeys } from "../sources/importing/known-already"
import { pause } from "../sources/importing/pause"
import { type Prepared, prepare } from "../sources/importing/prepared"
import { writeMany } from "../sources/importing/write-many"
import { storable } from "../unstorable"
import type { SignedIn } from "../verb"

/** What becomes of the sources that a file cites. */
export interface ComparedSources {
  /** The library's id for each id of the file. */
  ids: ReadonlyMap<string, string>
  /** New ones, under the ids they are written with. */
  fresh: readonly { id: string; item: Prepared }[]
  messages: Message[]
}

/** So many are looked at before others get their turn, and written by one statement. */
const chunk = 200

/**
 * Finds each source of a file in the library (by its DOI, address, ISBN with title, title with byline), as far as this viewer may
 * see it; the others get an id to be written under. A restricted one is never taken for it: no text may cite that. A record with a
 * field that cannot be kept loses the field, and it is said.
 */
export async function compareSources(
  ctx: SignedIn,
  sources: readonly ImportedSource[],
): Promise<ComparedSources> {
  const messages: Message[] = []
  const items: Prepared[] = []
  for (let at = 0; at < sources.length; at += chunk) {
    // A file's own key is no citekey: it is called anew, by who made it and when.
    for (const { id, csl } of sources.slice(at, at + chunk))
      items.push(prepare({ ...sound(csl, id, messages), id: "" }))
    await pause()
  }
  // Somebody in no circle: whoever imports may know of a restricted source, and the older one of two would hide the open one.
  const everybody = { ...ctx.who, userId: "" }
  const known = await knownAlready({ ...ctx, who: everybody }, items, {
    ...{ stopped: () => false, tell: () => {}, surely: true },
  })
  const ids = new Map<string, string>()
  const fresh: { id: string; item: Prepared }[] = []
  const met = new Map<string, string>()
  items.forEach((item, at) => {
    const keys = signsOf(item)
    const here = known.get(at) ?? keys.map(key => met.get(key)).find(Boolean)
    const id = here ?? ctx.newId()
    if (!here) fresh.push({ id, item })
    for (const key of keys) if (!met.has(key)) met.set(key, id)
    ids.set(sources[at]?.id ?? "", id)
  })
  return { ids, fresh, messages }
}

/** By what two sources of one file are one: as `knownAmong` compares with those of the library. */
function signsOf({ keys, columns }: Prepared): string[] {
  const { isbn, title, titleKey, byline } = columns
  const sure = sureKeys(keys)
  const alike = sure.length > 0 ? [] : [JSON.stringify([titleKey, title, byline])]
  return [...sure, ...(isbn ? [`${isbn} ${title}`] : []), ...alike]
}

function sound(csl: CslItem, place: string, messages: Message[]): CslItem {
  const whole = CslInput.safeParse(storable(csl))
  if (whole.success) return whole.data as CslItem
  const fields = [...new Set(whole.error.issues.map(issue => String(issue.path[0] ?? "")))]
  messages.push({ code: "source.field_left_out", place, values: { fields: fields.join(", ") } })
  const left = Object.fromEntries(Object.entries(csl).filter(([field]) => !fields.includes(field)))
  const rest = CslInput.safeParse(storable({ ...left, type: left.type ?? "document" }))
  return rest.success
    ? (rest.data as CslItem)
    : { id: "", type: "document", title: String(csl.title ?? "").slice(0, 200) }
}

/** Writes those that are new. In the transaction of the text that cites them. */
export async function writeFresh(tx: Transaction, ctx: SignedIn, { fresh }: ComparedSources): Promise<void> {
  const taken = new Set<string>()
  for (let at = 0; at < fresh.length; at += chunk) {
    const some = fresh.slice(at, at + chunk)
    await writeMany(
      tx,
      ctx,
      some.map(one => one.item),
      { taken, derivesFrom: null, ids: some.map(one => one.id) },
    )
  }
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
