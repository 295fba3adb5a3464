import type { DecisionView, EvidenceView, QuestionView } from "@/core/desk/question-views"
import type { NoteView } from "@/core/desk/views"
import type { NumberedClaim } from "../../parts/article-text"
import { askedWords } from "../../parts/asked-words"
import { escapeHtml } from "../../parts/escape"
import { figureWords } from "../../parts/figure-words"
import { lookOf, signOf } from "../../parts/looks"
import {
  comparisonLabel,
  comparisonSentences,
  decisionLabel,
  directnessLabel,
  hullSentence,
  kindLabel,
  locatorLabel,
  matchLabel,
  notChecked,
  ruleLabel,
  stanceLabel,
} from "../../parts/sentences"
import { translationWords } from "../../parts/translation-words"
import { termsLabel } from "../../parts/unnamed"
import { intervalPlot } from "./plot"
import type { Writing } from "./writing"

/** "24 November 2026", in UTC: a file reads the same everywhere. */
export function day(at: number): string {
  const words = new Date(at).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  })
  return `<time datetime="${new Date(at).toISOString()}">${words}</time>`
}

const bdi = (words: string) => `<bdi>${escapeHtml(words)}</bdi>`
const paragraph = (html: string, name = "") => `<p${name ? ` class="${name}"` : ""}>${html}</p>`

/** What the program compared: hollow, and said to be the program's. */
function comparison(question: QuestionView, words: string): string {
  const { state, end, hull } = question.comparison
  const look = lookOf({ by: "program", comparison: state, end })
  const details = [
    ...comparisonSentences(question, words),
    ...(hull ? [`Range across sources: ${hullSentence(hull)}.`] : []),
  ]
  const label = `<span class="sign" aria-hidden="true">${signOf(look)}</span> ${escapeHtml(comparisonLabel(state, end))}`
  const compared = state === "no_evidence" ? "" : "compared by the program"
  const unchecked = question.decision ? "" : notChecked.toLowerCase()
  const who = [compared, unchecked].filter(Boolean).join(" · ")
  return (
    paragraph(`${label}${who ? ` <span class="who">${who}</span>` : ""}`, `state program ${look.tone}`) +
    (details.length ? paragraph(escapeHtml(details.join(" ")), "detail") : "")
  )
}

/** What a person decided: solid, with who, when and why. */
function decision(one: DecisionView): string {
  const look = lookOf({ by: "person", outcome: one.outcome, freshness: one.freshness })
  const stale = one.freshness === "stale" ? `, <span class="stale">changed since</span>` : ""
  const label = `<span class="sign" aria-hidden="true">${signOf(look)}</span> <strong>${escapeHtml(decisionLabel(one))}</strong>${stale}`
  const why = [one.rule ? `${ruleLabel(one.rule)}.` : "", one.reason ?? ""].filter(Boolean).join(" ")
  const chosen = one.chosen ? paragraph(`Figure chosen: ${bdi(figureWords(one.chosen))}`, "detail") : ""
  const reopen = one.reopenWhen ? paragraph(`To be reopened when: ${bdi(one.reopenWhen)}`, "detail") : ""
  const dissent = one.dissent
    .map(({ by, reason }) => paragraph(`Dissent, ${bdi(by)}: ${bdi(reason)}`, "detail"))
    .join("")
  return (
    paragraph(
      `${label} <span class="who">decided by ${bdi(one.by.name)}, ${day(one.at)}</span>`,
      `state person ${look.tone}`,
    ) +
    (why ? paragraph(bdi(why), "detail") : "") +
    chosen +
    dissent +
    reopen
  )
}

function sourceLink(one: EvidenceView, writing: Writing): string {
  const known = writing.sourceById.get(one.source.id)
  const label = escapeHtml(one.source.label)
  return known ? `<a href="#source-${known.n}">${label}</a>` : label
}

