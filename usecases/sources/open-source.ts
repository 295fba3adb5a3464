import type { z } from "zod"
import type { SourceView } from "@/core/desk/source-views"
import { circlePeople } from "@/db/queries/circles"
import { questionsOfSources, type SourceRecord, snapshotsOf } from "@/db/queries/sources"
import { OnlyId } from "../inputs"
import { threadsOn } from "../notes/threads"
import { assess } from "../questions/assess"
import { evidenceView, mentionOf, namesFor } from "../questions/question-view"
import type { SignedIn } from "../verb"
import { contactLogOf } from "./log-contact"
import { sourceFor } from "./permitted-source"
import { mayKnowContact } from "./person-input"
import { snapshotView, sourceRow } from "./source-rows"
import { tellOpened } from "./tell-opened"

export const OpenSourceInput = OnlyId

/** A source with its saved copies and every place that quotes it. Opening a restricted one is told. */
export async function openSource(
  ctx: SignedIn,
  { id }: z.output<typeof OpenSourceInput>,
): Promise<SourceView> {
  const { read, who } = ctx
  const source = await sourceFor(read, who, id)
  await tellOpened(ctx, source)
  const assessed = await assess(read, who, await questionsOfSources(read, [id]))
  const names = await namesFor(read, who, assessed.values())
  const evidenceList = [...assessed.values()].flatMap(question =>
    question.evidence
      .filter(one => one.source.id === id)
      .map(one => ({
        ...evidenceView(one, question, names),
        question: question.question.title,
        claims: question.claims.map(claim => mentionOf(claim, question)),
      })),
  )
  return {
    ...(await sourceRow(read, who, source)),
    circle: source.restricted ? await circlePeople(read, id) : [],
    contact: await contactFor(ctx, source),
    snapshotList: (await snapshotsOf(read, id)).map(snapshotView),
    evidenceList,
    notes: await threadsOn(read, who, "source", [id]),
  }
}

async function contactFor({ read, who }: SignedIn, source: SourceRecord): Promise<SourceView["contact"]> {
  if (!source.person || !mayKnowContact(who)) return null
  return { details: source.contact ?? {}, log: await contactLogOf(read, source.id) }
}
