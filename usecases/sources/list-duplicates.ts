import { z } from "zod"
import type { DuplicatePair } from "@/core/desk/source-views"
import type { Page } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import { reasonOf } from "@/core/sources/duplicate-keys"
import {
  keysOf,
  pairOf,
  pairsApart,
  sharedKeys,
  sourcesWithKey,
  sourcesWithKeys,
} from "@/db/queries/source-keys"
import type { SourceRecord } from "@/db/queries/sources"
import type { Handle, Sees } from "@/db/queries/visible"
import { count, cursor } from "../inputs"
import { cursorOf, placeOf } from "../paging"
import { permitted } from "../people/permitted"
import type { SignedIn } from "../verb"
import { sourceRows } from "./source-rows"

export const ListDuplicatesInput = z.strictObject({ cursor, most: count })
const usual = 20

interface Pair {
  key: string
  one: SourceRecord
  other: SourceRecord
}

/**
 * Pairs of sources that look like one: the surest reasons first. Nobody is shown a source they may not know of. Thousands that share
 * a key come in pages, too.
 */
export async function listDuplicates(
  ctx: SignedIn,
  input: z.output<typeof ListDuplicatesInput>,
): Promise<Page<DuplicatePair>> {
  const who = permitted(ctx, "source.merge")
  const most = input.most ?? usual
  const found: Pair[] = []
  const begun = placeAfter(input.cursor)
  let [key, after] = begun ? [begun.key, begun.after] : ["", null]
  for (;;) {
    if (key !== "") {
      found.push(...(await pairsOf(ctx.read, who, key, after, most + 1 - found.length)))
      const last = found[most - 1]
      if (found.length > most && last)
        return { items: await viewsOf(ctx, found.slice(0, most)), next: cursorAt(last) }
    }
    const [next] = await sharedKeys(ctx.read, who, key, 1)
    if (!next) return { items: await viewsOf(ctx, found), next: null }
    ;[key, after] = [next.key, null]
  }
}

type Place = readonly [createdAt: number, id: string]

const cursorAt = ({ key, other }: Pair) => cursorOf([other.createdAt, JSON.stringify([key, other.id])])

function placeAfter(cursor: string | undefined): { key: string; after: Place } | null {
  const place = placeOf(cursor)
  if (!place) return null
  try {
    const [key, id] = JSON.parse(place[1]) as unknown[]
    if (typeof key === "string" && typeof id === "string") return { key, after: [place[0], id] }
  } catch {
    // Not one of ours: refused below.
  }
  throw appError("invalid", "request.cursor")
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

/** So many of the oldest with a key are looked at for one that another was not said to differ from. */
const oldest = 20
const membersAtOnce = 50

/**
 * Some pairs of a key, of those behind a place: of several sources each one beside the oldest that it was not said to differ from. A
 * pair with several keys stands under the surest.
 */
async function pairsOf(
  db: Handle,
  who: Sees,
  key: string,
  from: Place | null,
  most: number,
): Promise<Pair[]> {
  const begin = await sourcesWithKey(db, who, key, { after: null, most: from ? oldest : membersAtOnce })
  const first = begin.slice(0, oldest)
  const pairs: Pair[] = []
  for (let after = from; ; ) {
    const members = after ? await sourcesWithKey(db, who, key, { after, most: membersAtOnce }) : begin
    const ids = [...new Set([...first, ...members].map(one => one.id))]
    const [apart, all] = [await pairsApart(db, ids), await keysOf(db, ids)]
    for (const other of members) {
      const one = first.find(older => isOlder(older, other) && mayBeOne(older, other, apart))
      if (one && surest(all.get(one.id), all.get(other.id)) === key) pairs.push({ key, one, other })
      if (pairs.length === most) return pairs
    }
    const last = members.at(-1)
    if (!last || members.length < membersAtOnce) return pairs
    after = [last.createdAt, last.id]
  }
}

const isOlder = (one: SourceRecord, other: SourceRecord): boolean =>
  one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id)

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
  const rows = await sourcesWithKeys(read, who, own, { except: source.id })
  const apart = await pairsApart(read, [source.id])
  const once = new Map<string, Pair>()
  for (const { key, source: other } of rows)
    if (!once.has(other.id) && mayBeOne(source, other, apart)) once.set(other.id, { key, one: source, other })
  return viewsOf(ctx, [...once.values()].slice(0, usual))
}
