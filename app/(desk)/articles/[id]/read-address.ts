import { redirect } from "next/navigation"
import type { VersionView } from "@/core/desk/history-views"
import type { ClaimView } from "@/core/desk/question-views"
import type { OpenedNote } from "@/core/desk/views"
import type { Asked, Missing } from "../../../_desk/asked"
import type { DeskView } from "../../../_desk/desk-view"
import { ask } from "../../../_seam"

type Given = string | string[] | undefined
/** What may stand in an article's address; a name that comes twice counts once. */
export interface Address {
  claim?: Given
  note?: Given
  version?: Given
  show?: Given
  find?: Given
}

export const one = (given: Given): string | null => (Array.isArray(given) ? given[0] : given) || null

/** The answer, or of which kind the refusal is: what is missing is said on the page and does not keep the text from opening. */
async function tried<T>(verb: string, input: object): Promise<{ value: T } | { kind: string }> {
  return ask<T>(verb, input).then(
    value => ({ value }),
    (thrown: { kind?: string }) => {
      if (!thrown.kind || thrown.kind === "bug" || thrown.kind === "busy") throw thrown
      return { kind: thrown.kind }
    },
  )
}

const asked = (more: Partial<Asked>): Asked => ({
  ...{ claim: null, note: null, version: null, find: null, missing: null },
  ...more,
})
const missing = (what: Missing): Asked => asked({ missing: what })

/** Finds what the address asks for, and goes on to another article or source where it stands there. */
export async function readAddress(articleId: string, desk: DeskView, address: Address): Promise<Asked> {
  const [claim, note, version] = [one(address.claim), one(address.note), one(address.version)]
  if (version !== null) return versionAsked(articleId, desk, version)
  if (note !== null) return noteAsked(articleId, note)
  return claim === null ? asked({ find: one(address.find) }) : claimAsked(articleId, desk, claim)
}

async function versionAsked(id: string, { article }: DeskView, version: string): Promise<Asked> {
  const found = /^\d{1,15}$/.test(version)
    ? await tried<VersionView>("articleVersion", { id, version: Number(version) })
    : { kind: "invalid" }
  if ("value" in found) return asked({ version: found.value })
  return missing({ what: "version", version: version.slice(0, 40), newest: article.version })
}

async function noteAsked(articleId: string, note: string): Promise<Asked> {
  const found = await tried<OpenedNote>("openNote", { id: note })
  if (!("value" in found)) return missing({ what: "note" })
  const { claimId, articleId: home, sourceId } = found.value
  if (sourceId && !home) redirect(`/sources/${sourceId}?note=${note}`)
  if (home && home !== articleId) redirect(`/articles/${home}?note=${note}`)
  return asked({ claim: claimId, note })
}

async function claimAsked(articleId: string, desk: DeskView, id: string): Promise<Asked> {
  if (desk.claims.some(row => row.id === id)) return asked({ claim: id })
  const found = await tried<ClaimView>("openClaim", { id })
  if ("value" in found && found.value.articleId !== articleId)
    redirect(`/articles/${found.value.articleId}?claim=${id}`)
  if ("value" in found) return asked({ claim: id })
  return missing({ what: "claim", id, withdrawn: found.kind === "gone" })
}
