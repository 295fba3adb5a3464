import { z } from "zod"
import type { DuplicatePair } from "@/core/desk/source-views"
import type { Page } from "@/core/desk/views"
import { reasonOf } from "@/core/sources/duplicate-keys"
import { keysOf, pairOf, pairsApart, sharedKeys, sourcesWithKeys } from "@/db/queries/source-keys"
import type { SourceRecord } from "@/db/queries/sources"
import type { Handle, Sees } from "@/db/queries/visible"
import { count, cursor } from "../inputs"
import { cursorOf, placeOf } from "../paging"
import { permitted } from "../people/permitted"
import type { SignedIn } from "../verb"
import { sourceRows } from "./source-rows"

export const ListDuplicatesInput = z.strictObject({ cursor, most: count })
const usual = 20
const keysAtOnce = 50

interface Pair {
  key: string
  one: SourceRecord
  other: SourceRecord
}

/** Pairs of sources that look like one: the surest reasons first. Nobody is shown a source they may not know of. */
export async function listDuplicates(
  ctx: SignedIn,
  input: z.output<typeof ListDuplicatesInput>,
): Promise<Page<DuplicatePair>> {
  const who = permitted(ctx, "source.merge")
  const most = input.most ?? usual
  const found: Pair[] = []
  let after = placeOf(input.cursor)?.[1] ?? ""
  for (;;) {
    const keys = (await sharedKeys(ctx.read, who, after, keysAtOnce)).map(row => row.key)
    const pairs = await pairsByKey(ctx.read, who, keys)
    for (const key of keys) {
      found.push(...(pairs.get(key) ?? []))
      after = key
      if (found.length >= most) return { items: await viewsOf(ctx, found), next: cursorOf([0, key]) }
    }
    if (keys.length < keysAtOnce) return { items: await viewsOf(ctx, found), next: null }
  }
}

async function viewsOf({ read, who }: SignedIn, pairs: readonly Pair[]): Promise<DuplicatePair[]> {
  const rows = await sourceRows(
    read,
    who,
    pairs.flatMap(pair => [pair.one, pair.other]),
  )
  return pairs.flatMap(({ key }, at) => {
    const [one, other] = [rows[at * 2], rows[at * 2 + 1]]
    return one && other ? [{ reason: reasonOf(key), one, other }] : []
  })
}

/**
 * The pairs of each of these keys: of several sources each one beside the oldest that it was not said to differ from. A pair with several
 * keys stands under the surest.
 */
async function pairsByKey(db: Handle, who: Sees, keys: readonly string[]): Promise<Map<string, Pair[]>> {
  if (keys.length === 0) return new Map()
  const rows = await sourcesWithKeys(db, who, keys)
  const ids = [...new Set(rows.map(row => row.source.id))]
  const [apart, all] = [await pairsApart(db, ids), await keysOf(db, ids)]
  const pairs = new Map<string, Pair[]>()
  for (const key of keys) {
    const group = rows.filter(row => row.key === key).map(row => row.source)
    const here = group.flatMap((other, at) => {
      const one = group.slice(0, at).find(older => mayBeOne(older, other, apart))
      return one && surest(all.get(one.id), all.get(other.id)) === key ? [{ key, one, other }] : []
    })
    if (here.length > 0) pairs.set(key, here)
  }
  return pairs
}

const surest = (ours: readonly string[] = [], theirs: readonly string[] = []) =>
  ours.find(key => theirs.includes(key))

function mayBeOne(one: SourceRecord, other: SourceRecord, apart: ReadonlySet<string>): boolean {
  const pair = pairOf(one.id, other.id)
  return (
    one.restricted === other.restricted &&
    one.person === other.person &&
    !apart.has(`${pair.one} ${pair.other}`)
  )
}

/** What looks like this source, the surest first. */
export async function alikeOf(ctx: SignedIn, source: SourceRecord): Promise<DuplicatePair[]> {
  const { read, who } = ctx
  const own = (await keysOf(read, [source.id])).get(source.id) ?? []
  if (own.length === 0) return []
  const rows = await sourcesWithKeys(read, who, own, source.id)
  const apart = await pairsApart(read, [source.id])
  const once = new Map<string, Pair>()
  for (const { key, source: other } of rows)
    if (!once.has(other.id) && mayBeOne(source, other, apart)) once.set(other.id, { key, one: source, other })
  return viewsOf(ctx, [...once.values()].slice(0, usual))
}
