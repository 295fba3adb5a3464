import { z } from "zod"
import { searchReading } from "@/core/search/reading"
import { startAnew } from "@/db/queries/search-due"
import { atTerminal } from "../people/permitted"
import type { SignedIn } from "../verb"

export const RebuildSearchInput = z.strictObject({})

/** Empties the search index and makes every record due; the server that runs fills it again while people work. */
export async function rebuildSearch(ctx: SignedIn): Promise<{ emptied: true }> {
  atTerminal(ctx)
  await ctx.transact(tx => startAnew(tx, searchReading))
  return { emptied: true }
}
