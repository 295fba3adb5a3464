import type { NoteView } from "@/core/desk/views"
import type { ArticleBundle } from "../../bundle"
import { type ArticleText, codePoints, type NumberedClaim, numbered, readArticle } from "../article-text"
import { claimItem, comparisonItem, decisionItem } from "./claims"
import { evidenceItem, noteItems } from "./evidence"
import { targeting } from "./target"
import { articleIri, context, creator, type Item, instant, iri } from "./terms"

interface Read {
  article: ArticleText
  claims: readonly NumberedClaim[]
}

function claimItems(bundle: ArticleBundle, one: NumberedClaim, target: Item): Item[] {
  const question = bundle.questions.find(({ id }) => id === one.claim.questionId)
  if (!question) return [claimItem(one, target)]
  const decision = question.decision ? [decisionItem(one, question.decision, target)] : []
  return [
    claimItem(one, target),
    comparisonItem(one, question, target, bundle.exportedAt),
    ...decision,
    ...question.evidence.map(evidence => evidenceItem(one, evidence, target)),
  ]
}

/** Inside a page the claims' targets stand once: what is said of a claim points at its annotation, and the page's context holds. */
function lean(items: readonly Item[], claimOf: ReadonlyMap<unknown, string>): Item[] {
  return items.map(item => {
    const claim = claimOf.get(item.target)
    return claim && claim !== item.id ? { ...item, target: claim } : item
  })
}

/** Everything a bundle says about its text, as a W3C AnnotationCollection with one page; each item is valid alone. */
export function annotationCollection(bundle: ArticleBundle, read?: Read & { lean: boolean }): Item {
  const article = read?.article ?? readArticle(bundle)
  const claims = read?.claims ?? numbered(bundle, article)
  const target = targeting(bundle, article, codePoints(article.text))
  const questions = new Map(bundle.questions.map(question => [question.id, question]))
  const targets = new Map<string, Item>()
  const items = claims.flatMap(one => {
    const about = target.ofClaim(one)
    targets.set(one.claim.id, about)
    const question = questions.get(one.claim.questionId)
    return claimItems({ ...bundle, questions: question ? [question] : [] }, one, about)
  })
  const aboutOf = (note: NoteView): Item | string => {
    if (note.subject === "range" && note.selector) return target.ofWords(note.selector)
    if (note.subject === "article" || note.subject === "range") return articleIri(bundle)
    return targets.get(note.subjectId) ?? iri(note.subject, note.subjectId)
  }
  for (const note of bundle.notes) items.push(...noteItems(note, aboutOf(note)))
  const name = iri("article", bundle.article.id)
  const page = `${name}#annotations-1`
  const claimOf = new Map([...targets].map(([id, target]) => [target as unknown, iri("claim", id)]))
  const alone = read?.lean ? lean(items, claimOf) : items.map(item => ({ "@context": context, ...item }))
  return {
    "@context": context,
    id: `${name}#annotations`,
    type: "AnnotationCollection",
    label: bundle.article.title,
    total: alone.length,
    generated: instant(bundle.exportedAt),
    ...(bundle.by ? { creator: creator(bundle.by) } : {}),
    ...(bundle.article.origin.licence ? { "obelus:textLicence": bundle.article.origin.licence } : {}),
    ...(bundle.article.origin.attribution
      ? { "obelus:textAttribution": bundle.article.origin.attribution }
      : {}),
    first: { id: page, type: "AnnotationPage", partOf: `${name}#annotations`, startIndex: 0, items: alone },
    last: page,
  }
}
