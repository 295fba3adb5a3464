// Sites that show Wikipedia's articles, or are written from them. Data, and never complete: long runs of an article's words are looked
// for besides.
const hosts = [
  "wikipedia.org",
  "wikiwand.com",
  "dbpedia.org",
  "wikizero.com",
  "wikimili.com",
  "alchetron.com",
  "infogalactic.com",
  "thereaderwiki.com",
  "en-academic.com",
  "wiki2.org",
  "wikibrief.org",
  "justapedia.org",
  "kiddle.co",
] as const

/** The site of a web address where it is Wikipedia or shows its articles; null for any other, and for what is no address. */
export function mirrorOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const host = new URL(url).hostname.toLowerCase().replace(/\.$/, "")
  const found = hosts.find(one => host === one || host.endsWith(`.${one}`))
  return found ?? null
}
