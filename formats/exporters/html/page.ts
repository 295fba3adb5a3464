import type { SourceRow } from "@/core/desk/views"
import { annotationCollection } from "../../parts/annotations/collection"
import type { NumberedClaim } from "../../parts/article-text"
import { escapeHtml, jsonIsland } from "../../parts/escape"
import { referenceOf, webAddress } from "../../parts/reference"
import { writeBlock } from "./blocks"
import { card, day, notesList } from "./cards"
import { runsHtml } from "./inline"
import { style } from "./style"
import type { Writing } from "./writing"

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)\b/i

function articleHtml(writing: Writing): string {
  const parts: string[] = []
  writing.article.doc.forEach((node, pos) => {
    parts.push(writeBlock(node, pos, writing))
    if (node.type.name === "title") parts.push(attribution(writing))
  })
  return parts.join("\n")
}

/** Where the text comes from, with its licence: it stands in every export of a text. */
function attribution({ bundle }: Writing): string {
  const { origin, remark } = bundle.article
  const address = webAddress(origin.url)
  const from = address
    ? `From <a href="${escapeHtml(address)}" rel="noreferrer noopener">${escapeHtml(address)}</a>${origin.revision ? ` (revision ${escapeHtml(origin.revision)})` : ""}`
    : ""
  const parts = [
    from,
    origin.attribution ? escapeHtml(origin.attribution) : "",
    origin.licence ? `Licence: ${escapeHtml(origin.licence)}` : "",
  ]
  const words = parts
    .filter(Boolean)
    .map(part => `<span>${part}</span>`)
    .join(" · ")
  return (
    (words ? `<p class="origin" dir="auto">${words}</p>` : "") +
    (remark ? `<p class="origin" dir="auto">${escapeHtml(remark)}</p>` : "")
  )
}

function footnotesHtml({ footnotes }: Writing): string {
  if (footnotes.length === 0) return ""
  const items = footnotes.map(
    (html, at) =>
      `<li id="fn-${at + 1}" dir="auto">${html} <a class="back" href="#fnr-${at + 1}" aria-label="Back to the text">↑</a></li>`,
  )
  return `<section aria-labelledby="footnotes"><h2 id="footnotes">Footnotes</h2><ol class="footnotes">\n${items.join("\n")}\n</ol></section>`
}

function cards(
  claims: readonly NumberedClaim[],
  writing: Writing,
  first: Map<string, NumberedClaim>,
): string {
  const questions = new Map(writing.bundle.questions.map(question => [question.id, question]))
  return claims
    .map(one => {
      const { questionId } = one.claim
      if (!first.has(questionId)) first.set(questionId, one)
      return card(one, questions.get(questionId), writing, first.get(questionId) as NumberedClaim)
    })
    .join("\n")
}

function claimsHtml(writing: Writing): string {
  if (writing.claims.length === 0) return ""
  const first = new Map<string, NumberedClaim>()
  const standing = writing.claims.filter(one => one.places.length > 0)
  const lost = writing.claims.filter(one => one.places.length === 0)
  const legend =
    '<p class="legend">A hollow sign (○ ◔ ◇ □) is the program’s comparison of the evidence. A solid sign (✓ ● ◆) is a person’s decision.</p>'
  const rest = lost.length
    ? `<h2 id="lost">Claims that lost their words</h2>\n<ol class="cards">\n${cards(lost, writing, first)}\n</ol>`
    : ""
  return `<section aria-labelledby="claims"><h2 id="claims">Claims</h2>${legend}
<ol class="cards">
${cards(standing, writing, first)}
</ol>${rest}</section>`
}

function reference({ csl, derivesFrom }: SourceRow, n: number): string {
  const { authors, date, title, container, rest, url } = referenceOf(csl)
  const name = container ? `“${escapeHtml(title)}”` : `<cite>${escapeHtml(title)}</cite>`
  const linked = url ? `<a href="${escapeHtml(url)}" rel="noreferrer noopener">${name}</a>` : name
  const pieces = [
    authors && escapeHtml(authors),
    date && escapeHtml(date),
    linked,
    container && `<cite>${escapeHtml(container)}</cite>`,
    ...rest.map(escapeHtml),
  ]
  return `<li id="source-${n}" dir="auto">${pieces.filter(Boolean).join(". ")}.${repeats(derivesFrom)}</li>`
}

