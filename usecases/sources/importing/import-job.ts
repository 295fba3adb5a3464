import type { z } from "zod"
import type { ImportProgress, ImportView } from "@/core/desk/import-view"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { OnlyId } from "../../inputs"
import type { SignedIn } from "../../verb"
import { ImportSourcesInput } from "../import-sources"
import { type TakenIn, takeIn } from "./take-in"

const kind = "import"

export const StartImportInput = ImportSourcesInput
export const ReadImportInput = OnlyId
export const StopImportInput = OnlyId

type Told = ImportProgress & { filename: string }

/** Starts taking a bibliography in and answers at once. One at a time for each person: `conflict` beyond. */
export async function startImport(
  ctx: SignedIn,
  input: z.output<typeof StartImportInput>,
): Promise<ImportView> {
  const filename = input.filename ?? ""
  const started = { owner: ctx.who.userId, kind, progress: { step: "reading", done: 0, of: 0, filename } }
  const id = ctx.jobs.start<Told, TakenIn>(
    started as typeof started & { progress: Told },
    ({ stopped, tell }) => takeIn(ctx, input, { stopped, tell: progress => tell({ ...progress, filename }) }),
  )
  if (id === null) throw appError("conflict", "source.import_runs")
  return viewOf(ctx, id)
}

/** One's own import: how far it is, or what became of it. Kept in memory for an hour. */
export async function readImport(
  ctx: SignedIn,
  { id }: z.output<typeof ReadImportInput>,
): Promise<ImportView> {
  return viewOf(ctx, id)
}

/** Stops one's own import. Before it began to write nothing is kept; afterwards what it added until then. */
export async function stopImport(
  ctx: SignedIn,
  { id }: z.output<typeof StopImportInput>,
): Promise<ImportView> {
  ctx.jobs.stop(ctx.who.userId, kind, id)
  return viewOf(ctx, id)
}

function viewOf({ jobs, who }: SignedIn, id: string): ImportView {
  const job = jobs.find(who.userId, kind, id)
  if (!job) throw appError("not_found", "source.no_such_import")
  const told = job.progress as Told
  const result = job.result as TakenIn | null
  return {
    ...{ id, ...told, state: job.state, refusal: job.refusal },
    ...{ added: result?.added.length ?? 0, known: result?.known.length ?? 0 },
    messages: result?.messages.slice(0, limits.listItems) ?? [],
    remarks: result?.messages.length ?? 0,
  }
}
