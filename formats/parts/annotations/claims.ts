import type { DecisionView, QuestionView } from "@/core/desk/question-views"
import type { NumberedClaim } from "../article-text"
import { figureWords } from "../figure-words"
import {
  comparisonLabel,
  comparisonSentences,
  decisionLabel,
  hullSentence,
  kindLabel,
  ruleLabel,
} from "../sentences"
import { creator, figureData, type Item, instant, iri, textual } from "./terms"

/** The claim itself: what kind it is, what it asks, and the figure its words give. */
export function claimItem({ claim }: NumberedClaim, target: Item): Item {
  const figure = claim.figure
    ? [textual(figureWords(claim.figure), "describing", { "obelus:figure": figureData(claim.figure) })]
    : []
  return {
    id: iri("claim", claim.id),
    type: "Annotation",
    motivation: "highlighting",
    creator: creator(claim.by),
    modified: instant(claim.updatedAt),
    body: [textual(kindLabel(claim.kind), "tagging"), textual(claim.question, "identifying"), ...figure],
    target,
    "obelus:kind": claim.kind,
    "obelus:question": iri("question", claim.questionId),
    ...(claim.flags.length ? { "obelus:flags": claim.flags } : {}),
  }
}

/** What the program compared; made by software, so that nobody takes it for a judgement. */
export function comparisonItem(
  { claim }: NumberedClaim,
  question: QuestionView,
  target: Item,
  at: number,
): Item {
  const { comparison } = question
  const details = [
    ...comparisonSentences(question, claim.words),
    ...(comparison.hull ? [`Range across sources: ${hullSentence(comparison.hull)}.`] : []),
  ]
  return {
    id: `${iri("claim", claim.id)}#comparison`,
    type: "Annotation",
    motivation: "classifying",
    generator: { id: "urn:obelus:program", type: "Software", name: "Obelus" },
    generated: instant(at),
    body: [
      textual(comparisonLabel(comparison.state, comparison.end), "classifying"),
      ...(details.length ? [textual(details.join(" "), "describing")] : []),
    ],
    target,
    "obelus:comparison": comparison.state,
  }
}

function decisionWords(decision: DecisionView): string {
  return [decision.rule ? `${ruleLabel(decision.rule)}.` : "", decision.reason ?? ""]
    .filter(Boolean)
    .join(" ")
}

/** A person's decision on the claim's question. */
export function decisionItem({ claim }: NumberedClaim, decision: DecisionView, target: Item): Item {
  const words = decisionWords(decision)
  const dissent = decision.dissent.map(({ by, reason }) => textual(`${by}: ${reason}`, "commenting"))
  return {
    id: `${iri("claim", claim.id)}#decision-${decision.n}`,
    type: "Annotation",
    motivation: "assessing",
    creator: creator(decision.by),
    created: instant(decision.at),
    body: [
      textual(decisionLabel(decision), "assessing"),
      ...(words ? [textual(words, "commenting")] : []),
      ...(decision.chosen
        ? [
            textual(figureWords(decision.chosen), "describing", {
              "obelus:figure": figureData(decision.chosen),
            }),
          ]
        : []),
      ...dissent,
    ],
    target,
    "obelus:decision": iri("decision", decision.id),
    "obelus:outcome": decision.outcome,
    "obelus:freshness": decision.freshness,
  }
}
