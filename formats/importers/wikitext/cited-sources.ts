import type { CslItem } from "@/core/sources/source"
import type { CitationItem } from "@/editor/model/nodes/inline"
import type { ImportedSource } from "../../imported"
import { nameWords } from "../../parts/reference"
import { cslOfTemplate, locatorOfTemplate } from "../../wikitext/cite/read"
import type { Template } from "../../wikitext/template"

/** The sources of an article: one for the same citation, wherever it stands. */
export interface CitedSources {
  /** The item that cites what a template describes, with the place in it that the template names; null for other templates. */
  itemOf: (template: Template) => CitationItem | null
  /** The item for a source that no template describes. */
  itemFor: (csl: CslItem) => CitationItem
  cslOf: (sourceId: string) => CslItem | undefined
  list: () => ImportedSource[]
}

const bare = (sourceId: string): CitationItem => ({
  sourceId,
  locator: null,
  label: null,
  prefix: null,
  suffix: null,
})
const plain = (value: unknown) =>
  String(value ?? "")
    .trim()
    .toLowerCase()

/** What makes two citations one source: a DOI, an address with the title, or everything they say. */
function identityOf(csl: CslItem): string {
  if (csl.DOI) return `doi ${plain(csl.DOI)}`
  if (csl.URL && csl.title) return `url ${plain(csl.URL)} ${plain(csl.title)}`
  const { accessed: _, custom: __, ...said } = csl
  return JSON.stringify(said)
}

/** Starts without any source; ids are `s1`, `s2` … in the order they are asked for. */
export function citedSources(): CitedSources {
  const byIdentity = new Map<string, ImportedSource>()
  const byId = new Map<string, CslItem>()
  const byTemplate = new Map<string, CitationItem | null>()
  const itemFor = (csl: CslItem): CitationItem => {
    const identity = identityOf(csl)
    const known = byIdentity.get(identity)
    if (known) return bare(known.id)
    const id = `s${byIdentity.size + 1}`
    const source = { id, csl: { ...csl, id } }
    byIdentity.set(identity, source)
    byId.set(id, source.csl)
    return bare(id)
  }
  const read = (template: Template): CitationItem | null => {
    const csl = cslOfTemplate(template)
    if (!csl) return null
    const item = itemFor(csl.title || csl["container-title"] ? csl : { ...csl, title: titleFor(csl) })
    const place = locatorOfTemplate(template)
    return place && place.locator.length <= 500 ? { ...item, ...place } : item
  }
  return {
    itemOf(template) {
      const known = byTemplate.get(template.source)
      const item = known === undefined ? read(template) : known
      byTemplate.set(template.source, item)
      return item && { ...item }
    },
    itemFor,
    cslOf: sourceId => byId.get(sourceId),
    list: () => [...byIdentity.values()],
  }
}

/** A record needs a title; what names none is called by its address. */
const titleFor = (csl: CslItem): string => String(csl.URL ?? csl.DOI ?? csl.ISBN ?? "").slice(0, 300)

/** "Lorem and Ipsum 2010, Geese of Lorem Valley": an entry of a list of works. */
export function labelOfCsl(csl: CslItem | undefined): string {
  const names = csl?.author ?? csl?.editor ?? []
  const who = names
    .slice(0, 2)
    .map(name => name.family ?? nameWords(name))
    .join(" and ")
  const year = csl?.issued?.["date-parts"]?.[0]?.[0]
  const head = [who && names.length > 2 ? `${who} et al.` : who, year ? String(year) : ""]
    .filter(Boolean)
    .join(" ")
  const label = [head, String(csl?.title ?? csl?.["container-title"] ?? "")].filter(Boolean).join(", ")
  return (label || "…").slice(0, 200)
}
