import { z } from "zod"
import type { SourceRow } from "@/core/desk/views"
import { appError, type Values } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import type { CslItem } from "@/core/sources/source"
import { sameSource } from "@/db/queries/sources"
import { id } from "../inputs"
import type { SignedIn } from "../verb"
import { AddSourceInput, writeSource } from "./add-source"
import { CslInput, columnsOf } from "./csl-input"
import { sourceFor } from "./permitted-source"
import { sourceRow } from "./source-rows"

export const ImportSourcesInput = z.strictObject({
  format: z.enum(["csl-json"]).default("csl-json"),
  text: z.string().max(limits.textBytes),
  /** Sources every imported one derives from, where the file says nothing. */
  derivesFrom: id.optional(),
})

interface Imported {
  added: SourceRow[]
  known: SourceRow[]
  messages: { code: string; place: string | null; values: Values }[]
}

const chunk = 50

function itemsOf(text: string): unknown[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw appError("unprocessable", "source.not_csl_json")
  }
  const items = Array.isArray(parsed) ? parsed : [parsed]
  if (items.length > 5000) throw appError("too_large", "source.too_many", { n: items.length, limit: 5000 })
  return items
}

/** Takes a bibliography in: what is here already is told, not added twice; an item that is none is told with its number. */
export async function importSources(
  ctx: SignedIn,
  { text }: z.output<typeof ImportSourcesInput>,
): Promise<Imported> {
  const done: Imported = { added: [], known: [], messages: [] }
  const fresh: CslItem[] = []
  for (const [at, item] of itemsOf(text).entries()) {
    const read = CslInput.safeParse(item)
    const place = `item ${at + 1}`
    if (!read.success) {
      const field = read.error.issues[0]?.path.join(".") ?? ""
      done.messages.push({ code: "source.item_unreadable", place, values: { field } })
      continue
    }
    const csl = read.data as CslItem
    const known = await sameSource(ctx.read, ctx.who, columnsOf(csl))
    if (known) done.known.push(await sourceRow(ctx.read, ctx.who, known))
    else fresh.push(csl)
  }
  for (let at = 0; at < fresh.length; at += chunk) await add(ctx, fresh.slice(at, at + chunk), done)
  return done
}

/** Fifty a transaction: everybody else's writing waits no longer than that. */
async function add(ctx: SignedIn, items: CslItem[], done: Imported) {
  const ids = await ctx.transact(async tx => {
    const made: string[] = []
    for (const csl of items) made.push(await writeSource(tx, ctx, AddSourceInput.parse({ csl })))
    return made
  })
  for (const one of ids)
    done.added.push(await sourceRow(ctx.read, ctx.who, await sourceFor(ctx.read, ctx.who, one)))
}
