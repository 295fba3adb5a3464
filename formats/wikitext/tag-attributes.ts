const pattern = /(?<![\w:-])([\w:-]+)\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s"'>]+))/g

/** The attributes between a tag's name and its end, with small names; quotation marks may be left out, as MediaWiki lets them. */
export function tagAttributes(words: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = "", double, single, bare] of words.matchAll(pattern))
    found.set(name.toLowerCase(), (double ?? single ?? bare ?? "").replace(/\s+/g, " ").trim())
  return found
}
