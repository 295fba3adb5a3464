import { AddMarkStep } from "prosemirror-transform"
import { claimById } from "@/db/queries/claims"
import { schema } from "@/editor/model/schema"
import { rangeAt, textOf } from "@/editor/model/text-map"
import { importArticle } from "../articles/import-article"
import { addEvidence } from "../evidence/add-evidence"
import { addNote } from "../notes/add-note"
import { changeQuestion } from "../questions/change-question"
import { openQuestion } from "../questions/open-question"
import { changeSource } from "../sources/change-source"
import { importSources } from "../sources/import-sources"
import type { SignedIn } from "../verb"
import { claims, derivesFrom, origin, remark, type SampleClaim, type SampleEvidence } from "./latakia"

/** The files of db/seed/latakia. */
export interface SampleFiles {
  article: Uint8Array
  /** CSL-JSON. */
  sources: string
}

type SourceIds = Map<string, string>

/** Puts the sample on an empty desk by the same verbs people use: text, claims, sources, evidence, notes. */
export async function loadSample(ctx: SignedIn, files: SampleFiles): Promise<{ articleId: string }> {
  const sources = await loadSources(ctx, files.sources)
  const input = { bytes: files.article, filename: "2013-latakia-offensive.txt", format: "plain" }
  const { articleId } = await importArticle(ctx, input, { origin, remark })
  const ids = await markClaims(ctx, articleId)
  for (const [at, claim] of claims.entries()) await furnish(ctx, ids[at] as string, claim, sources)
  return { articleId }
}

async function loadSources(ctx: SignedIn, text: string): Promise<SourceIds> {
  const { added, known } = await importSources(ctx, { format: "csl-json", text })
  const rows = new Map([...added, ...known].map(row => [row.csl.id, row]))
  for (const [copy, of] of Object.entries(derivesFrom)) {
    const [row, from] = [rows.get(copy), rows.get(of)]
    if (row && from) await changeSource(ctx, { id: row.id, rev: row.rev, derivesFrom: from.id })
  }
  return new Map([...rows].map(([name, row]) => [name, row.id]))
}

/** Marks the words of every claim in one commit, with their records. */
async function markClaims(ctx: SignedIn, articleId: string): Promise<string[]> {
  const { version, doc: json } = await ctx.live.read(articleId)
  const doc = schema.nodeFromJSON(json)
  const text = textOf(doc)
  const records = claims.map(({ kind, question }) => ({ id: ctx.newId(), kind, question }))
  const steps = claims.map(({ words }, at) => {
    const start = text.indexOf(words)
    const range = start < 0 ? null : rangeAt(doc, start, start + words.length)
    if (!range) throw new Error(`the sample's text does not hold “${words}”`)
    const mark = schema.mark("claim", { id: records[at]?.id })
    return new AddMarkStep(range.from, range.to, mark).toJSON()
  })
  await ctx.live.commit(articleId, { as: ctx.who, base: version, steps, records: { claims: records } })
  return records.map(record => record.id)
}

async function furnish(
  ctx: SignedIn,
  claimId: string,
  claim: SampleClaim,
  sources: SourceIds,
): Promise<void> {
  const row = await claimById(ctx.read, ctx.who, claimId)
  if (!row) throw new Error(`the sample's claim “${claim.words}” was not stored`)
  if (claim.period) {
    const { rev } = await openQuestion(ctx, { id: row.questionId })
    await changeQuestion(ctx, { id: row.questionId, rev, period: claim.period })
  }
  for (const one of claim.evidence) await addEvidence(ctx, evidenceInput(row.questionId, one, sources))
  for (const body of claim.notes) await addNote(ctx, { subject: "claim", subjectId: claimId, body })
}

function evidenceInput(questionId: string, one: SampleEvidence, sources: SourceIds) {
  const { source, quote, stance, directness, reports } = one
  const sourceId = sources.get(source)
  if (!sourceId) throw new Error(`the sample's source ${source} is missing`)
  return {
    id: questionId,
    sourceId,
    quote,
    lang: "en",
    stance,
    directness,
    ...(reports ? { figure: reports } : {}),
  }
}
