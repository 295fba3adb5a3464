import { Parser } from "htmlparser2"
import { decodePage } from "@/formats/parts/decode-page"

const list = (names: string) => new Set(names.split(" "))
/** What a reader of the page never sees as words. */
const silent = list("script style noscript template svg math head iframe object select textarea datalist")
const blocks = list(
  "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul",
)
const cells = list("td th")
const withoutEnd = list("br hr img input link meta wbr area base col embed source track")

/** Gathers words line by line, as a page shows them: white space is one space, except where it was set to stay. */
class Lines {
  private lines: string[] = []
  private line = ""
  /** The line was set as it stands: its indentation says something. */
  private isSet = false

  add(words: string, isKept: boolean) {
    if (isKept) {
      const [first = "", ...rest] = words.split("\n")
      this.isSet = true
      this.line += first
      for (const one of rest) {
        this.end()
        this.line = one
        this.isSet = true
      }
      return
    }
    const plain = words.replace(/[ \t\r\n\f\u00a0]+/g, " ")
    this.line += plain.startsWith(" ") && /(^|[ \t])$/.test(this.line.slice(-1)) ? plain.slice(1) : plain
  }

  /** A cell's edge: two numbers side by side must not become one. */
  cell() {
    const row = this.line.trimEnd()
    this.line = row === "" ? "" : `${row}\t`
  }

  end() {
    const line = this.isSet ? this.line.trimEnd() : this.line.trim()
    if (line !== "") this.lines.push(line)
    this.line = ""
    this.isSet = false
  }

  text(): string {
    this.end()
    return this.lines.join("\n")
  }
}

/**
 * All words of a page, block by block: menus and footers too, so that a quote from a caption or a table is found. Linear in the page,
 * without building its tree: 25 MB of elements would need a gigabyte.
 */
export function htmlText(bytes: Uint8Array): string {
  const lines = new Lines()
  let hidden = 0
  let kept = 0
  const parser = new Parser(
    {
      onopentag(name) {
        if (hidden > 0 || silent.has(name)) {
          if (!withoutEnd.has(name)) hidden++
          return
        }
        if (cells.has(name)) lines.cell()
        else if (blocks.has(name)) lines.end()
        if (name === "pre") kept++
      },
      ontext(words) {
        if (hidden === 0) lines.add(words, kept > 0)
      },
      onclosetag(name) {
        if (hidden > 0) {
          if (!withoutEnd.has(name)) hidden--
          return
        }
        if (blocks.has(name)) lines.end()
        if (name === "pre" && kept > 0) kept--
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.end(decodePage(bytes))
  return lines.text()
}
