import { duplicateKeys } from "@/core/sources/duplicate-keys"
import type { CslItem } from "@/core/sources/source"
import { sourceSorts } from "@/core/sources/source-filter"
import { insertRows } from "@/db/queries/many-rows"
import { insertSources, insertTags } from "@/db/queries/many-sources"
import { keepKeys } from "@/db/queries/source-keys"
import { evidence } from "@/db/tables/evidence"
import { snapshots, sourceReaders } from "@/db/tables/sources"
import { type TemporaryDatabase, temporaryDatabase } from "@/db/testing/temporary-database"
import { listTags } from "@/usecases/sources/change-sources"
import { columnsOf } from "@/usecases/sources/csl-input"
import { keepLibrary } from "@/usecases/sources/keep-library"
import { listDuplicates } from "@/usecases/sources/list-duplicates"
import { ListSourcesInput, listSourceIds, listSources } from "@/usecases/sources/list-sources"
import { viewer, writePlaces } from "./filled-library"
import { percentile, round } from "./statistics"

const count = Number(process.env.BENCH_RECORDS ?? 200_000)
const at = 1_700_000_000_000
const runs = 20
const rowsAtOnce = 500

/** Of every hundred sources one is somebody else's alone; three thousand name one DOI; every tenth has the title of its neighbour. */
function sourceOf(n: number) {
  const id = `s${String(n).padStart(7, "0")}`
  const csl: CslItem = {
    ...{ id, type: n % 10_000 === 7 ? "map" : n % 3 === 0 ? "article-journal" : "report" },
    title: `Geese of Lorem Valley, count ${n % 10 === 1 ? n - 1 : n}, and ${(n * 7919) % 9973} swans`,
    author: [{ family: `Pond${(n * 31) % 4999}`, given: "Ida" }],
    issued: { "date-parts": [[1900 + (n % 120)]] },
    DOI: n % 67 === 3 && n < 201_000 ? "10.0000/lorem" : `10.0000/lorem.${n}`,
    URL: `https://lorem.example/${n}`,
  }
  const restricted = n % 100 === 50
  const row = {
    ...{ id, workspaceId: "workspace", citekey: id, ...columnsOf(csl), restricted, rev: 1 },
    ...{ state: n % 50 === 9 ? ("trashed" as const) : ("active" as const), createdBy: viewer.userId },
    ...{ grade: n % 1_000 === 5 ? "weak" : null, createdAt: at + n, updatedAt: at + ((n * 7919) % count) },
  }
  const names = [
    n % 3 === 0 ? "geese" : "swans",
    ...(n % 50 === 3 ? ["pond"] : []),
    ...(n % 20_000 === 3 ? ["rare"] : []),
  ]
  return { row, csl, names }
}

async function fill({ transact }: TemporaryDatabase) {
  await transact(writePlaces)
  for (let from = 0; from < count; from += rowsAtOnce)
    await transact(async tx => {
      const made = Array.from({ length: Math.min(rowsAtOnce, count - from) }, (_, n) => sourceOf(from + n))
      const rows = made.map(one => one.row)
      await insertSources(tx, rows)
      const active = made.filter(one => one.row.state === "active")
      await keepKeys(
        tx,
        "workspace",
        active.map(({ row, csl }) => ({ sourceId: row.id, keys: duplicateKeys(csl) })),
      )
      const by = { workspaceId: "workspace", createdBy: viewer.userId, createdAt: at }
      await insertTags(
        tx,
        made.flatMap(({ row, names }) =>
          names.map(name => ({ ...by, sourceId: row.id, name, folded: name })),
        ),
      )
      const readers = { userId: "ben", grantedBy: "ben", createdAt: at }
      await insertRows(
        tx,
        sourceReaders,
        rows.filter(row => row.restricted).map(row => ({ sourceId: row.id, ...readers })),
      )
      await insertRows(
        tx,
        evidence,
        rows.filter((_, n) => (from + n) % 10 !== 4 || from > 2_000).map(quoteOf) as never,
      )
      await insertRows(
        tx,
        snapshots,
        rows.filter((_, n) => (from + n) % 5_000 === 11).map(row => copyOf(row.id)),
      )
    })
}

