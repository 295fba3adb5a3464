import type { NodeSpec } from "prosemirror-model"
import { attribute, isImageSource, isRecordId, required, textUpTo } from "../attributes"

/** One cited source inside a citation; terms are CSL's. */
export interface CitationItem {
  sourceId: string
  locator: string | null
  /** What the locator counts: page, paragraph, timestamp … */
  label: string | null
  prefix: string | null
  suffix: string | null
}

const isShort = (value: unknown) => value === null || value === undefined || textUpTo(500)(value)
const isItem = (value: unknown) => {
  if (typeof value !== "object" || value === null) return false
  const { sourceId, locator, label, prefix, suffix, ...rest } = value as Record<string, unknown>
  return (
    isRecordId(sourceId) && [locator, label, prefix, suffix].every(isShort) && Object.keys(rest).length === 0
  )
}
const isItems = (value: unknown) => Array.isArray(value) && value.length <= 50 && value.every(isItem)

function itemsFromDom(element: HTMLElement): { items: CitationItem[] } | false {
  try {
    const items: unknown = JSON.parse(element.dataset.citation ?? "")
    return isItems(items) ? { items: items as CitationItem[] } : false
  } catch {
    return false
  }
}

/** A remark with a text of its own, edited in place; it is not part of the words around it. */
const footnote: NodeSpec = {
  content: "(text | hard_break | citation | template)*",
  group: "inline",
  inline: true,
  atom: true,
  isolating: true,
  draggable: false,
  parseDOM: [{ tag: "span[data-footnote]" }],
  toDOM: () => ["span", { "data-footnote": "" }, 0],
}

/** Cites sources at this place. */
const citation: NodeSpec = {
  group: "inline",
  inline: true,
  atom: true,
  attrs: { items: required("citation", isItems) },
  parseDOM: [{ tag: "span[data-citation]", getAttrs: itemsFromDom }],
  toDOM: node => ["span", { "data-citation": JSON.stringify(node.attrs.items) }, "[†]"],
}

const templateAttributes = {
  name: attribute("template name", "", textUpTo(500)),
  source: attribute("template source", "", textUpTo(200_000)),
}
const templateFromDom = (element: HTMLElement) => ({
  name: (element.dataset.template ?? "").slice(0, 500),
  source: (element.dataset.source ?? "").slice(0, 200_000),
})

/** Source text the program keeps without reading it, e.g. a wikitext template, inside a line. */
const template: NodeSpec = {
  group: "inline",
  inline: true,
  atom: true,
  attrs: templateAttributes,
  parseDOM: [{ tag: "span[data-template]", getAttrs: templateFromDom }],
  toDOM: ({ attrs }) => [
    "span",
    { "data-template": attrs.name, "data-source": attrs.source },
    attrs.name || "…",
  ],
}

/** The same as a block of its own. */
const template_block: NodeSpec = {
  group: "block",
  atom: true,
  attrs: templateAttributes,
  parseDOM: [{ tag: "div[data-template]", getAttrs: templateFromDom }],
  toDOM: ({ attrs }) => [
    "div",
    { "data-template": attrs.name, "data-source": attrs.source },
    attrs.name || "…",
  ],
}

/** A picture with its caption as content. Its address is kept as data: nothing loads before a reader agrees. */
const image: NodeSpec = {
  content: "inline*",
  group: "block",
  isolating: true,
  attrs: {
    src: attribute("image address", null, isImageSource),
    alt: attribute("image description", null, textUpTo(2_000)),
  },
  parseDOM: [
    {
      tag: "figure",
      // Pages have figures without a caption: their own words are it then, and there may be none.
      contentElement: figure =>
        (figure as HTMLElement).querySelector("figcaption") ?? (figure as HTMLElement),
      getAttrs: element => {
        const picture = element.querySelector("img")
        const src = element.dataset.src ?? picture?.getAttribute("src") ?? null
        const alt = element.dataset.alt ?? picture?.getAttribute("alt") ?? null
        return { src: isImageSource(src) ? src : null, alt: alt?.slice(0, 2_000) ?? null }
      },
    },
  ],
  toDOM: ({ attrs }) => [
    "figure",
    { ...(attrs.src ? { "data-src": attrs.src } : {}), ...(attrs.alt ? { "data-alt": attrs.alt } : {}) },
    ["figcaption", 0],
  ],
}

const hard_break: NodeSpec = {
  group: "inline",
  inline: true,
  selectable: false,
  leafText: () => "\n",
  parseDOM: [{ tag: "br" }],
  toDOM: () => ["br"],
}

export const inlines = { image, footnote, citation, template, template_block, hard_break } satisfies Record<
  string,
  NodeSpec
>
