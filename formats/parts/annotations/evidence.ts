import type { EvidenceView } from "@/core/desk/question-views"
import type { NoteView } from "@/core/desk/views"
import type { Translation } from "@/core/evidence/evidence"
import type { NumberedClaim } from "../article-text"
import { figureWords } from "../figure-words"
import { webAddress } from "../reference"
import { directnessLabel, locatorLabel, stanceLabel } from "../sentences"
import { creator, figureData, type Item, instant, iri, textual } from "./terms"

/** The source's own words, found in the source by a selector of their own. */
function sourceBody(evidence: EvidenceView): Item {
  const source = webAddress(evidence.source.url) ?? iri("source", evidence.source.id)
  const bare = { type: "SpecificResource", source, purpose: "linking" }
  if (!evidence.quote) return bare
  const language = evidence.lang ? { language: evidence.lang } : {}
  return {
    ...bare,
    ...language,
    selector: { type: "TextQuoteSelector", exact: evidence.quote.normalize("NFC") },
  }
}

/** What the words mean, beside them; never what they are looked for by. */
function translated({ text, by, machine, checkedBy }: Translation): Item {
  return textual(text, "describing", {
    "obelus:translation": true,
    "obelus:translatedBy": by,
    "obelus:machine": machine,
    ...(checkedBy ? { "obelus:checkedBy": checkedBy } : {}),
  })
}

/** One piece of evidence for one claim. */
export function evidenceItem({ claim }: NumberedClaim, evidence: EvidenceView, target: Item): Item {
  const { locator, figure, translation } = evidence
  const stance = `${evidence.source.label} ${stanceLabel(evidence.stance)}`
  const where = locator ? `, ${locatorLabel(locator)}` : ""
  return {
    id: `${iri("evidence", evidence.id)}#${encodeURIComponent(claim.id)}`,
    type: "Annotation",
    motivation: "linking",
    creator: creator(evidence.by),
    created: instant(evidence.createdAt),
    body: [
      sourceBody(evidence),
      textual(`${stance}${where} (${directnessLabel(evidence.directness)})`, "describing"),
      ...(figure
        ? [textual(figureWords(figure), "describing", { "obelus:figure": figureData(figure) })]
        : []),
      ...(translation ? [translated(translation)] : []),
    ],
    target,
    "obelus:evidence": iri("evidence", evidence.id),
    "obelus:source": iri("source", evidence.source.id),
    "obelus:citekey": evidence.source.citekey,
    "obelus:stance": evidence.stance,
    ...(locator ? { "obelus:locator": `${locator.label} ${locator.value}` } : {}),
  }
}

const purposeOf = ({ threadId, askedOf }: NoteView) =>
  threadId ? "replying" : askedOf ? "questioning" : "commenting"

/** Who outside is asked, or has answered and when. */
function asking({ askedOf, answeredBy, answeredOn }: NoteView): Item {
  return {
    ...(askedOf ? { "obelus:askedOf": askedOf } : {}),
    ...(answeredBy ? { "obelus:answeredBy": answeredBy } : {}),
    ...(answeredOn ? { "obelus:answeredOn": answeredOn } : {}),
  }
}

/** A note and its replies, each an annotation of its own. */
export function noteItems(note: NoteView, target: Item | string): Item[] {
  const own: Item[] =
    note.body === null
      ? []
      : [
          {
            id: iri("note", note.id),
            type: "Annotation",
            motivation: purposeOf(note),
            creator: creator(note.by),
            created: instant(note.createdAt),
            ...(note.edited ? { modified: instant(note.updatedAt) } : {}),
            body: textual(note.body, purposeOf(note)),
            target,
            "obelus:state": note.state,
            ...asking(note),
          },
        ]
  return [
    ...own,
    ...note.replies.flatMap(reply => noteItems({ ...reply, threadId: note.id }, iri("note", note.id))),
  ]
}
