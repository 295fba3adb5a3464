import type { ArticleBundle } from "../bundle"
import type { Exporter } from "../exporter"
import { numbered, readArticle } from "../parts/article-text"
import { citedIn, citesNothing } from "../parts/cited"
import { claimsSection, originLine, referencesSection } from "./markdown/apparatus"
import { writeBlock } from "./markdown/blocks"
import { cslRecords, yamlHead } from "./markdown/head"
import type { MdWriting } from "./markdown/inline"
import { stringify } from "./markdown/stringify"
import { type Flavour, type MdNode, md } from "./markdown/tree"

function begin(bundle: ArticleBundle, flavour: Flavour): MdWriting {
  const article = readArticle(bundle)
  const claims = numbered(bundle, article)
  return {
    bundle,
    article,
    flavour,
    claims,
    claimById: new Map(claims.map(one => [one.claim.id, one])),
    labels: new Map(bundle.sources.map(({ id, citekey, label }) => [id, { citekey, label }])),
    cited: flavour === "gfm" ? citedIn(bundle) : citesNothing,
    begun: new Set(),
    footnotes: [],
    messages: [],
  }
}

/** Pandoc's Markdown (claims as spans, citations, references in the head), or GitHub's with `flavour: "gfm"`. */
export const markdown: Exporter = {
  id: "markdown",
  label: "Markdown",
  extension: ".md",
  mediaType: "text/markdown; charset=utf-8",
  write(bundle, options = {}) {
    const writing = begin(bundle, options.flavour === "gfm" ? "gfm" : "pandoc")
    const blocks: MdNode[] = []
    writing.article.doc.forEach((node, pos) => {
      blocks.push(...writeBlock(node, pos, writing))
      if (node.type.name === "title") blocks.push(...originLine(writing))
    })
    const rest = [...claimsSection(writing), ...referencesSection(writing)]
    const tree = md("root", [...blocks, ...rest, ...writing.footnotes])
    const encode = (text: string) => new TextEncoder().encode(text)
    const beside = bundle.sources.length
      ? [{ extension: ".csl.json", bytes: encode(`${JSON.stringify(cslRecords(writing), null, 1)}\n`) }]
      : []
    return {
      bytes: encode(yamlHead(writing) + stringify(tree, writing.flavour)),
      messages: dedupe(writing),
      beside,
    }
  },
}

/** Each message once: twenty tables lose their spans in the same way. */
function dedupe({ messages }: MdWriting) {
  const seen = new Set<string>()
  return messages.filter(message => {
    const key = JSON.stringify(message)
    return seen.has(key) ? false : seen.add(key)
  })
}
