import type { Bracketed } from "../../wikitext/brackets"
import { pictureOption } from "../../wikitext/picture-options"
import type { Span } from "../../wikitext/span"
import { fileAddress } from "./links"
import { type Reading, trimmed } from "./reading"

export interface Picture extends Span {
  address: string | null
  alt: string | null
  caption: Span | null
  /** It stands beside the text and not in it. */
  framed: boolean
}

/** What `[[File:…]]` shows: its caption is the last part that is no option. */
export function pictureOf({ source }: Reading, { src, end, pipes }: Bracketed): Picture {
  const stop = end - 2
  let caption: Span | null = null
  let alt: string | null = null
  let framed = false
  for (const [at, pipe] of pipes.entries()) {
    const part = trimmed(source, { src: pipe + 1, end: pipes[at + 1] ?? stop })
    const words = source.slice(part.src, Math.min(part.end, part.src + 2_010))
    const option = pictureOption(words)
    if (option === "alt") alt = words.replace(/^alt\s*=\s*/i, "").slice(0, 2_000)
    else if (part.end > part.src && option === null) caption = part
    else framed ||= option === "aside"
  }
  return { src, end, address: fileAddress(source.slice(src + 2, pipes[0] ?? stop)), alt, caption, framed }
}

/** A picture that an infobox or a gallery names without brackets. */
export function namedPicture(source: string, name: Span, caption: Span | null, whole: Span): Picture {
  const words = source.slice(name.src, Math.min(name.end, name.src + 1_000))
  const file = words.includes(":") ? words : `File:${words}`
  return { ...whole, address: fileAddress(file), alt: null, caption, framed: true }
}
