import { may } from "@/core/people/may"
import { labelOf } from "@/core/sources/label"
import { outsideUse } from "@/core/sources/terms"
import { articleTitles, claimsNamed, evidenceNamed, sourcesNamed } from "@/db/queries/note-about"
import { type Guarded, guardedSources, threadsAsking } from "@/db/queries/note-queries"
import type { NoteRecord } from "@/db/queries/notes"
import { namesOneOf } from "@/formats/parts/withheld-names"
import { shortened } from "@/formats/presets"
import type { SheetQuestion } from "@/formats/sheets/query-sheet"
import { roleIn } from "../live/submission"
import type { SignedIn } from "../verb"

interface Asked {
  asked: string
  articleId?: string | undefined
}

/**
 * What waits for an answer of somebody outside, numbered among everything that was ever asked of them. What is about a restricted
 * source counts for nobody, so that its circle and others read the same numbers. `stay`: what names somebody who may not be named.
 */
export async function queriesFor(
  { read, who }: SignedIn,
  { asked, articleId }: Asked,
): Promise<{ questions: SheetQuestion[]; stay: number }> {
  const threads = await threadsAsking(read, who, { name: asked, articleId })
  const about = await subjects(read, who, threads)
  const open = threads.filter(note => !about.isRestricted(note))
  const names = namesGuarded(await guardedSources(read, who), asked)
  const titles = await articleTitles(
    read,
    who,
    open.flatMap(note => note.articleId ?? []),
  )
  const mine = (note: NoteRecord) =>
    may(note.articleId ? roleIn(who, note.articleId) : who.role, "note.write")
  const waiting = open
    .map((note, at) => ({ note, n: at + 1 }))
    .filter(({ note }) => note.state === "open" && !note.answeredOn && note.body !== null && mine(note))
  const leaving = waiting.filter(({ note }) => !names(note.body ?? ""))
  return {
    questions: leaving.map(({ note, n }) => ({
      ...{ n, question: note.body ?? "", ...about.of(note) },
      article: articleId ? null : (titles.get(note.articleId ?? "") ?? null),
    })),
    stay:
      threads.filter(one => one.state === "open" && !one.answeredOn && about.isRestricted(one)).length +
      waiting.length -
      leaving.length,
  }
}

type About = Pick<SheetQuestion, "words" | "isGone" | "source">
const nothing: About = { words: null, isGone: false, source: null }

async function subjects(read: SignedIn["read"], who: SignedIn["who"], threads: readonly NoteRecord[]) {
  const ids = (subject: NoteRecord["subject"]) =>
    threads.filter(one => one.subject === subject).map(one => one.subjectId)
  const evidence = await evidenceNamed(read, who, ids("evidence"))
  const beside = [...evidence.values()].flatMap(one => one.claimId ?? [])
  const claims = await claimsNamed(read, who, [...ids("claim"), ...beside])
  const sources = await sourcesNamed(read, who, ids("source"))
  const ofClaim = (id: string | null): About => {
    const claim = id ? claims.get(id) : undefined
    if (!claim) return nothing
    return {
      ...nothing,
      words: around(claim.prefix, claim.words, claim.suffix),
      isGone: claim.anchor === "detached",
    }
  }
  return {
    isRestricted: ({ subject, subjectId }: NoteRecord) =>
      (subject === "source" && sources.get(subjectId)?.restricted !== false) ||
      (subject === "evidence" && evidence.get(subjectId)?.restricted !== false),
    of({ subject, subjectId, selector }: NoteRecord): About {
      if (subject === "claim") return ofClaim(subjectId)
      if (subject === "range" && selector) {
        const { prefix, exact, suffix } = selector.quote
        return { ...nothing, words: around(prefix, exact, suffix) }
      }
      const one = evidence.get(subjectId)
      if (subject === "evidence" && one)
        return {
          ...ofClaim(one.claimId),
          // What a person said leaves on their terms only; the question says what there is to say.
          source: one.person ? null : { label: labelOf(one.csl), quote: one.quote && shortened(one.quote) },
        }
      const source = sources.get(subjectId)
      if (subject === "source" && source && !source.person)
        return { ...nothing, source: { label: labelOf(source.csl), quote: null } }
      return nothing
    },
  }
}

/** Surroundings of this length were cut where they were kept; shorter ones end where their line does. UTF-16 units. */
const kept = 60

/** The words with what stands beside them in their line; where that was cut, at whole words. */
function around(prefix: string, exact: string, suffix: string): NonNullable<About["words"]> {
  const before = prefix.slice(prefix.lastIndexOf("\n") + 1)
  const after = suffix.split("\n", 1)[0] ?? ""
  return {
    before: before.length < kept ? before : `…${before.replace(/^\S*/, "")}`,
    exact,
    after: after.length < kept ? after : `${after.replace(/\S*$/, "")}…`,
  }
}

/** Whether words name a restricted source or somebody who may not be named outside; whoever is asked knows their own name. */
function namesGuarded(guarded: readonly Guarded[], asked: string): (words: string) => boolean {
  const plain = (words: string) => words.normalize("NFC").trim().toLowerCase()
  const kept = guarded.filter(
    one => plain(one.title) !== plain(asked) && (one.restricted || !outsideUse(one.terms).named),
  )
  const titles = kept.map(one => plain(one.title)).filter(title => title.length > 2)
  const namesSomebody = namesOneOf(kept)
  return words => namesSomebody(words) || titles.some(title => plain(words).includes(title))
}
