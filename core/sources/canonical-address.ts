/** Parameters that say where a reader came from, never which page is read. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src|cmpid|ocid|smid)$/i

const archived =
  /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:org|ph|today|is)(?:\/web)?)\/\d{4,14}[a-z_]*\/(https?:\/\/.+)$/i

/**
 * A web address as two people who mean one page would both have it: without scheme, `www.`, the place within the page, what
 * tells where a reader came from, and the order of parameters; of a copy in a web archive the page it is of. Null for what is no
 * web address, and for a site's front page, which many things are published on.
 */
export function canonicalAddress(address: string): string | null {
  const inner = archived.exec(address.trim())?.[1] ?? address.trim()
  const url = URL.canParse(inner) ? new URL(inner) : null
  if (!url || !/^https?:$/.test(url.protocol)) return null
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort(inOrder)
  const query = new URLSearchParams(kept).toString()
  const path = bare(url.pathname)
  if (path === "" && query === "") return null
  return `${url.host.toLowerCase().replace(/^www\./, "")}${path}${query ? `?${query}` : ""}`
}

/** Without what a server leaves out as well. */
function bare(path: string): string {
  const next = path.replace(/\/(?:index\.(?:html?|php))?$/i, "")
  return next === path ? path : bare(next)
}

const inOrder = ([a, x]: [string, string], [b, y]: [string, string]) =>
  a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1
