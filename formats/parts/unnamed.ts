import messages from "@/app/messages/en.json"
import type { EvidenceView } from "@/core/desk/question-views"
import type { SourceRow } from "@/core/desk/views"
import type { Figure } from "@/core/figures/figure"
import type { SourceTerms } from "@/core/sources/source"
import { outsideUse } from "@/core/sources/terms"
import type { ArticleBundle } from "../bundle"
import { quantityWords } from "./figure-words"

type Person = Pick<SourceRow, "person" | "terms">

const standIns: Record<string, string> = messages.sources.outside
/** What stands outside instead of a person's name. */
export const standIn = (terms: SourceTerms): string => standIns[terms] ?? standIns.not_for_attribution ?? ""

const termsNames: Record<string, string> = messages.sources.terms
/** On what terms a person speaks, as an export that stays inside says it. */
export const termsLabel = (terms: SourceTerms): string => (termsNames[terms] ?? terms).toLowerCase()

const isPersonal = ({ person, terms }: Person) => person || terms !== null

/** Whether a source stays in the house: restricted, or a person whose terms let nothing out (or who agreed none). */
export const staysInside = (source: Person & { restricted: boolean }): boolean =>
  source.restricted || (isPersonal(source) && !outsideUse(source.terms).leaves)

/** How somebody stands outside whose words leave the house and whose name does not. */
export interface Unnamed {
  label: string
  citekey: string
  quoted: boolean
}

/** Those of an article's sources who may not be named outside, by id; numbered where several stand under the same words. */
export function unnamedIn({ sources }: ArticleBundle): Map<string, Unnamed> {
  const unnamed = new Map<string, Unnamed>()
  const counts = new Map<string, number>()
  const people = sources.filter(one => isPersonal(one) && !staysInside(one) && !outsideUse(one.terms).named)
  for (const { id, terms } of people) {
    const words = standIn(terms as SourceTerms)
    const n = (counts.get(words) ?? 0) + 1
    counts.set(words, n)
    const label = n === 1 ? words : `${words} (${n})`
    unnamed.set(id, { label, citekey: `person-${unnamed.size + 1}`, quoted: outsideUse(terms).quoted })
  }
  return unnamed
}

/** A person's record with nothing in it but what they stand as. */
export function sourceUnnamed(source: SourceRow, { label, citekey }: Unnamed): SourceRow {
  const csl = { id: citekey, type: "personal_communication" as const, title: label }
  return { ...source, citekey, label, csl, interest: null, standing: null, derivesFrom: null }
}

/** The words of a figure can tell who said it: what it comes to stays. */
function figureUnnamed({ attribution: _, groupText: __, ...figure }: Figure): Figure {
  return { ...figure, raw: quantityWords(figure as Figure) }
}

/** A person's evidence under what they stand as; without their own words where these may not be quoted, or name them. */
export function evidenceUnnamed(
  one: EvidenceView,
  { label, citekey, quoted }: Unnamed,
  names: (text: string) => boolean,
): EvidenceView {
  const { quote, translation, figure } = one
  const mayQuote = quoted && !names(`${quote ?? ""} ${translation?.text ?? ""}`)
  return {
    ...one,
    source: { ...one.source, citekey, label, title: label, url: null },
    figure: figure && figureUnnamed(figure),
    ...(mayQuote ? {} : { quote: null, translation: null, locator: null, lang: null, dir: null }),
  }
}
