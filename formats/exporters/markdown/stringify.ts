import remarkGfm from "remark-gfm"
import remarkStringify, { type Options } from "remark-stringify"
import { unified } from "unified"
import type { Flavour, MdNode } from "./tree"

interface State {
  enter(construct: string): () => void
  createTracker(info: object): { move(value: string): string; current(): object }
  containerPhrasing(node: MdNode, info: object): string
  containerFlow(node: MdNode, info: object): string
}
// What remark-stringify hands to a handler, as far as ours use it: its own type knows no nodes but its own.
type Handler = (node: MdNode, parent: unknown, state: State, info: object) => string

/** Words between signs, with what could end them early escaped. */
const between =
  (open: string, close: (node: MdNode) => string): Handler =>
  (node, _, state, info) => {
    const exit = state.enter("label")
    const tracker = state.createTracker(info)
    let value = tracker.move(open)
    value += tracker.move(state.containerPhrasing(node, { ...tracker.current(), before: value, after: "]" }))
    exit()
    return value + close(node)
  }

// Pandoc ends these at the first space that is not escaped.
const tight =
  (sign: string): Handler =>
  (node, _, state, info) => {
    const words = state.containerPhrasing(node, { ...info, before: sign, after: sign })
    return sign + words.replaceAll(" ", "\\ ") + sign
  }

const tag =
  (name: string): Handler =>
  (node, _, state, info) =>
    `<${name}>${state.containerPhrasing(node, { ...info, before: ">", after: "<" })}</${name}>`

const attributes = (node: MdNode) => `{${node.attributes as string}}`

const div: Handler = (node, _, state, info) =>
  `::: {${node.attributes as string}}\n${state.containerFlow(node, info)}\n:::`

const shared: Record<string, Handler> = { div }

const handlers: Record<Flavour, Record<string, Handler>> = {
  pandoc: {
    ...shared,
    claim: between("[", node => `]${attributes(node)}`),
    cite: node => node.value ?? "",
    sub: tight("~"),
    sup: tight("^"),
  },
  gfm: { ...shared, sub: tag("sub"), sup: tag("sup") },
}

// What Pandoc reads as mathematics, a citation, a raised or lowered letter, attributes, a dash or an ellipsis.
const pandocUnsafe: NonNullable<Options["unsafe"]> = [
  ...["$", "@", "^", "~", "{"].map(character => ({ character, inConstruct: "phrasing" as const })),
  { character: "-", after: "-", inConstruct: "phrasing" },
  { character: ".", after: "\\.", inConstruct: "phrasing" },
  { character: "<", after: "[!/?A-Za-z]", inConstruct: "phrasing" },
  { character: "\t", inConstruct: "phrasing" },
]

// "A. ", "(1) ", "iv) ", "#. ", ": ", "| ", "% " begin a list, a definition, a line block or a title in Pandoc's Markdown.
const listLike = /^(\(?(?:[a-zA-Z]|[ivxlcdmIVXLCDM]+|\d+|\\?#|\\?@[\w-]*))([.)])(?=\s|$)/
const lineLike = /^([:~|%])/

const paragraphIn =
  (flavour: Flavour): Handler =>
  (node, _, state, info) => {
    const exit = state.enter("paragraph")
    const subexit = state.enter("phrasing")
    const value = state.containerPhrasing(node, info)
    subexit()
    exit()
    return flavour === "pandoc" ? value.replace(listLike, "$1\\$2").replace(lineLike, "\\$1") : value
  }

/** Writes a tree as Markdown; what stands in words never becomes Markdown. */
export function stringify(tree: MdNode, flavour: Flavour): string {
  const options: Options = {
    bullet: "-",
    listItemIndent: "one",
    rule: "-",
    fences: true,
    resourceLink: true,
    handlers: { ...handlers[flavour], paragraph: paragraphIn(flavour) } as NonNullable<Options["handlers"]>,
    unsafe: flavour === "pandoc" ? pandocUnsafe : [],
  }
  return unified()
    .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
    .use(remarkStringify, options)
    .stringify(tree as never)
}
