import { duplicateKeys } from "@/core/sources/duplicate-keys"
import { citekeyOf } from "@/core/sources/label"
import type { CslItem } from "@/core/sources/source"
import { foldTag, tagsOf } from "@/core/sources/tag"
import type { Transaction } from "@/db/handles"
import { insertSources, insertTags, keepNewKeys } from "@/db/queries/many-sources"
import { takenAmong } from "@/db/queries/recognising"
import { recordEvents } from "../../recording"
import type { SignedIn } from "../../verb"
import { columnsOf } from "../csl-input"

/**
 * Writes new sources that everybody here may see, each under a citekey of its own, with an event each; gives their ids in order.
 * `taken` remembers keys between two calls; one that somebody took meanwhile is met by asking again.
 */
export async function writeMany(
  tx: Transaction,
  ctx: SignedIn,
  items: readonly CslItem[],
  { taken, derivesFrom }: { taken: Set<string>; derivesFrom: string | null },
): Promise<string[]> {
  const { workspaceId, userId } = ctx.who
  const named = await keyed(tx, workspaceId, items, taken)
  const rows = named.map(csl => {
    const at = ctx.now()
    return {
      ...{ id: ctx.newId(), workspaceId, citekey: csl.id, ...columnsOf(csl), restricted: false, derivesFrom },
      ...{ interest: null, standing: null, grade: null, terms: null, contact: null },
      ...{ state: "active" as const, rev: 1, createdBy: userId, createdAt: at, updatedAt: at },
    }
  })
  await insertSources(tx, rows)
  await keepNewKeys(
    tx,
    workspaceId,
    rows.map(({ id, csl }) => ({ sourceId: id, keys: duplicateKeys(csl) })),
  )
  const tags = rows.flatMap(({ id, createdAt }, at) =>
    tagsOf((named[at] as CslItem).keyword).map(name => ({
      ...{ workspaceId, sourceId: id, name, folded: foldTag(name), createdBy: userId, createdAt },
    })),
  )
  await insertTags(tx, tags)
  await recordEvents(
    tx,
    ctx,
    rows.map(({ id, citekey }, at) => ({
      ...{ verb: "source.created" as const, subject: id, sourceId: id },
      to: { citekey, csl: named[at], restricted: false, derivesFrom, terms: null, contact: null },
    })),
  )
  return rows.map(row => row.id)
}

/** Each under a key that nobody has. */
async function keyed(
  tx: Transaction,
  workspaceId: string,
  items: readonly CslItem[],
  taken: Set<string>,
): Promise<CslItem[]> {
  for (;;) {
    const mine = new Set<string>()
    const named = items.map(csl => {
      const id = citekeyOf(csl, key => taken.has(key) || mine.has(key))
      mine.add(id)
      return { ...csl, id }
    })
    const met = await takenAmong(tx, workspaceId, [...mine])
    if (met.size === 0) {
      for (const key of mine) taken.add(key)
      return named
    }
    for (const key of met) taken.add(key)
  }
}
