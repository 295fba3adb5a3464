import { Parser } from "htmlparser2"
import sanitize from "sanitize-html"
import { copyKindOf } from "@/core/sources/snapshot"
import { decodePage } from "@/formats/parts/decode-page"
import { cleanCss } from "./clean-css"

export interface PageAsPublished {
  mediaType: string
}

const words = (names: string) => names.split(" ")

const tags = words(
  "a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup data dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr",
)
const attributes = words(
  "abbr align alt border cellpadding cellspacing cite class color colspan datetime dir face headers height id lang open reversed rowspan scope size span start style summary title type valign value width",
)
/** Gone with all that is in them; of everything else that is not listed only the words stay. */
const gone = words(
  "script style noscript template svg math title textarea option select datalist iframe object embed applet audio video canvas noembed noframes xmp plaintext frameset",
)

const picture = /^data:image\/(?:png|gif|jpe?g|webp|avif|bmp|svg\+xml|x-icon|vnd\.microsoft\.icon)[;,]/i

type Attributes = Record<string, string>

/** What a link led to is told by its title; the address itself leads nowhere any more, except within the page. */
function link({ href, title, ...rest }: Attributes): Attributes {
  if (href?.startsWith("#")) return { ...rest, href, ...(title ? { title } : {}) }
  const where = [title, href && /^https?:/i.test(href) ? href : ""].filter(Boolean).join(" · ")
  return { ...rest, ...(where ? { title: where } : {}) }
}

const shown = ({ src, ...rest }: Attributes): Attributes =>
  src && picture.test(src) ? { ...rest, src } : rest

const isLook = ([name]: [string, string]) => name !== "cite"

function cleaned(tagName: string, given: Attributes): { tagName: string; attribs: Attributes } {
  const own = tagName === "a" ? link(given) : tagName === "img" ? shown(given) : given
  const attribs = Object.fromEntries(Object.entries(own).filter(isLook))
  if (attribs.style !== undefined) attribs.style = cleanCss(attribs.style)
  return { tagName, attribs }
}

/** The style elements of a page, one after the other, and how its words run. */
function looksOf(html: string) {
  const styles: string[] = []
  const root: Attributes = {}
  let within = false
  const parser = new Parser({
    onopentag(name, { lang, dir }) {
      within = name === "style"
      if (name !== "html" && name !== "body") return
      if (lang && /^[A-Za-z0-9-]{2,35}$/.test(lang)) root.lang = lang
      if (dir && /^(ltr|rtl|auto)$/i.test(dir)) root.dir = dir
    },
    ontext(text) {
      if (within) styles.push(text)
    },
    onclosetag() {
      within = false
    },
  })
  parser.end(html)
  const attributesOf = Object.entries(root).map(([name, value]) => ` ${name}="${value}"`)
  return { css: cleanCss(styles.join("\n")), root: attributesOf.join("") }
}

function pageOf(html: string): string {
  const { css, root } = looksOf(html)
  const body = sanitize(html, {
    allowedTags: tags,
    allowedAttributes: { "*": attributes, a: ["href", "name", ...attributes], img: ["src", ...attributes] },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    nonTextTags: gone,
    parseStyleAttributes: false,
    nestingLimit: 250,
    transformTags: { "*": cleaned },
  })
  return documentOf(body, css, root)
}

const documentOf = (body: string, css = "", root = "") =>
  `<!doctype html><html${root}><head><meta charset="utf-8"><title>.</title><style>${css}</style></head><body>${body}</body></html>`

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/**
 * A saved page as it looked, inert: no scripts, forms, frames, embedded files or addresses of elsewhere; pictures only where they were
 * saved within it. A text file is shown as it is. Null for kinds that have no such face.
 */
export function pageAsPublished({ mediaType }: PageAsPublished, bytes: Uint8Array): { html: string } | null {
  const kind = copyKindOf(mediaType)
  if (kind === "page") return { html: pageOf(decodePage(bytes)) }
  if (kind === "text")
    return { html: documentOf(`<pre>${escaped(decodePage(bytes))}</pre>`, "pre{white-space:pre-wrap}") }
  return null
}
