import type { SnapshotView } from "@/core/desk/source-views"
import type { SourceRow } from "@/core/desk/views"
import { doubtOf } from "@/core/sources/doubt"
import { labelOf } from "@/core/sources/label"
import { copyFaults } from "@/core/sources/snapshot"
import { linkMarks } from "@/db/queries/links"
import { sourceLabels } from "@/db/queries/questions"
import { tagsOfSources } from "@/db/queries/source-tags"
import { type SnapshotRecord, type SourceRecord, sourceCounts } from "@/db/queries/sources"
import type { Handle, Sees } from "@/db/queries/visible"

/** Rows of a list of sources, with how often each is used. */
export async function sourceRows(
  db: Handle,
  viewer: Sees,
  sources: readonly SourceRecord[],
): Promise<SourceRow[]> {
  const ids = sources.map(one => one.id)
  const counts = await sourceCounts(db, ids)
  const tags = await tagsOfSources(db, ids)
  const links = await linkMarks(db, ids)
  const origins = await sourceLabels(
    db,
    viewer,
    sources.flatMap(one => one.derivesFrom ?? []),
  )
  return sources.map(one => {
    const origin = one.derivesFrom ? origins.get(one.derivesFrom) : undefined
    return {
      ...{ id: one.id, citekey: one.citekey, label: labelOf(one.csl), csl: one.csl },
      ...{ restricted: one.restricted, person: one.person, terms: one.terms },
      ...{ standing: one.standing, interest: one.interest },
      ...{ doubt: doubtOf(one), independence: one.independence },
      derivesFrom: one.derivesFrom && origin ? { id: one.derivesFrom, label: labelOf(origin) } : null,
      link: links.get(one.id) ?? null,
      tags: tags.get(one.id) ?? [],
      ...{ state: one.state, rev: one.rev, createdAt: one.createdAt, updatedAt: one.updatedAt },
      evidence: counts.evidence.get(one.id) ?? 0,
      snapshots: counts.snapshots.get(one.id) ?? 0,
    }
  })
}

export async function sourceRow(db: Handle, viewer: Sees, source: SourceRecord): Promise<SourceRow> {
  return (await sourceRows(db, viewer, [source]))[0] as SourceRow
}

export function snapshotView(row: SnapshotRecord): SnapshotView {
  const { id, sha256, mediaType, bytes, filename, url, retrievedAt, textSha256 } = row
  const hasText = textSha256 !== null
  const unreadable = !hasText && row.extractor !== null
  const by = hasText ? row : { extractor: null, extractorVersion: null }
  return {
    ...{ id, sha256, mediaType, bytes, filename, url, retrievedAt, hasText, unreadable },
    ...{ extractor: by.extractor, extractorVersion: by.extractorVersion },
    fault: unreadable ? (copyFaults.find(one => one === row.extractorVersion) ?? "damaged") : null,
  }
}
