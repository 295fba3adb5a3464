import { ReplaceAroundStep, ReplaceStep, type Transform } from "prosemirror-transform"
import { appError } from "@/core/failing/app-error"
import type { Transaction } from "@/db/handles"
import { restrictedAmong } from "@/db/queries/circles"
import type { CitationItem } from "@/editor/model/nodes/inline"
import type { Viewer } from "../context"

/** Sources cited by what these steps insert, by id. Typing inserts text alone, so that nothing is looked through. */
function citedByInserted({ steps }: Transform): string[] {
  const ids: string[] = []
  for (const step of steps) {
    if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) continue
    step.slice.content.descendants(node => {
      if (node.type.name === "citation")
        ids.push(...(node.attrs.items as CitationItem[]).map(item => item.sourceId))
    })
  }
  return ids
}

/**
 * Refuses a citation of a restricted source: the text is read by everybody. Somebody outside its circle is not refused, as with an id
 * that is nobody's, which would tell them that it is there.
 */
export async function refuseRestrictedCitations(
  tx: Transaction,
  as: Viewer,
  transform: Transform,
): Promise<void> {
  const ids = citedByInserted(transform)
  if (ids.length > 0 && (await restrictedAmong(tx, as, ids)))
    throw appError("unprocessable", "live.restricted_citation")
}
