import type { Node } from "prosemirror-model"
import { ReplaceStep, type Step, type StepMap, type Transform } from "prosemirror-transform"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { readSteps } from "@/editor/model/bounded-step"
import { mayCommit } from "@/editor/model/effects"
import { liveLimits } from "@/editor/model/live-messages"
import { applySteps, rebaseSteps } from "@/editor/model/rebase"
import { schema } from "@/editor/model/schema"
import { repairTables } from "@/editor/model/table-repair"
import { checkInserted } from "./check-inserted"
import { keepOnePlace } from "./one-place-per-claim"
import { stripForeignClaims } from "./strip-foreign-claims"
import { roleIn, type Submission } from "./submission"

/** Where a commit is put: the document as it stands, and what happened since the commit was made. */
export interface Standing {
  articleId: string
  doc: Node
  version: number
  /** Maps of the steps after a version; null when that is too long ago. */
  mapsSince(base: number): StepMap[] | null
  docAt(version: number): Node | null
  knowsClaim(id: string): boolean
  /** Who made a suggestion; a new one belongs to whoever's commit brings its record, and without a record to nobody. */
  suggestionOwner(id: string): string | undefined
}

const bounds = {
  socket: { steps: liveLimits.commitSteps, bytes: liveLimits.commitBytes, depth: limits.documentDepth },
  server: { steps: limits.documentNodes, bytes: limits.textBytes * 4, depth: limits.documentDepth },
}

export interface Placed {
  transform: Transform
  /** Some of its steps had nothing left to act on. */
  dropped: boolean
}

/**
 * Puts a commit on the newest document: bounded, stripped of foreign claims, authorised by what it does (not by what it says),
 * rebased where it is late, checked, repaired. Gives the transform; nothing is stored. Throws a refusal.
 */
export function placeCommit(standing: Standing, submission: Submission): Placed {
  const own = new Set(submission.records?.claims?.map(claim => claim.id))
  const bounded = readSteps(schema, submission.steps, bounds[submission.from])
  const kept = stripForeignClaims(submission.steps, id => own.has(id) || standing.knowsClaim(id))
  const steps = kept === submission.steps ? bounded : readSteps(schema, kept, bounds[submission.from])
  const { transform, dropped } = place(standing, submission, steps)
  const structural = transform.steps.some((step, at) => isStructural(step, transform.docs[at] as Node))
  checkInserted(transform, structural)
  if (structural) repairTables(transform)
  keepOnePlace(standing.doc, transform)
  authorise(standing, submission, transform)
  return { transform, dropped }
}

function place(standing: Standing, submission: Submission, steps: Step[]): Placed {
  const { base } = submission
  if (base > standing.version) throw appError("conflict", "live.ahead")
  if (base === standing.version) return { transform: applied(standing.doc, steps), dropped: false }
  const since = standing.mapsSince(base)
  if (!since) throw appError("gone", "live.too_old")
  const before = standing.docAt(base)
  if (before && !isFree(standing, submission)) authorise(standing, submission, applied(before, steps))
  const { transform, placed } = rebaseSteps(standing.doc, steps, since)
  return { transform, dropped: placed.includes(null) }
}

function applied(doc: Node, steps: Step[]): Transform {
  const transform = applySteps(doc, steps)
  if (!transform) throw appError("invalid", "live.step_failed")
  return transform
}

// Whoever may change everything needs no second look at the steps before the rebase.
function isFree({ articleId }: Standing, { as }: Submission): boolean {
  const role = roleIn(as, articleId)
  return role === "editor" || role === "owner"
}

function authorise(standing: Standing, submission: Submission, transform: Transform) {
  if (isFree(standing, submission)) return
  const { as } = submission
  const role = roleIn(as, standing.articleId)
  if (!role) throw appError("not_found", "article.not_found")
  const isOwn = (id: string) => standing.suggestionOwner(id) === as.userId
  if (!mayCommit(role, transform, isOwn)) throw appError("forbidden", "live.forbidden")
}

/** Whether a step may change more than the inside of one line of text. */
export function isStructural(step: Step, before: Node): boolean {
  if (!(step instanceof ReplaceStep)) return !("mark" in step)
  const { slice, from, to } = step
  if (slice.openStart > 0 || slice.openEnd > 0) return true
  let isInline = true
  slice.content.forEach(node => {
    if (!node.isText) isInline = false
  })
  const $from = before.resolve(from)
  return !isInline || !$from.parent.inlineContent || !$from.sameParent(before.resolve(to))
}
