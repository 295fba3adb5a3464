import type { AnchorState, ClaimKind, QuestionFlag, WaiverReason } from "../claims/claim"
import type { Dissent, Freshness, Outcome, Rule, TextEffect } from "../disputes/decision"
import type {
  Basis,
  Comparison,
  Credibility,
  Directness,
  Locator,
  QuoteMatch,
  Stance,
  Translation,
} from "../evidence/evidence"
import type { Strength } from "../evidence/strength"
import type { Figure } from "../figures/figure"
import type { SourceTerms } from "../sources/source"
import type { ClaimRow, Person, Reason, ThreadsView } from "./views"

// What the desk is given to show of a question: its evidence, how it compares, and what was decided.

export interface EvidenceView {
  id: string
  questionId: string
  source: {
    id: string
    citekey: string
    label: string
    title: string
    url: string | null
    person: boolean
    restricted: boolean
    terms: SourceTerms | null
  }
  snapshotId: string | null
  quote: string | null
  lang: string | null
  dir: string | null
  translation: Translation | null
  locator: Locator | null
  match: QuoteMatch
  /** Where it stands in the text of its saved copy: code points, end exclusive. */
  place: { start: number; end: number } | null
  stance: Stance
  credibility: Credibility
  credibilityReason: string | null
  directness: Directness
  basis: Basis
  basisCount: number | null
  derivesFrom: { id: string; label: string } | null
  /** Whether this counts beside the others, or repeats one of them. */
  independent: boolean
  /** Its source may derive from the article itself, and nobody has said that it stands by itself. */
  doubted: boolean
  figure: Figure | null
  figureFrom: "quote" | "translation" | "typed" | null
  relation: string | null
  relationFlags: string[]
  rev: number
  by: Person
  createdAt: number
}

export interface EndView {
  end: "lower" | "upper"
  value: number | null
  standing: "stated" | "allowed" | "opposed"
  /** Evidence that states or opposes this end. */
  evidence: string[]
}

export interface ComparisonView {
  state: Comparison
  end: "lower" | "upper" | null
  ends: EndView[]
  reasons: Reason[]
  /** Range across independent sources; null = unbounded. Absent where no evidence carries a comparable figure. */
  hull: { low: number | null; high: number | null } | null
}

export interface DecisionView {
  id: string
  n: number
  outcome: Outcome
  rule: Rule | null
  reason: string | null
  /** Why nothing needs to be shown, where the outcome is `waived` and one of the listed reasons was given. */
  waiver: WaiverReason | null
  chosen: Figure | null
  dissent: Dissent[]
  reopenWhen: string | null
  /** The version of the codebook its words are to be read by; null where none was kept. */
  codebook: number | null
  effect: TextEffect
  freshness: Freshness
  /** What changed since, where stale. */
  changed: ("words" | "figure" | "evidence" | "snapshot")[]
  /** Claims in the texts that say something else than was decided. */
  differing: string[]
  by: Person
  at: number
}

export interface Mention {
  claimId: string
  articleId: string
  articleTitle: string
  words: string
  figure: Figure | null
  anchor: AnchorState
  /** What the evidence says of these words alone; the question shows what it says of the place that agrees least. */
  comparison: Comparison
}

export interface QuestionView {
  id: string
  title: string
  kind: ClaimKind
  measure: string | null
  population: string | null
  place: string | null
  period: { from: string | null; to: string | null }
  /** How well it is borne out as a whole, as a person graded it. */
  strength: Strength | null
  flags: QuestionFlag[]
  rev: number
  comparison: ComparisonView
  decision: DecisionView | null
  earlierDecisions: DecisionView[]
  evidence: EvidenceView[]
  /** "Restricted evidence, held by A. B.": names only, where there is some this viewer may not see. */
  restrictedHolders: string[]
  mentions: Mention[]
  /** The question this one became by joining, where no text leads to it any more. */
  joinedInto: string | null
}

export interface ClaimView extends ClaimRow {
  prefix: string
  suffix: string
  questionView: QuestionView
  /** The evidence compared with this claim's own words. */
  comparison: ComparisonView
  /** Notes on every claim that answers the question, as far as the viewer may see them; `subjectId` says on which. */
  notes: ThreadsView
}
