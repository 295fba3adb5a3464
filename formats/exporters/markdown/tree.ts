/** A node of mdast, ours (`claim`, `cite`, `sub`, `sup`, `div`) among them. */
export interface MdNode {
  type: string
  children?: MdNode[]
  value?: string
  [field: string]: unknown
}

export const text = (value: string): MdNode => ({ type: "text", value })
export const md = (type: string, children: MdNode[], more: Record<string, unknown> = {}): MdNode => ({
  type,
  children,
  ...more,
})
export const html = (value: string): MdNode => ({ type: "html", value })
export const paragraph = (...children: MdNode[]): MdNode => md("paragraph", children)

/** pandoc: Pandoc's Markdown with claims, citations and a head. gfm: what most sites show. */
export const flavours = ["pandoc", "gfm"] as const
export type Flavour = (typeof flavours)[number]
