import type { ImportProgress } from "@/core/desk/import-view"
import { appError, refusalOf } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import type { CslItem } from "@/core/sources/source"
import type { ReadBibliography, ReadPart } from "@/formats/bibliography"
import type { Message } from "@/formats/imported"
import { storable, storageFull } from "../../unstorable"
import type { SignedIn } from "../../verb"
import { CslInput } from "../csl-input"
import { checkOrigin, sourceFor } from "../permitted-source"
import { knownAlready } from "./known-already"
import { pause } from "./pause"
import { type Prepared, prepare } from "./prepared"
import { readParts } from "./read-parts"
import { makeTurns } from "./turns"
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

/** So many are checked and looked up before others get their turn. */
const atOnce = 200

/**
 * Takes a bibliography in: what is here already is told, not added twice; an entry that cannot be read, or is no source, is told by
 * its place, and the others are taken. A child process reads the file, and what it has read is written while it reads on. Stopped, or
 * where reading ends badly, it keeps what it added until then.
 */
export async function takeIn(
  ctx: SignedIn,
  input: BibliographyToImport,
  watching: Watching = unwatched,
): Promise<TakenIn> {
  const { stopped, tell } = watching
  const from = input.derivesFrom
  if (from) await checkOrigin(ctx.read, ctx.who, null, from)
  const derivesFrom = from ? (await sourceFor(ctx.read, ctx.who, from)).id : null
  tell({ step: "reading", done: 0, of: 0 })
  const taking = takingParts(ctx, watching, derivesFrom)
  const { format, filename, text } = input
  const file = { ...(format ? { format } : {}), ...(filename ? { filename } : {}), text }
  try {
    const most = limits.bibliographyItems
    for await (const part of readParts(ctx, { ...file, most }, stopped)) await taking.take(part)
  } catch (thrown) {
    if (taking.done.added.length === 0) throw thrown
    const refusal = refusalOf(thrown) ?? storageFull(thrown)
    if (!refusal) ctx.log?.("import_broke_off", { err: thrown })
    const { code, values } = refusal ?? { code: "source.import_broken_off", values: {} }
    taking.done.messages.push({ code, place: null, values })
  }
  const [first] = taking.done.messages
  if (taking.read() === 0 && first && !stopped()) throw appError("unprocessable", first.code, first.values)
  return taking.done
}

function takingParts(ctx: SignedIn, { stopped, tell }: Watching, derivesFrom: string | null) {
  const done: TakenIn = { format: "", added: [], known: [], messages: [] }
  const [mine, known, taken] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const turns = makeTurns()
  let read = 0

  async function take({ format, of, items, messages }: ReadPart): Promise<void> {
    if (items.length > limits.bibliographyItems)
      throw appError("too_large", "source.too_many", { n: items.length, limit: limits.bibliographyItems })
    done.format = format
    done.messages.push(...messages)
    for (let at = 0; at < items.length && !stopped(); at += atOnce) {
      tell({ step: "writing", done: read, of })
      const some = items.slice(at, at + atOnce)
      await takeSome(some)
      read += some.length
    }
  }

  async function takeSome(items: ReadBibliography["items"]): Promise<void> {
    const sound: Prepared[] = []
    for (const item of items) check(item, sound, done.messages)
    await pause()
    const found = await knownAlready(ctx, sound, { stopped, tell: () => {} })
    // What this import added itself does not count: a file that says something twice is taken as it is.
    const here = new Map([...found].filter(([, id]) => !mine.has(id)))
    for (const id of here.values()) known.add(id)
    done.known = [...known]
    const fresh = sound.filter((_, at) => !here.has(at))
    for (let at = 0; at < fresh.length && !stopped(); ) {
      await pause()
      const some = fresh.slice(at, at + turns.size())
      const ids = await ctx.transact(tx =>
        turns.timed(some.length, () => writeMany(tx, ctx, some, { taken, derivesFrom })),
      )
      for (const id of ids) mine.add(id)
      done.added.push(...ids)
      at += some.length
    }
  }
  return { done, take, read: () => read }
}

function check({ csl, place }: ReadBibliography["items"][number], sound: Prepared[], messages: Message[]) {
  const read = CslInput.safeParse(storable(csl))
  if (read.success) sound.push(prepare(read.data as CslItem))
  else {
    const field = read.error.issues[0]?.path.join(".") ?? ""
    messages.push({ code: "source.item_unreadable", place, values: { field } })
  }
}
