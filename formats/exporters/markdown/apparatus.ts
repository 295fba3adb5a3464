import type { DecisionView, EvidenceView, QuestionView } from "@/core/desk/question-views"
import type { NoteView, SourceRow } from "@/core/desk/views"
import type { NumberedClaim } from "../../parts/article-text"
import { askedWords } from "../../parts/asked-words"
import { figureWords } from "../../parts/figure-words"
import { referenceOf, webAddress } from "../../parts/reference"
import {
  comparisonLabel,
  comparisonSentences,
  decisionLabel,
  hullSentence,
  matchLabel,
  notChecked,
  ruleLabel,
  stanceLabel,
} from "../../parts/sentences"
import { translationWords } from "../../parts/translation-words"
import { termsLabel } from "../../parts/unnamed"
import { cite, type MdWriting, runsMd } from "./inline"
import { type MdNode, md, paragraph, text } from "./tree"

const day = (at: number) => new Date(at).toISOString().slice(0, 10)
const item = (...blocks: MdNode[]) => md("listItem", blocks, { spread: blocks.length > 1 })
const list = (items: MdNode[], ordered = false) =>
  md("list", items, { ordered, spread: false, ...(ordered ? { start: 1 } : {}) })

function decisionWords(one: DecisionView): MdNode[] {
  const stale = one.freshness === "stale" ? ", changed since" : ""
  const why = [
    one.rule ? `${ruleLabel(one.rule)}.` : "",
    one.reason ?? "",
    ...one.dissent.map(({ by, reason }) => `Dissent, ${by}: ${reason}`),
  ]
  return [
    md("strong", [text(decisionLabel(one))]),
    text(`${stale} (decided by ${one.by.name}, ${day(one.at)}). ${why.filter(Boolean).join(" ")}`.trimEnd()),
  ]
}

function comparisonWords(question: QuestionView, words: string): MdNode {
  const { state, end, hull } = question.comparison
  const range = hull ? [`Range across sources: ${hullSentence(hull)}.`] : []
  const compared = state === "no_evidence" ? "" : "compared by the program"
  const unchecked = question.decision ? "" : notChecked.toLowerCase()
  const who = [compared, unchecked].filter(Boolean).join("; ")
  return text(
    [
      `${comparisonLabel(state, end)}${who ? ` (${who})` : ""}.`,
      ...comparisonSentences(question, words),
      ...range,
    ].join(" "),
  )
}

function evidenceItem(one: EvidenceView, writing: MdWriting): MdNode {
  const { locator } = one
  const label = locator?.label ?? null
  const cited = cite(
    [{ sourceId: one.source.id, locator: locator?.value ?? null, label, prefix: null, suffix: null }],
    writing,
  )
  const words = [
    one.source.terms && writing.bundle.preset === "inside" ? termsLabel(one.source.terms) : "",
    stanceLabel(one.stance),
    one.figure ? `reports ${figureWords(one.figure)}` : "",
    one.quote ? matchLabel(one.match) : "",
  ]
  const quote = one.quote
    ? [text(`“${one.quote.replace(/\s*\n\s*/g, " ")}”${writing.flavour === "gfm" ? "" : " "}`)]
    : []
  const translation = one.translation
    ? [text(` “${one.translation.text.replace(/\s*\n\s*/g, " ")}” (${translationWords(one.translation)}).`)]
    : []
  return item(
    paragraph(
      ...quote,
      cited ?? text(one.source.label),
      text(`: ${words.filter(Boolean).join("; ")}.`),
      ...translation,
    ),
  )
}

function noteItem(note: NoteView): MdNode {
  const line = (words: string) => words.replace(/\s*\n\s*/g, " ")
  const on = note.selector ? ` on “${line(note.selector.quote.exact)}”` : ""
  const facts = [day(note.createdAt), note.state === "resolved" ? "resolved" : "", askedWords(note)]
  const words = text(
    `Note${on} by ${note.by.name}, ${facts.filter(Boolean).join(", ")}: ${line(note.body ?? "purged")}`,
  )
  return item(paragraph(words), ...(note.replies.length ? [list(note.replies.map(noteItem))] : []))
}

