import type { Values } from "../failing/app-error"
import type { OutboundService } from "../outbound/service"
import type { Identifier } from "../sources/identifier"
import type { CslItem, CslType } from "../sources/source"
import type { SourceRow } from "./views"

/** What one field for sources gives: a form half or wholly filled. */
export interface LookedUp {
  csl: Partial<CslItem> & { type: CslType }
  /** What was made of what was typed. */
  kind: Identifier["kind"]
  /** Who answered; null where only the words themselves were read. */
  by: OutboundService | null
  /** Why it is not more, as the code of a sentence. */
  problem: { code: string; values: Values } | null
  /** A source of this desk that is the same, among those the viewer may know of. */
  same: SourceRow | null
}
