import { appError } from "@/core/failing/app-error"
import { citekeyOf } from "@/core/sources/label"
import type { CslItem } from "@/core/sources/source"
import { needsCircle, neutralCitekey } from "@/core/sources/terms"
import type { Transaction } from "@/db/handles"
import { circlePeople, setCircle } from "@/db/queries/circles"
import { circleEvents } from "@/db/queries/events"
import { peopleHere } from "@/db/queries/people-lists"
import { aliasesOf } from "@/db/queries/source-keys"
import { keepRead, type SourceRecord, sourceRowById, takenCitekeys } from "@/db/queries/sources"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"

type Moved = Pick<SourceRecord, "restricted" | "citekey" | "csl">
type Circled = Pick<SourceRecord, "id" | "restricted" | "citekey" | "csl" | "terms">

/**
 * Makes these people the circle of a source, or opens it to everybody (null), in the caller's transaction; gives the columns to write.
 * Restricting takes its citekey away, which would tell of it by being taken; opening gives it one made from its record.
 */
export async function moveCircle(
  tx: Transaction,
  ctx: SignedIn,
  source: Circled,
  people: readonly string[] | null,
): Promise<Moved> {
  const { who } = ctx
  if (people === null && needsCircle(source.terms))
    throw appError("unprocessable", "source.confidential_stays")
  const before = (await circlePeople(tx, source.id)).map(one => one.id)
  if (people) await checkPeople(tx, who.workspaceId, people, before)
  await setCircle(tx, source.id, people ?? [], who.userId, ctx.now())
  for (const id of await aliasesOf(tx, source.id)) await moveAlias(tx, ctx, id, people)
  const { citekey, csl, restricted } = source
  const isSame = restricted === (people !== null)
  const key = isSame
    ? citekey
    : people
      ? neutralCitekey(source.id)
      : await openKey(tx, who.workspaceId, source)
  await recordEvent(tx, ctx, {
    ...{ verb: "source.circle_changed", subject: source.id, sourceId: source.id },
    from: { people: restricted ? before : null, citekey },
    to: { people: people && [...new Set(people)], citekey: key },
  })
  return { restricted: people !== null, citekey: key, csl: { ...csl, id: key } }
}

/** What became a source is known to whoever knows of the source: its record would tell of it else. */
async function moveAlias(
  tx: Transaction,
  { who, now }: SignedIn,
  id: string,
  people: readonly string[] | null,
) {
  const alias = await sourceRowById(tx, id)
  if (!alias) return
  await setCircle(tx, id, people ?? [], who.userId, now())
  const restricted = people !== null
  if (restricted === alias.restricted) return
  const key = restricted ? neutralCitekey(id) : await openKey(tx, who.workspaceId, alias)
  await keepRead(tx, id, { restricted, citekey: key, csl: { ...alias.csl, id: key } })
}

/** The key it had before it was restricted, else one made from its record; a number more where that is taken by now. */
async function openKey(tx: Transaction, workspaceId: string, source: Circled): Promise<string> {
  const told = (await circleEvents(tx, source.id)).map(
    event => JSON.parse(event.from ?? "{}") as Partial<Told>,
  )
  const closing = told.findLast(from => from.people === null)
  const csl = { ...(source.csl as CslItem), id: closing?.citekey ?? "" }
  const taken = await takenCitekeys(
    tx,
    workspaceId,
    citekeyOf(csl, () => false),
  )
  return citekeyOf(csl, key => key !== source.citekey && taken.has(key))
}

interface Told {
  people: string[] | null
  citekey: string
}

/** A circle has somebody who can come in, and takes in only people of the workspace. Whoever left it may stay named. */
async function checkPeople(
  tx: Transaction,
  workspaceId: string,
  people: readonly string[],
  before: readonly string[],
): Promise<void> {
  const here = await peopleHere(tx, workspaceId)
  if (!people.some(id => here.has(id))) throw appError("unprocessable", "source.circle_empty")
  if (!people.every(id => here.has(id) || before.includes(id)))
    throw appError("unprocessable", "source.circle_stranger")
}

/** Who belongs to the circle of a source that was just restricted: whoever did it, and whoever brought it in. */
export async function firstCircle(tx: Transaction, ctx: SignedIn, createdBy: string): Promise<string[]> {
  const { userId, workspaceId } = ctx.who
  const here = await peopleHere(tx, workspaceId)
  return [...new Set([userId, createdBy])].filter(id => id === userId || here.has(id))
}
