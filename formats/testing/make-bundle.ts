import type { DecisionView, EvidenceView, QuestionView } from "@/core/desk/question-views"
import type { ClaimRow, NoteView, SourceRow } from "@/core/desk/views"
import type { Figure } from "@/core/figures/figure"
import type { ArticleBundle, BundleClaim } from "../bundle"
import type { DocJson } from "../imported"

// Records with everything they need, so that a test names only what it is about.

export const at = Date.UTC(2026, 0, 15, 9, 30)
export const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`
export const ada = { id: id(901), name: "Ada Quill" }
export const ben = { id: id(902), name: "Ben Okoro" }

export function figure(
  raw: string,
  low: number | null,
  high: number | null,
  more: Partial<Figure> = {},
): Figure {
  return {
    kind: "people",
    low,
    best: low !== null && low === high ? low : null,
    high,
    qualifier: low === null ? "up_to" : high === null ? "at_least" : low === high ? "exact" : "range",
    state: "value",
    measure: "killed",
    population: "civilians",
    side: null,
    raw,
    ...more,
  }
}

export function evidence(
  n: number,
  more: Partial<EvidenceView> & Pick<EvidenceView, "source">,
): EvidenceView {
  return {
    id: id(300 + n),
    questionId: id(200),
    snapshotId: null,
    quote: null,
    lang: null,
    dir: null,
    translation: null,
    locator: null,
    match: { kind: "exact", errors: 0, digitDiff: false },
    place: null,
    doubted: false,
    stance: "supports",
    credibility: "unknown",
    credibilityReason: null,
    directness: "first-hand",
    basis: "unstated",
    basisCount: null,
    derivesFrom: null,
    ...{ tags: [], link: null, createdAt: 0 },
    independent: true,
    figure: null,
    figureFrom: null,
    relation: null,
    relationFlags: [],
    rev: 1,
    by: ada,
    createdAt: at,
    ...more,
  }
}

export function question(n: number, title: string, more: Partial<QuestionView> = {}): QuestionView {
  return {
    id: id(200 + n),
    title,
    kind: "figure",
    measure: null,
    population: null,
    place: null,
    period: { from: null, to: null },
    strength: null,
    flags: [],
    rev: 1,
    comparison: { state: "no_evidence", end: null, ends: [], reasons: [], hull: null },
    decision: null,
    earlierDecisions: [],
    evidence: [],
    restrictedHolders: [],
    mentions: [],
    joinedInto: null,
    ...more,
  }
}

export function decision(n: number, more: Partial<DecisionView> = {}): DecisionView {
  return {
    id: id(400 + n),
    n: 1,
    outcome: "supported",
    rule: null,
    reason: null,
    waiver: null,
    chosen: null,
    dissent: [],
    reopenWhen: null,
    codebook: 0,
    effect: "none",
    freshness: "fresh",
    changed: [],
    differing: [],
    by: ben,
    at,
    ...more,
  }
}

export function claim(n: number, words: string, more: Partial<BundleClaim> = {}): BundleClaim {
  const row: ClaimRow = {
    id: id(100 + n),
    articleId: id(1),
    questionId: id(200 + n),
    question: words,
    kind: "figure",
    words,
    blockPath: "b1",
    anchor: "anchored",
    figure: null,
    figureTyped: false,
    figureOutdated: null,
    shown: { by: "program", comparison: "no_evidence", end: null },
    flags: [],
    evidence: 0,
    sources: 0,
    openNotes: 0,
    mentions: 1,
    rev: 1,
    by: ada,
    updatedAt: at,
  }
  return { ...row, prefix: "", suffix: "", ...more }
}

export function source(n: number, label: string, more: Partial<SourceRow> = {}): SourceRow {
  return {
    id: id(500 + n),
    citekey: `key${n}`,
    label,
    csl: { id: `key${n}`, type: "report", title: `Made-up title ${n}` },
    restricted: false,
    person: false,
    terms: null,
    derivesFrom: null,
    ...{ tags: [], link: null, createdAt: 0 },
    standing: null,
    interest: null,
    doubt: null,
    independence: null,
    state: "active",
    evidence: 1,
    snapshots: 0,
    rev: 1,
    updatedAt: at,
    ...more,
  }
}

export function note(n: number, subjectId: string, body: string, more: Partial<NoteView> = {}): NoteView {
  return {
    id: id(600 + n),
    subject: "claim",
    subjectId,
    threadId: null,
    selector: null,
    body,
    state: "open",
    assignedTo: null,
    dueOn: null,
    askedOf: null,
    answeredBy: null,
    answeredOn: null,
    mentions: [],
    edited: false,
    rev: 1,
    by: ada,
    createdAt: at,
    updatedAt: at,
    unread: null,
    replies: [],
    answers: more.replies?.length ?? 0,
    ...more,
  }
}

export const cited = (one: SourceRow): EvidenceView["source"] => ({
  id: one.id,
  citekey: one.citekey,
  label: one.label,
  title: one.csl.title ?? "",
  url: one.csl.URL ?? null,
  person: one.person,
  restricted: one.restricted,
  terms: one.terms,
})

type Part = string | DocJson
const inline = (parts: readonly Part[]): DocJson[] =>
  parts.map(part => (typeof part === "string" ? { type: "text", text: part } : part))
/** Words with marks: `t("190", claimMark(1), "strong")`. */
export const t = (text: string, ...marks: (string | NonNullable<DocJson["marks"]>[number])[]): DocJson => ({
  type: "text",
  text,
  marks: marks.map(mark => (typeof mark === "string" ? { type: mark } : mark)),
})
export const onClaim = (n: number) => ({ type: "claim", attrs: { id: id(100 + n) } })
export const p = (...parts: Part[]): DocJson => ({ type: "paragraph", content: inline(parts) })
export const h = (level: number, ...parts: Part[]): DocJson => ({
  type: "heading",
  attrs: { level },
  content: inline(parts),
})
export const node = (type: string, ...content: DocJson[]): DocJson => ({ type, content })
export const cell = (attrs: Record<string, unknown>, ...content: DocJson[]): DocJson => ({
  type: "table_cell",
  attrs,
  content,
})
export const header = (attrs: Record<string, unknown>, ...content: DocJson[]): DocJson => ({
  type: "table_header",
  attrs,
  content,
})

export function bundle(title: string, blocks: DocJson[], more: Partial<ArticleBundle> = {}): ArticleBundle {
  return {
    article: {
      id: id(1),
      title,
      version: 7,
      origin: { url: null, revision: null, licence: null, attribution: null },
      language: "en",
      remark: null,
      citations: { style: "apa", locale: "en-US" },
      updatedAt: at,
      url: null,
    },
    doc: { type: "doc", content: [{ type: "title", content: inline([title]) }, ...blocks] },
    claims: [],
    questions: [],
    sources: [],
    snapshots: [],
    notes: [],
    people: [
      { ...ada, role: "reviewer" },
      { ...ben, role: "editor" },
    ],
    by: ada,
    exportedAt: at,
    preset: null,
    ...more,
  }
}