function evidence(one: EvidenceView, writing: Writing): string {
  const direction = ` dir="${one.dir === "rtl" || one.dir === "ltr" ? one.dir : "auto"}"${one.lang ? ` lang="${escapeHtml(one.lang)}"` : ""}`
  const quote = one.quote ? `<blockquote${direction}><p>${escapeHtml(one.quote)}</p></blockquote>` : ""
  const { translation } = one
  const translated = translation
    ? `<p class="translation" dir="auto">${escapeHtml(translation.text)} <span class="who">${bdi(translationWords(translation))}</span></p>`
    : ""
  const terms =
    one.source.terms && writing.bundle.preset === "inside" ? bdi(termsLabel(one.source.terms)) : ""
  const facts = [
    `${sourceLink(one, writing)}${one.locator ? `, ${escapeHtml(locatorLabel(one.locator))}` : ""}`,
    terms,
    stanceLabel(one.stance),
    one.figure ? `reports ${bdi(figureWords(one.figure))}` : "",
    one.derivesFrom ? `repeats ${bdi(one.derivesFrom.label)}` : directnessLabel(one.directness),
    one.quote ? matchLabel(one.match) : "",
  ]
  return `<li class="${one.stance}">${quote}${translated}${paragraph(facts.filter(Boolean).join(" · "), "from")}</li>`
}

function note(one: NoteView): string {
  const replies = one.replies.length ? `<ul>${one.replies.map(note).join("")}</ul>` : ""
  const state = one.state === "resolved" && !one.threadId ? " · resolved" : ""
  const words =
    one.body === null ? "<em>This note was purged.</em>" : escapeHtml(one.body).replaceAll("\n", "<br>")
  const on = one.selector ? paragraph(`On “${bdi(one.selector.quote.exact)}”`, "from") : ""
  const asked = askedWords(one)
  const from = `${bdi(one.by.name)}, ${day(one.createdAt)}${state}${asked ? ` · ${bdi(asked)}` : ""}`
  return `<li>${on}<p dir="auto">${words}</p>${paragraph(from, "from")}${replies}</li>`
}

/** A list of notes under a heading of its own; nothing where there are none. */
export function notesList(notes: readonly NoteView[], label: string, level: 3 | 4 = 4): string {
  return notes.length
    ? `<div class="notes"><h${level}>${label}</h${level}><ul>${notes.map(note).join("")}</ul></div>`
    : ""
}

function body(one: NumberedClaim, question: QuestionView, writing: Writing): string {
  const list = question.evidence.map(piece => evidence(piece, writing)).join("\n")
  const held = question.restrictedHolders.length
    ? paragraph(`Restricted evidence, held by ${question.restrictedHolders.map(bdi).join(", ")}.`, "detail")
    : ""
  return [
    question.decision ? decision(question.decision) : "",
    comparison(question, one.claim.words),
    intervalPlot(one, question),
    list ? `<ul class="evidence">\n${list}\n</ul>` : "",
    held,
  ].join("\n")
}

/** A claim's card: its words, what was decided and compared, the evidence and the notes. */
export function card(
  one: NumberedClaim,
  question: QuestionView | undefined,
  writing: Writing,
  first: NumberedClaim,
): string {
  const { claim, n } = one
  const back = one.places.length
    ? ` <a class="back" href="#m-${n}" aria-label="Back to claim ${n} in the text">↑</a>`
    : ""
  const figure = claim.figure ? ` · ${escapeHtml(figureWords(claim.figure))}` : ""
  const look = lookOf(claim.shown)
  const same =
    first.n !== n ? paragraph(`Same fact as <a href="#claim-${first.n}">claim ${first.n}</a>.`, "detail") : ""
  const notes = writing.bundle.notes.filter(
    thread => thread.subject === "claim" && thread.subjectId === claim.id,
  )
  return `<li class="card ${look.tone}" id="claim-${n}">
<span class="num" aria-hidden="true">${n}</span><h3 dir="auto">“${escapeHtml(claim.words)}”${back}</h3>
${paragraph(`${kindLabel(claim.kind)}${figure} · ${bdi(claim.question)}`, "from")}
${same || (question ? body(one, question, writing) : "")}${notesList(notes, "Notes")}
</li>`
}
