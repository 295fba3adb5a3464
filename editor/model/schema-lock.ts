import type { AttributeSpec, Schema } from "prosemirror-model"

export interface TypeDescription {
  content?: string
  marks?: string
  group?: string
  excludes?: string
  /** Defaults by name; `required` where there is none. */
  attrs: Record<string, unknown>
}

export interface SchemaDescription {
  nodes: Record<string, TypeDescription>
  marks: Record<string, TypeDescription>
}

const attributesOf = (attrs: Record<string, AttributeSpec> | undefined) =>
  Object.fromEntries(
    Object.entries(attrs ?? {}).map(([name, spec]) => [name, "default" in spec ? spec.default : "required"]),
  )

const given = (fields: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** What stored documents depend on, as plain JSON in the schema's order. */
export function describeSchema(schema: Schema): SchemaDescription {
  const nodes = Object.values(schema.nodes).map(({ name, spec }) => {
    const { content, marks, group } = spec
    return [name, { ...given({ content, marks, group }), attrs: attributesOf(spec.attrs) }] as const
  })
  const marks = Object.values(schema.marks).map(({ name, spec }) => {
    return [name, { ...given({ excludes: spec.excludes }), attrs: attributesOf(spec.attrs) }] as const
  })
  return { nodes: Object.fromEntries(nodes), marks: Object.fromEntries(marks) }
}

/** FNV-1a over UTF-16 units, 32 bits twice with different seeds: names a schema, protects nothing. The browser needs it too. */
export function hashOf(description: SchemaDescription): string {
  const text = JSON.stringify(description)
  const half = (seed: number) => {
    let hash = seed
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
    return hash.toString(16).padStart(8, "0")
  }
  return half(0x811c9dc5) + half(0x01234567)
}
