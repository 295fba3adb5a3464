import type { ImportProgress } from "@/core/desk/import-view"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import type { CslItem } from "@/core/sources/source"
import type { ReadBibliography } from "@/formats/bibliography"
import type { Message } from "@/formats/imported"
import { storable } from "../../unstorable"
import type { SignedIn } from "../../verb"
import { CslInput } from "../csl-input"
import { checkOrigin, sourceFor } from "../permitted-source"
import { knownAlready } from "./known-already"
import { pause } from "./pause"
import { type Prepared, prepare } from "./prepared"
import { writeMany } from "./write-many"

export interface BibliographyToImport {
  format?: string | undefined
  filename?: string | undefined
  text: string
  derivesFrom?: string | undefined
}

export interface TakenIn {
  format: string
  /** Ids, in the order of the file. */
  added: string[]
  known: string[]
  messages: Message[]
}

interface Watching {
  stopped(): boolean
  tell(progress: ImportProgress): void
}
const unwatched: Watching = { stopped: () => false, tell: () => {} }

/** So long may one transaction take: everybody else's writing waits for it. Each is as large as the last one's time allows. */
const turnMs = 50
const fewest = 25
const most = 500
/** So many are checked before others get their turn. */
const checked = 200

/**
 * Takes a bibliography in: what is here already is told, not added twice; an entry that cannot be read, or is no source, is told by
 * its place, and the others are taken. Reading runs in a child process. Stopped before anything is written it keeps nothing;
 * afterwards it keeps what it added until then.
 */
export async function takeIn(
  ctx: SignedIn,
  input: BibliographyToImport,
  { stopped, tell }: Watching = unwatched,
): Promise<TakenIn> {
  const from = input.derivesFrom
  if (from) await checkOrigin(ctx.read, ctx.who, null, from)
  const derivesFrom = from ? (await sourceFor(ctx.read, ctx.who, from)).id : null
  tell({ step: "reading", done: 0, of: 0 })
  const { format, items, messages } = await read(ctx, input)
  if (items.length > limits.bibliographyItems)
    throw appError("too_large", "source.too_many", { n: items.length, limit: limits.bibliographyItems })
  if (items.length === 0 && messages.length > 0)
    throw appError("unprocessable", messages[0]?.code ?? "", messages[0]?.values)
  const done: TakenIn = { format, added: [], known: [], messages }
  const sound: Prepared[] = []
  for (let at = 0; at < items.length && !stopped(); at += checked) {
    for (const item of items.slice(at, at + checked)) check(item, sound, messages)
    await pause()
  }
  const known = await knownAlready(ctx, sound, {
    stopped,
    tell: at => tell({ step: "checking", done: at, of: sound.length }),
  })
  done.known = [...new Set(known.values())]
  const fresh = sound.filter((_, at) => !known.has(at))
  const taken = new Set<string>()
  let size = fewest * 2
  for (let at = 0; at < fresh.length && !stopped(); ) {
    tell({ step: "writing", done: at, of: fresh.length })
    const some = fresh.slice(at, at + size)
    let began = 0
    const made = await ctx.transact(tx => {
      began = performance.now()
      return writeMany(tx, ctx, some, { taken, derivesFrom })
    })
    done.added.push(...made)
    at += some.length
    size = nextSize(some.length, performance.now() - began)
    await pause()
  }
  return done
}

/** At most twice as many as before: one quick turn may have met a quiet disk. */
const nextSize = (size: number, took: number) =>
  Math.max(fewest, Math.min(most, size * 2, Math.floor((size * turnMs) / Math.max(1, took))))

function check({ csl, place }: ReadBibliography["items"][number], sound: Prepared[], messages: Message[]) {
  const read = CslInput.safeParse(storable(csl))
  if (read.success) sound.push(prepare(read.data as CslItem))
  else {
    const field = read.error.issues[0]?.path.join(".") ?? ""
    messages.push({ code: "source.item_unreadable", place, values: { field } })
  }
}

async function read(ctx: SignedIn, { format, filename, text }: BibliographyToImport) {
  const asked = { ...(format ? { format } : {}), ...(filename ? { filename } : {}), text }
  return (await ctx.children.run("read-bibliography", asked)) as ReadBibliography & { format: string }
}
