import { replaceOpaque } from "../opaque"
import type { Template } from "../template"

/** A template's parameters by their names, whatever the case; a later one of the same name counts, as in MediaWiki. */
export interface Given {
  has(name: string): boolean
  /** The first of these that says anything: its raw wikitext. */
  first(names: readonly string[]): string | undefined
}

const withoutComments = (value: string) =>
  replaceOpaque(value, ({ kind }) => (kind === "comment" ? "" : null))

export function givenBy(template: Template): Given {
  const values = new Map<string, string>()
  for (const { name, value } of template.parameters) values.set(name.toLowerCase(), value)
  const filled = (name: string) => withoutComments(values.get(name) ?? "").trim() !== ""
  const has = (name: string) => values.has(name) && filled(name)
  return {
    has,
    first(names) {
      const found = names.find(has)
      return found === undefined ? undefined : values.get(found)
    },
  }
}
