import { type Run, type RunStyle, runsText } from "@/core/sources/citation"

type Entries = readonly { runs: readonly Run[] }[]

const tags: Record<RunStyle, string> = { italic: "i", bold: "b", sup: "sup", sub: "sub", smallcaps: "span" }

/** Built as elements, so that no record's words can be markup where it is pasted. */
function elementOf({ text, styles = [], href }: Run): Node {
  const words = styles.reduce<Node>((inner, style) => {
    const element = document.createElement(tags[style])
    if (style === "smallcaps") element.style.fontVariant = "small-caps"
    element.append(inner)
    return element
  }, document.createTextNode(text))
  if (!href) return words
  const link = document.createElement("a")
  link.href = href
  link.append(words)
  return link
}

/** A bibliography as HTML: a paragraph for each entry, with its styles and links and nothing else. */
export function bibliographyHtml(entries: Entries): string {
  const list = document.createElement("div")
  for (const { runs } of entries) {
    const line = document.createElement("p")
    line.append(...runs.map(elementOf))
    list.append(line)
  }
  return list.innerHTML
}

/** The same as plain words, a line for each entry. */
export const bibliographyText = (entries: Entries): string =>
  entries.map(({ runs }) => runsText(runs)).join("\n")

/** Puts a bibliography into the clipboard: with its styles for word processors, as plain text for all else. */
export async function copyBibliography(entries: Entries): Promise<void> {
  const part = (type: string, content: string) => new Blob([content], { type })
  await navigator.clipboard.write([
    new ClipboardItem({
      "text/html": part("text/html", bibliographyHtml(entries)),
      "text/plain": part("text/plain", bibliographyText(entries)),
    }),
  ])
}
