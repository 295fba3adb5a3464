import type { DecisionView, EvidenceView, QuestionView } from "@/core/desk/question-views"
import { shownOf } from "@/core/desk/shown"
import type { Person, Reason, SourceRow } from "@/core/desk/views"
import type { Outcome } from "@/core/disputes/decision"
import { twoNeeded } from "@/core/evidence/two-sources"
import type { ArticleBundle, BundleClaim, BundlePerson, Preset } from "./bundle"
import { docOutside } from "./parts/doc-outside"
import { withoutSources } from "./parts/hidden-sources"
import { evidenceUnnamed, sourceUnnamed, staysInside, type Unnamed, unnamedIn } from "./parts/unnamed"
import { namesOneOf, reasonsOutside } from "./parts/withheld-names"

/** Quotes leave the house no longer than this (UTF-16 units, the ellipsis included). */
export const outsideQuote = 300

// Decisions about how a desk works with its author; they are read inside only.
const insideOutcomes: readonly Outcome[] = ["on_author", "kept_over_objection", "waived", "cut"]
const roleNames = { viewer: "Viewer", reviewer: "Reviewer", editor: "Editor", owner: "Owner" } as const

/** Cuts words at a space where one is near, with an ellipsis. */
export function shortened(words: string, most = outsideQuote): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most - 1)
  const space = cut.lastIndexOf(" ")
  const whole = space > most * 0.8 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, "")
  return `${whole.trimEnd()}…`
}

interface Outside {
  hidden: ReadonlySet<string>
  rename: (person: Person) => Person
  roleOfName: (name: string) => string
  articleId: string
  unnamed: ReadonlyMap<string, Unnamed>
  /** Whether words name somebody who may not be named. */
  names: (text: string) => boolean
}

/** People by what they are: two editors are both "Editor", so nobody is told apart. */
function renaming(people: readonly BundlePerson[]): Pick<Outside, "rename" | "roleOfName"> {
  const name = (person: BundlePerson | undefined) => (person?.role ? roleNames[person.role] : "Member")
  const byId = new Map(people.map(person => [person.id, person]))
  const byName = new Map(people.map(person => [person.name, person]))
  return {
    rename: ({ id }) => {
      const shown = name(byId.get(id))
      return { id: shown.toLowerCase(), name: shown }
    },
    roleOfName: one => name(byName.get(one)),
  }
}

function evidenceOutside(given: EvidenceView, { rename, roleOfName, unnamed, names }: Outside): EvidenceView {
  const person = unnamed.get(given.source.id)
  const one = person ? evidenceUnnamed(given, person, names) : given
  const { quote, translation, derivesFrom } = one
  const origin = derivesFrom && unnamed.get(derivesFrom.id)
  const by = translation && (translation.machine ? translation.by : roleOfName(translation.by))
  return {
    ...one,
    quote: quote === null ? null : shortened(quote),
    translation: translation && {
      text: shortened(translation.text),
      by: by ?? "",
      machine: translation.machine,
      ...(translation.checkedBy ? { checkedBy: roleOfName(translation.checkedBy) } : {}),
    },
    derivesFrom: derivesFrom && origin ? { id: derivesFrom.id, label: origin.label } : derivesFrom,
    match: { kind: one.match.kind, errors: one.match.errors, digitDiff: one.match.digitDiff },
    credibilityReason: null,
    snapshotId: null,
    by: rename(one.by),
  }
}

function decisionOutside(
  decision: DecisionView | null,
  { rename, roleOfName, names }: Outside,
  here: ReadonlySet<string>,
): DecisionView | null {
  if (!decision || insideOutcomes.includes(decision.outcome)) return null
  const differing = decision.differing.filter(claimId => here.has(claimId))
  const said = reasonsOutside(decision, names)
  const dissent = said.dissent.map(({ by, reason }) => ({ by: roleOfName(by), reason }))
  return { ...said, by: rename(decision.by), dissent, differing }
}

