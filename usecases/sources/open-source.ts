import type { z } from "zod"
import type { SourceView } from "@/core/desk/source-views"
import { may } from "@/core/people/may"
import { labelOf } from "@/core/sources/label"
import { circlePeople } from "@/db/queries/circles"
import { linkOf, linkView } from "@/db/queries/links"
import { namesOf } from "@/db/queries/people-names"
import { mergesInto } from "@/db/queries/source-merges"
import { questionsOfSources, type SourceRecord, snapshotsOf } from "@/db/queries/sources"
import { OnlyId } from "../inputs"
import { threadsOn } from "../notes/threads"
import { assess } from "../questions/assess"
import { evidenceView, mentionOf, namesFor } from "../questions/question-view"
import type { SignedIn } from "../verb"
import { alikeOf } from "./list-duplicates"
import { contactLogOf } from "./log-contact"
import { sourceFor } from "./permitted-source"
import { mayKnowContact } from "./person-input"
import { snapshotView, sourceRow } from "./source-rows"
import { tellOpened } from "./tell-opened"

export const OpenSourceInput = OnlyId

/** A source with its saved copies and every place that quotes it. Opening a restricted one is told. */
export async function openSource(
  ctx: SignedIn,
  asked: z.output<typeof OpenSourceInput>,
): Promise<SourceView> {
  const { read, who } = ctx
  const source = await sourceFor(read, who, asked.id)
  const { id } = source
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
    alike: may(who.role, "source.merge") && source.state === "active" ? await alikeOf(ctx, source) : [],
    merged: await mergedInto(ctx, id),
    circle: source.restricted ? await circlePeople(read, id) : [],
    contact: await contactFor(ctx, source),
    snapshotList: (await snapshotsOf(read, id)).map(snapshotView),
    linkCheck: await linkFor(read, source),
    evidenceList,
    notes: await threadsOn(read, who, "source", [id]),
  }
}

async function mergedInto({ read }: SignedIn, id: string): Promise<SourceView["merged"]> {
  const rows = await mergesInto(read, id)
  const name = await namesOf(
    read,
    rows.map(({ merge }) => merge.by),
  )
  return rows.map(({ merge, citekey, csl }) => ({
    ...{ mergeId: merge.id, citekey, label: csl.title ?? labelOf(csl), by: name(merge.by), at: merge.at },
  }))
}

/** What was once found of a source that is restricted now says nothing of it. */
async function linkFor(read: SignedIn["read"], source: SourceRecord): Promise<SourceView["linkCheck"]> {
  const row = source.restricted ? null : await linkOf(read, source.id)
  return row && linkView(row)
}

async function contactFor({ read, who }: SignedIn, source: SourceRecord): Promise<SourceView["contact"]> {
  if (!source.person || !mayKnowContact(who)) return null
  return { details: source.contact ?? {}, log: await contactLogOf(read, source.id) }
}
