import { duplicateKeys, keyReading } from "@/core/sources/duplicate-keys"
import { foldTag, tagsOf } from "@/core/sources/tag"
import type { Transaction } from "@/db/handles"
import { keepKeys, sourcesBehind } from "@/db/queries/source-keys"
import { setTags, tagsOfSources } from "@/db/queries/source-tags"
import { keepRead, type SourceRecord } from "@/db/queries/sources"
import type { Context } from "../context"
import { columnsOf } from "./csl-input"

/** So many that whoever writes meanwhile waits for no more than a moment. */
const chunk = 100

/**
 * Reads the records whose keys are missing or were made another way: after an update that lists, finds or compares sources by more
 * than before. Gives how many there were.
 */
export async function keepLibrary({ read, transact, now }: Pick<Context, "read" | "transact" | "now">) {
  for (let n = 0; ; ) {
    const behind = await sourcesBehind(read, keyReading, chunk)
    if (behind.length === 0) return n
    await transact(async tx => {
      for (const source of behind) await readOne(tx, source, now())
    })
    n += behind.length
  }
}

async function readOne(tx: Transaction, source: SourceRecord, at: number): Promise<void> {
  const { id: sourceId, workspaceId, csl, state, standing } = source
  const { type, year, titleKey, makerKey, keysRead, csl: bare } = columnsOf(csl)
  const change = { type, year, titleKey, makerKey, keysRead, grade: standing?.grade ?? null }
  // Only a record that kept its keywords itself is written: the search index reads what is.
  await keepRead(tx, sourceId, csl.keyword === undefined ? change : { ...change, csl: bare })
  await keepKeys(tx, workspaceId, [{ sourceId, keys: state === "active" ? duplicateKeys(csl) : [] }])
  const tags = [...((await tagsOfSources(tx, [sourceId])).get(sourceId) ?? []), ...tagsOf(csl.keyword)]
  const named = [...new Map(tags.map(name => [foldTag(name), name]))].map(([folded, name]) => ({
    folded,
    name,
  }))
  if (csl.keyword !== undefined) await setTags(tx, { workspaceId, sourceId, by: source.createdBy, at }, named)
}
