import { citekeyOf } from "@/core/sources/label"
import { foldTag, tagsOf } from "@/core/sources/tag"
import type { Transaction } from "@/db/handles"
import { insertSources, insertTags } from "@/db/queries/many-sources"
import { takenAmong } from "@/db/queries/recognising"
import { keepKeys } from "@/db/queries/source-keys"
import { recordEvents } from "../../recording"
import type { SignedIn } from "../../verb"
import { columnsUnder, type Prepared } from "./prepared"

/**
 * Writes new sources that everybody here may see, each under a citekey of its own, with an event each; gives their ids in order.
 * `taken` remembers keys between two calls; one that somebody took meanwhile is met by asking again. `ids` are theirs where somebody
 * named them before they were written.
 */
export async function writeMany(
  tx: Transaction,
  ctx: SignedIn,
  items: readonly Prepared[],
  { taken, derivesFrom, ids }: { taken: Set<string>; derivesFrom: string | null; ids?: readonly string[] },
): Promise<string[]> {
  const { workspaceId, userId } = ctx.who
  const names = await citekeysFor(tx, workspaceId, items, taken)
  const rows = items.map((item, nth) => {
    const [at, citekey] = [ctx.now(), names[nth] as string]
    return {
      ...{
        id: ids?.[nth] ?? ctx.newId(),
        workspaceId,
        citekey,
        ...columnsUnder(item, citekey),
        restricted: false,
      },
      ...{ derivesFrom, state: "active" as const, rev: 1, createdBy: userId, createdAt: at, updatedAt: at },
    }
  })
  await insertSources(tx, rows)
  const keys = rows.map(({ id }, nth) => ({ sourceId: id, keys: items[nth]?.keys ?? [] }))
  await keepKeys(tx, workspaceId, keys)
  const tags = rows.flatMap(({ id, createdAt }, nth) =>
    tagsOf(items[nth]?.csl.keyword).map(name => ({
      ...{ workspaceId, sourceId: id, folded: foldTag(name), name, createdBy: userId, createdAt },
    })),
  )
  await insertTags(tx, tags)
  await recordEvents(
    tx,
    ctx,
    rows.map(({ id, citekey }, nth) => ({
      ...{ verb: "source.created" as const, subject: id, sourceId: id },
      to: {
        ...{ citekey, csl: { ...items[nth]?.csl, id: citekey }, restricted: false },
        ...{ derivesFrom, terms: null, contact: null },
      },
    })),
  )
  return rows.map(row => row.id)
}

/** A key that nobody has, for each. */
async function citekeysFor(
  tx: Transaction,
  workspaceId: string,
  items: readonly Prepared[],
  taken: Set<string>,
): Promise<string[]> {
  for (;;) {
    const mine = new Set<string>()
    for (const { csl } of items) mine.add(citekeyOf(csl, key => taken.has(key) || mine.has(key)))
    const met = await takenAmong(tx, workspaceId, [...mine])
    if (met.size === 0) {
      for (const key of mine) taken.add(key)
      return [...mine]
    }
    for (const key of met) taken.add(key)
  }
}