const repeats = (origin: SourceRow["derivesFrom"]) =>
  origin ? ` <span class="who">Repeats ${escapeHtml(origin.label)}.</span>` : ""

/** What the text cites, as its style lists it, and the notes of a style of notes. */
function bibliographyHtml({ cited: { bibliography }, citationNotes, sourceById }: Writing): string {
  if (bibliography.length === 0) return ""
  const notes = citationNotes.map(
    (words, at) =>
      `<li id="cn-${at + 1}" dir="auto">${words} <a class="back" href="#cnr-${at + 1}" aria-label="Back to the text">↩</a></li>`,
  )
  const entries = bibliography.flatMap(({ sourceId, runs }) => {
    const known = sourceById.get(sourceId)
    if (!known) return []
    const words = runsHtml(runs, true) + repeats(known.source.derivesFrom)
    return [`<li id="source-${known.n}" dir="auto">${words}</li>`]
  })
  const noted = notes.length
    ? `<section aria-labelledby="citation-notes"><h2 id="citation-notes">Notes</h2><ol class="references">\n${notes.join("\n")}\n</ol></section>\n`
    : ""
  return `${noted}<section aria-labelledby="bibliography"><h2 id="bibliography">Sources cited</h2><ul class="references styled">\n${entries.join("\n")}\n</ul></section>\n`
}

function referencesHtml(writing: Writing): string {
  const { sourceById, cited } = writing
  const listed = new Set(cited.bibliography.map(entry => entry.sourceId))
  const rest = [...sourceById.values()].filter(({ source }) => !listed.has(source.id))
  return bibliographyHtml(writing) + othersHtml(rest)
}

/** Sources that evidence names and the text does not cite. */
function othersHtml(sources: readonly { source: SourceRow; n: number }[]): string {
  if (sources.length === 0) return ""
  const items = sources.map(({ source, n }) => reference(source, n))
  return `<section aria-labelledby="references"><h2 id="references">References</h2><ol class="references">\n${items.join("\n")}\n</ol></section>`
}

function footer({ bundle }: Writing): string {
  const by = bundle.by ? `, by ${escapeHtml(bundle.by.name)}` : ""
  const preset =
    bundle.preset === "outside"
      ? " Notes, names, saved copies and restricted sources are not part of this file."
      : ""
  return `<footer><p>Version ${bundle.article.version} of “<bdi>${escapeHtml(bundle.article.title)}</bdi>”, exported ${day(bundle.exportedAt)}${by}.${preset} Comparisons are made by a program from the evidence listed; decisions are made by people.</p></footer>`
}

/** An infobox near the top stands beside the text on wide screens; rows are counted so that the last one takes its height. */
function beside({ article: { doc } }: Writing): string {
  const first = [...doc.children].slice(0, 4)
  const rows = doc.childCount + 4
  const found = first.some(node => node.type.name === "table" && node.attrs.role === "infobox")
  return found ? ` class="beside" style="grid-template-rows:repeat(${rows},auto) 1fr"` : ""
}

/** The whole page: one file that asks for nothing and runs nothing. */
export function pageHtml(writing: Writing): string {
  const { bundle } = writing
  const language = bundle.article.language ?? "en"
  const direction = rightToLeft.test(language) ? "rtl" : "ltr"
  const article = articleHtml(writing)
  const general = bundle.notes.filter(note => note.subject !== "claim")
  const description = `${writing.claims.length} claims, ${writing.sourceById.size} sources`
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Obelus">
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(bundle.article.title) || "Article"}</title>
<style>${style}</style>
</head>
<body>
<main${beside(writing)}>
<article>
${article}
</article>
${footnotesHtml(writing)}
<div lang="en" dir="ltr" class="apparatus">
${claimsHtml(writing)}
${general.length ? `<section aria-labelledby="notes"><h2 id="notes">Notes</h2>${notesList(general, "On the article and its sources", 3)}</section>` : ""}
${referencesHtml(writing)}
${footer(writing)}
</div>
</main>
<script type="application/ld+json">${jsonIsland(annotationCollection(bundle, { ...writing, lean: true }))}</script>
</body>
</html>
`
}
