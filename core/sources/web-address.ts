const host = /^(?:[\p{L}\p{N}_-]+\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+)(?::\d{1,5})?(?=[/?#]|$)/iu

/** Names of files look like names of hosts; nobody who types one means a web site. */
const fileName =
  /\.(?:pdf|txt|md|html?|docx?|odt|rtf|tex|csv|xlsx?|json|xml|ya?ml|bib|ris|zip|png|jpe?g|gif|svg|mp[34]|js|ts|py)$/i

/** What was typed into a field for a web address, with `https://` before it where a person left that out; anything else as it is, without spaces around it. */
export function completeAddress(typed: string): string {
  const text = typed.trim()
  if (/^\/\/[^/]/.test(text)) return `https:${text}`
  return !/\s/.test(text) && host.test(text) ? `https://${text}` : text
}

/**
 * Whether words typed where anything may stand are a web address without its scheme: `example.org/page`, `example.org`; never
 * `St.Petersburg` or `geese.pdf`.
 */
export function isBareAddress(typed: string): boolean {
  const text = typed.trim()
  if (completeAddress(text) === text || text.startsWith("//")) return false
  return /[/?#]/.test(text) || (text === text.toLowerCase() && !fileName.test(text))
}

/** Whether this is a web address as records keep it: with its scheme and a host. */
export const isWebAddress = (address: string): boolean => /^https?:\/\/[^\s/?#]/i.test(address)

/**
 * Whether a web address names a user (`https://name:password@host`). Such an address gives a secret away to everybody who reads
 * the article, or hides where it leads: `https://bank.example@other.example` opens the second of the two.
 */
export const namesUser = (address: string): boolean => /^[a-z][a-z0-9+.-]*:[\\/]{2,}[^\\/?#]*@/i.test(address)