function claimItem(
  one: NumberedClaim,
  writing: MdWriting,
  question: QuestionView | undefined,
  first: NumberedClaim,
): MdNode {
  const { claim } = one
  const lost = one.places.length === 0 ? " (lost its words)" : ""
  const head = paragraph(
    text(`“${claim.words.replace(/\s*\n\s*/g, " ")}”${lost}: `),
    md("emphasis", [text(claim.question)]),
  )
  const notes = writing.bundle.notes
    .filter(note => note.subject === "claim" && note.subjectId === claim.id)
    .map(noteItem)
  const said = notes.length ? [list(notes)] : []
  if (first !== one) return item(head, paragraph(text(`Same fact as claim ${first.n}.`)), ...said)
  if (!question) return item(head, ...said)
  const under = [...question.evidence.map(piece => evidenceItem(piece, writing)), ...notes]
  return item(
    head,
    ...(question.decision ? [paragraph(...decisionWords(question.decision))] : []),
    paragraph(comparisonWords(question, claim.words)),
    ...(under.length ? [list(under)] : []),
  )
}

/** The claims as a numbered list, in the order of the text. */
export function claimsSection(writing: MdWriting): MdNode[] {
  if (writing.claims.length === 0) return []
  const questions = new Map(writing.bundle.questions.map(question => [question.id, question]))
  const first = new Map<string, NumberedClaim>()
  const items = writing.claims.map(one => {
    if (!first.has(one.claim.questionId)) first.set(one.claim.questionId, one)
    const { questionId } = one.claim
    return claimItem(one, writing, questions.get(questionId), first.get(questionId) as NumberedClaim)
  })
  const general = writing.bundle.notes.filter(note => note.subject !== "claim").map(noteItem)
  return [
    md("heading", [text("Claims")], { depth: 2 }),
    md("list", items, { ordered: true, start: 1, spread: true }),
    ...(general.length ? [md("heading", [text("Notes")], { depth: 2 }), list(general)] : []),
  ]
}

function referenceItem({ csl }: SourceRow): MdNode {
  const { authors, date, title, container, rest, url } = referenceOf(csl)
  const name = md("emphasis", [text(title)])
  const before = [authors, date].filter(Boolean).join(". ")
  const after = [container, ...rest].filter(Boolean).join(". ")
  return item(
    paragraph(
      text(before ? `${before}. ` : ""),
      url ? md("link", [name], { url }) : name,
      text(`.${after ? ` ${after}.` : ""}`),
    ),
  )
}

/** Where Pandoc puts the list of references; written out for others. */
export function referencesSection(writing: MdWriting): MdNode[] {
  if (writing.bundle.sources.length === 0) return []
  const heading = md("heading", [text("References")], { depth: 2 })
  if (writing.flavour === "pandoc") return [heading, md("div", [], { attributes: "#refs" })]
  const { bibliography } = writing.cited
  const listed = new Set(bibliography.map(entry => entry.sourceId))
  const rest = writing.bundle.sources.filter(source => !listed.has(source.id))
  const cited = bibliography.map(({ runs }) => item(paragraph(...runsMd(runs))))
  return [
    ...(cited.length ? [md("heading", [text("Sources cited")], { depth: 2 }), list(cited, true)] : []),
    ...(rest.length ? [heading, list(rest.map(referenceItem), true)] : []),
  ]
}

/** Where the text comes from: it stands in every export. */
export function originLine({ bundle }: MdWriting): MdNode[] {
  const { url, revision, attribution, licence } = bundle.article.origin
  const address = webAddress(url)
  const from = address
    ? [
        text("From "),
        md("link", [text(address)], { url: address }),
        text(revision ? ` (revision ${revision}) ` : " "),
      ]
    : []
  const words = [attribution ?? "", licence ? `Licence: ${licence}` : ""].filter(Boolean).join(" · ")
  const { remark } = bundle.article
  return [
    ...(from.length || words ? [paragraph(...from, ...(words ? [md("emphasis", [text(words)])] : []))] : []),
    ...(remark ? [paragraph(md("emphasis", [text(remark)]))] : []),
  ]
}