function questionOutside(question: QuestionView, outside: Outside): QuestionView {
  const bare = withoutSources(question, outside.hidden)
  const mentions = bare.mentions.filter(mention => mention.articleId === outside.articleId)
  const here = new Set(mentions.map(mention => mention.claimId))
  return {
    ...bare,
    evidence: bare.evidence.map(one => evidenceOutside(one, outside)),
    decision: decisionOutside(bare.decision, outside, here),
    earlierDecisions: [],
    flags: bare.flags.filter(flag => flag === "disputed"),
    // How many sources a desk asks for is its own business, as the flag is.
    comparison: {
      ...bare.comparison,
      reasons: bare.comparison.reasons.filter(reason => reason.code !== twoNeeded),
    },
    restrictedHolders: [],
    mentions,
  }
}

function claimOutside(claim: BundleClaim, question: QuestionView | undefined, outside: Outside): BundleClaim {
  const evidence = question?.evidence ?? []
  return {
    ...claim,
    shown: question ? shownOf(question.decision, shownBy(question)) : claim.shown,
    flags: claim.flags.filter(flag => flag === "disputed"),
    evidence: evidence.length,
    sources: new Set(evidence.map(one => one.source.id)).size,
    openNotes: 0,
    mentions: question?.mentions.length ?? 1,
    by: outside.rename(claim.by),
  }
}

const shownBy = ({ comparison }: QuestionView) => ({ comparison: comparison.state, end: comparison.end })

/** What publishers and archives say of a source, and CSL has no field for. */
const publicFields = ["archive-url", "archive-date", "url-status", "trans-title", "agency"]

function published(custom: SourceRow["csl"]["custom"]) {
  const said = Object.entries(custom ?? {}).filter(([name]) => publicFields.includes(name))
  return said.length > 0 ? { custom: Object.fromEntries(said) } : {}
}

function sourceOutside(source: SourceRow, { hidden, roleOfName, unnamed }: Outside): SourceRow {
  const person = unnamed.get(source.id)
  if (person) return { ...sourceUnnamed(source, person), snapshots: 0 }
  // What a desk noted for itself in a record, and texts that belong to the publisher.
  const { custom, annote: __, abstract: ___, note, ...bare } = source.csl
  const csl = { ...bare, ...published(custom) }
  const { standing, derivesFrom } = source
  const origin = derivesFrom && unnamed.get(derivesFrom.id)
  return {
    ...source,
    csl: { ...csl, ...(note === undefined || source.person ? {} : { note }) } as SourceRow["csl"],
    derivesFrom:
      derivesFrom && !hidden.has(derivesFrom.id)
        ? { id: derivesFrom.id, label: origin?.label ?? derivesFrom.label }
        : null,
    standing: standing && { ...standing, who: roleOfName(standing.who) },
    snapshots: 0,
  }
}

/** Words that nothing needs to be shown for are no claims to an outsider: "No evidence yet" would say the wrong thing of them. */
const isWaived = ({ decision }: QuestionView) =>
  decision?.outcome === "waived" && decision.freshness === "fresh"

const isHiddenPerson = (source: SourceRow) => source.person && staysInside(source)

/**
 * What of a bundle an export holds. inside: all. outside: no saved copies, nothing restricted, of people what their terms let out
 * (without their name where they may not be named), no notes, roles instead of names, quotes of at most 300 characters, no suggestions,
 * no waived claims.
 */
