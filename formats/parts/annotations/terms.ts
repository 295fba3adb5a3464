import type { Person } from "@/core/desk/views"
import type { Figure } from "@/core/figures/figure"
import type { ArticleBundle } from "../../bundle"
import { webAddress } from "../reference"

/** Our own terms stand beside the W3C's under one prefix, so that every item can be expanded on its own. */
export const context = ["http://www.w3.org/ns/anno.jsonld", { obelus: "urn:obelus:terms:" }] as const

export type Item = Record<string, unknown>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The name of a record: its UUID, else a name of ours that tells the kind. */
export function iri(kind: string, id: string): string {
  return uuid.test(id) ? `urn:uuid:${id.toLowerCase()}` : `urn:obelus:${kind}:${encodeURIComponent(id)}`
}

/** ISO 8601 in UTC, as xsd:dateTime wants it. */
export const instant = (at: number) => new Date(at).toISOString()

/** A person, or a role where people are not named. */
export function creator(person: Person): Item {
  const id = uuid.test(person.id) ? { id: iri("person", person.id) } : {}
  return { ...id, type: "Person", name: person.name }
}

/** A figure as data: JSON-LD carries it without reading it. */
export const figureData = (figure: Figure): Item => ({ "@type": "@json", "@value": figure })

/** What the annotations are about: where the article was published, else the article itself. */
export function articleIri({ article }: ArticleBundle): string {
  return webAddress(article.origin.url) ?? webAddress(article.url) ?? iri("article", article.id)
}

export function textual(value: string, purpose: string, more: Item = {}): Item {
  return { type: "TextualBody", value, format: "text/plain", purpose, ...more }
}