const quoteOf = ({ id }: { id: string }) => ({
  ...{ id: `e${id}`, workspaceId: "workspace", questionId: "q", sourceId: id, quote: "Geese." },
  ...{ match: { kind: "unlooked", errors: 0, digitDiff: false }, stance: "supports", credibility: "unknown" },
  ...{ directness: "first-hand", basis: "unknown", rev: 1, payloadHash: "", createdBy: "ana" },
  ...{ createdAt: at, updatedAt: at },
})

const copyOf = (sourceId: string) => ({
  ...{ id: `c${sourceId}`, sourceId, sha256: "0".repeat(64), mediaType: "text/html", bytes: 1 },
  ...{ retrievedAt: at, createdBy: "ana", createdAt: at },
})

const lists: Record<string, object> = {
  ...Object.fromEntries(
    sourceSorts.flatMap(sort => ["asc", "desc"].map(order => [`by ${sort}, ${order}`, { sort, order }])),
  ),
  ...{
    "of a type": { type: "report" },
    "of a rare type": { type: "map" },
    "in the trash": { state: "trashed" },
  },
  ...{
    "of a year": { year: "1953" },
    "of years": { year: "1950-1960" },
    "of a year, by title": { year: "1953", sort: "title" },
  },
  ...{
    "with a tag": { tag: "geese" },
    "with a rare tag": { tag: "rare" },
    "with two tags": { tag: "geese, pond" },
  },
  ...{ "with a tag nobody gave": { tag: "nothing" }, "with a tag, by title": { tag: "pond", sort: "title" } },
  ...{ unused: { unused: true }, "unused, by title": { unused: true, sort: "title" } },
  ...{ graded: { standing: "any" }, "not graded": { standing: "none" }, "of a grade": { grade: "weak" } },
  ...{ "of a grade nobody gave": { grade: "none" } },
  ...{ "with a copy": { copy: "any" }, "without a copy": { copy: "none" } },
  ...{ "rare type, rare tag, a year": { type: "map", tag: "rare", year: "1953" } },
}

/** Milliseconds of each list of sources over 200,000, of what is asked around them, and of what a start looks at. */
export async function benchSourceLists(): Promise<Record<string, Record<string, number>>> {
  const database = await temporaryDatabase(() => {})
  try {
    const began = performance.now()
    await fill(database)
    console.log(`wrote ${count} sources in ${round((performance.now() - began) / 1000)} s`)
    const ctx = { read: database.read, who: viewer, live: null } as never
    const table: Record<string, Record<string, number>> = {}
    const time = async (name: string, ask: () => Promise<{ items: readonly unknown[] } | unknown>) => {
      const times: number[] = []
      let items = 0
      for (let run = 0; run < runs; run++) {
        const since = performance.now()
        const answer = (await ask()) as { items?: readonly unknown[] }
        times.push(performance.now() - since)
        items = answer?.items?.length ?? 0
      }
      table[name] = {
        "p50 ms": round(percentile(times, 0.5), 2),
        "p95 ms": round(percentile(times, 0.95), 2),
        found: items,
      }
    }
    for (const [name, asked] of Object.entries(lists))
      await time(`sources ${name}`, () => listSources(ctx, ListSourcesInput.parse(asked)))
    await time("tags and grades", () => listTags(ctx, {}))
    await time("tags that begin", () => listTags(ctx, { q: "p" }))
    await time("duplicates, first page", () => listDuplicates(ctx, { most: 20 }))
    await time("ids of all with a tag", () => listSourceIds(ctx, { tag: "geese" }))
    await time("what a start reads anew", () => keepLibrary({ ...database, now: () => at }))
    return table
  } finally {
    await database.close()
  }
}