export function forPreset(bundle: ArticleBundle, preset: Preset): ArticleBundle {
  if (preset === "inside") return { ...bundle, preset }
  const hidden = new Set(bundle.sources.filter(staysInside).map(source => source.id))
  for (const { evidence } of bundle.questions)
    for (const { source } of evidence) if (staysInside(source)) hidden.add(source.id)
  const unnamed = unnamedIn(bundle)
  const names = namesOneOf(bundle.sources.filter(one => unnamed.has(one.id) || isHiddenPerson(one)))
  const outside: Outside = {
    ...{ hidden, articleId: bundle.article.id, unnamed, names },
    ...renaming(bundle.people),
  }
  const questions = bundle.questions.map(question => questionOutside(question, outside))
  const unasked = new Set(bundle.questions.filter(isWaived).map(question => question.id))
  const waived = new Set(bundle.claims.filter(one => unasked.has(one.questionId)).map(one => one.id))
  const byId = new Map(questions.map(question => [question.id, question]))
  return {
    ...bundle,
    preset,
    article: { ...bundle.article, url: null },
    doc: docOutside(bundle.doc, { sources: hidden, claims: waived }),
    claims: bundle.claims
      .filter(claim => !waived.has(claim.id))
      .map(claim => claimOutside(claim, byId.get(claim.questionId), outside)),
    questions: questions.filter(question => !unasked.has(question.id)),
    sources: bundle.sources
      .filter(source => !hidden.has(source.id))
      .map(source => sourceOutside(source, outside)),
    snapshots: [],
    notes: [],
    people: [],
    by: bundle.by && outside.rename(bundle.by),
  }
}

export interface Holds {
  claims: number
  questions: number
  evidence: number
  decisions: number
  sources: number
  notes: number
  snapshots: number
}

/** How much a bundle holds of each thing. */
export function holdsOf(bundle: ArticleBundle): Holds {
  return {
    claims: bundle.claims.length,
    questions: bundle.questions.length,
    evidence: bundle.questions.reduce((sum, question) => sum + question.evidence.length, 0),
    decisions: bundle.questions.filter(question => question.decision).length,
    sources: bundle.sources.length,
    notes: bundle.notes.reduce((sum, note) => sum + 1 + note.replies.length, 0),
    snapshots: bundle.snapshots.length,
  }
}

function countShortened(before: ArticleBundle, after: ArticleBundle): number {
  const quotes = new Map(
    after.questions.flatMap(question => question.evidence.map(one => [one.id, one.quote] as const)),
  )
  return before.questions
    .flatMap(question => question.evidence)
    .filter(one => quotes.get(one.id) && quotes.get(one.id) !== one.quote).length
}

/** Decisions that go out without what somebody said in them, because it names a person. */
function countWithheld(before: ArticleBundle, after: ArticleBundle): number {
  const said = (one: DecisionView) => [one.reason, one.reopenWhen, one.dissent.length].join("\n")
  const decisions = new Map(before.questions.map(question => [question.id, question.decision]))
  return after.questions.filter(({ id, decision }) => {
    const was = decisions.get(id)
    return decision && was && said(decision) !== said(was)
  }).length
}

/**
 * What goes out of the house with an export of this preset and what stays, as codes with numbers; give it the bundle before
 * `forPreset`.
 */
export function leaving(bundle: ArticleBundle, preset: Preset): { holds: Holds; leaves: Reason[] } {
  const after = forPreset(bundle, preset)
  const [before, holds] = [holdsOf(bundle), holdsOf(after)]
  const goes = (Object.keys(holds) as (keyof Holds)[])
    .filter(what => holds[what] > 0)
    .map(what => ({ code: `export.leaves.${what}`, values: { n: holds[what] } }))
  const stays = (Object.keys(holds) as (keyof Holds)[])
    .filter(what => before[what] > holds[what])
    .map(what => ({ code: `export.stays.${what}`, values: { n: before[what] - holds[what] } }))
  const cut = countShortened(bundle, after)
  const people = preset === "outside" ? unnamedIn(bundle).size : 0
  const withheld = countWithheld(bundle, after)
  const also: Reason[] = [
    ...(cut ? [{ code: "export.quotes_shortened", values: { n: cut, most: outsideQuote } }] : []),
    ...(people ? [{ code: "export.people_unnamed", values: { n: people } }] : []),
    ...(withheld ? [{ code: "export.reasons_withheld", values: { n: withheld } }] : []),
  ]
  const names: Reason[] =
    preset === "outside"
      ? [{ code: "export.names_are_roles", values: {} }]
      : bundle.people.length
        ? [{ code: "export.leaves.people", values: { n: bundle.people.length } }]
        : []
  return { holds, leaves: [...goes, ...stays, ...also, ...names] }
}
