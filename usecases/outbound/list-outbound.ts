import { z } from "zod"
import type { Page } from "@/core/desk/views"
import type { OutboundRow } from "@/core/outbound/service"
import { outboundPage } from "@/db/queries/outbound"
import { count, cursor } from "../inputs"
import { pageOf, placeOf } from "../paging"
import type { SignedIn } from "../verb"

export const ListOutboundInput = z.strictObject({ cursor, most: count })
const usual = 50

/** Everything that went out of this machine for the workspace: when, where to, for what and by whom; newest first. */
export async function listOutbound(
  { read, who }: SignedIn,
  { cursor, most = usual }: z.output<typeof ListOutboundInput>,
): Promise<Page<OutboundRow>> {
  const rows = await outboundPage(read, who, { after: placeOf(cursor), most: most + 1 })
  const { items, next } = pageOf(rows, most, row => [row.at, row.id])
  return {
    items: items.map(({ by, name, ...row }) => ({
      ...row,
      by: { id: by, name: name ?? (by === "system" ? "Obelus" : by) },
    })),
    next,
  }
}
