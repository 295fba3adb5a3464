import type { NodeSpec } from "prosemirror-model"
import {
  attribute,
  languageAttributes,
  languageFromDom,
  languageInDom,
  oneOf,
  wholeNumber,
} from "../attributes"

/** The article's name: its first node, plain words only. */
const title: NodeSpec = {
  content: "text*",
  marks: "em strong sub sup claim insertion deletion",
  defining: true,
  attrs: languageAttributes,
  parseDOM: [{ tag: "h1[data-title]", getAttrs: languageFromDom }],
  toDOM: node => ["h1", { "data-title": "", ...languageInDom(node.attrs) }, 0],
}

const paragraph: NodeSpec = {
  content: "inline*",
  group: "block",
  attrs: languageAttributes,
  parseDOM: [{ tag: "p", getAttrs: languageFromDom }],
  toDOM: node => ["p", languageInDom(node.attrs), 0],
}

/** A section's name. Level 1 is the largest below the title and shows as h2. */
const heading: NodeSpec = {
  content: "inline*",
  group: "block",
  defining: true,
  attrs: { level: attribute("heading level", 1, wholeNumber(1, 5)), ...languageAttributes },
  parseDOM: [1, 2, 3, 4, 5, 6].map(tag => ({
    tag: `h${tag}`,
    getAttrs: element => ({ level: Math.max(1, tag - 1), ...languageFromDom(element) }),
  })),
  toDOM: node => [`h${node.attrs.level + 1}`, languageInDom(node.attrs), 0],
}

const blockquote: NodeSpec = {
  content: "block+",
  group: "block",
  defining: true,
  attrs: languageAttributes,
  parseDOM: [{ tag: "blockquote", getAttrs: languageFromDom }],
  toDOM: node => ["blockquote", languageInDom(node.attrs), 0],
}

const horizontal_rule: NodeSpec = {
  group: "block",
  parseDOM: [{ tag: "hr" }],
  toDOM: () => ["hr"],
}

const bullet_list: NodeSpec = {
  content: "list_item+",
  group: "block",
  parseDOM: [{ tag: "ul" }],
  toDOM: () => ["ul", 0],
}

const isListStyle = oneOf("decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman")

/** Numbered from `start`; `style` is CSS's name for the numbers. */
const ordered_list: NodeSpec = {
  content: "list_item+",
  group: "block",
  attrs: {
    start: attribute("start of a list", 1, wholeNumber(0, 1_000_000)),
    style: attribute("list style", "decimal", isListStyle),
  },
  parseDOM: [
    {
      tag: "ol",
      getAttrs: element => {
        const start = Number(element.getAttribute("start") ?? 1)
        const { style } = element.dataset
        return {
          start: Number.isInteger(start) && start >= 0 && start <= 1_000_000 ? start : 1,
          style: isListStyle(style) ? style : "decimal",
        }
      },
    },
  ],
  toDOM: node => [
    "ol",
    {
      ...(node.attrs.start === 1 ? {} : { start: String(node.attrs.start) }),
      ...(node.attrs.style === "decimal" ? {} : { "data-style": node.attrs.style }),
    },
    0,
  ],
}

const list_item: NodeSpec = {
  content: "paragraph block*",
  defining: true,
  parseDOM: [{ tag: "li" }],
  toDOM: () => ["li", 0],
}

export const blocks = {
  title,
  paragraph,
  heading,
  blockquote,
  horizontal_rule,
  bullet_list,
  ordered_list,
  list_item,
} satisfies Record<string, NodeSpec>
