import type { ClaimKind } from "@/core/claims/claim"
import type { Directness, Stance } from "@/core/evidence/evidence"

// What the sample article comes with. Quotes are a few words each, with the numbers that the source records name
// (db/seed/latakia/sources.csl.json); the notes were written for the sample. Wikipedia is never a source.

export interface SampleEvidence {
  /** The record's id in sources.csl.json. */
  source: string
  quote: string
  stance: Stance
  directness: Directness
  /** Words the reported figure is read from, where the quote alone does not say what is counted. */
  reports?: string
}

export interface SampleClaim {
  words: string
  kind: ClaimKind
  question: string
  period?: { from: string; to: string }
  evidence: SampleEvidence[]
  notes: string[]
}

const hrw = "hrw2013latakia"
const august = { from: "2013-08-01", to: "2013-08-31" }

export const claims: SampleClaim[] = [
  {
    words: "early August 2013",
    kind: "date",
    question: "Start of the 2013 Latakia offensive",
    period: august,
    evidence: [{ source: hrw, quote: "4 August 2013", stance: "supports", directness: "first-hand" }],
    notes: [],
  },
  {
    words: "a dozen villages",
    kind: "figure",
    question: "Villages captured by the rebels, 2013 Latakia offensive",
    evidence: [{ source: hrw, quote: "more than 10 villages", stance: "supports", directness: "first-hand" }],
    notes: [],
  },
  {
    words: "mid-August",
    kind: "date",
    question: "Start of the army's counter-offensive, 2013 Latakia offensive",
    period: august,
    evidence: [{ source: hrw, quote: "5 August", stance: "contradicts", directness: "first-hand" }],
    notes: [
      "The report dates the launch of the counter-offensive to 5 August and full control to 18 August. Does “mid-August” mean the counter-attack, or the end of the campaign?",
    ],
  },
  {
    words: "1,500–2,000 fighters",
    kind: "figure",
    question: "Rebel fighters, 2013 Latakia offensive",
    evidence: [],
    notes: [],
  },
  {
    words: "5,000 soldiers",
    kind: "figure",
    question: "Government soldiers, 2013 Latakia offensive",
    evidence: [],
    notes: [],
  },
  {
    words: "107 fighters killed",
    kind: "figure",
    question: "Rebel fighters killed, 2013 Latakia offensive",
    evidence: [],
    notes: [
      "The brackets say “up until Army counter-attack”: this is a count for a part of the campaign, not its total.",
    ],
  },
  {
    words: "114–127 soldiers",
    kind: "figure",
    question: "Soldiers killed, 2013 Latakia offensive",
    evidence: [],
    notes: [],
  },
  {
    words: "44 militiamen killed",
    kind: "figure",
    question: "Militiamen killed, 2013 Latakia offensive",
    evidence: [],
    notes: [],
  },
  {
    words: "190–205 civilians killed",
    kind: "figure",
    question: "Civilians killed, 2013 Latakia offensive",
    evidence: [
      {
        ...{ source: hrw, quote: "at least 190 civilians", stance: "supports", directness: "first-hand" },
        reports: "at least 190 civilians killed",
      },
      {
        ...{ source: "holmes2013reuters", quote: "at least 190 civilians", stance: "supports" },
        ...{ directness: "repeats another", reports: "at least 190 civilians killed" },
      },
      {
        ...{ source: "channel4-2013latakia", quote: "as many as 190 civilians", stance: "supports" },
        ...{ directness: "repeats another", reports: "as many as 190 civilians killed" },
      },
    ],
    notes: [
      "All three sources go back to one report. It says “at least 190”: the lower end is covered, and nothing stored here gives 205. The published article may cite a source for it that this text dump lost.",
      "One outlet turned the floor into a ceiling: “as many as 190” where the report it draws on says “at least”.",
    ],
  },
]

/** Who these two outlets draw on; copies of one report count once. */
export const derivesFrom: Record<string, string> = {
  holmes2013reuters: hrw,
  "channel4-2013latakia": hrw,
}

export const origin = {
  url: "https://en.wikipedia.org/wiki/2013_Latakia_offensive",
  revision: null,
  licence: "CC BY-SA",
  attribution: "Wikipedia contributors, “2013 Latakia offensive”",
}

/** A code for `app/messages`: what the page says about this text. */
export const remark =
  "This is a text dump. The published article carries references that the dump lost; look there before you call a figure unsourced."
