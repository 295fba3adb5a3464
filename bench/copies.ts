import { findQuote } from "../core/anchoring/find-quote"
import { type Desk, signIn, startDesk } from "./desk"
import { post } from "./filled-desk"
import { percentile, round } from "./statistics"

const runs = 30
const pages = 5

/** Two megabytes in which no sentence stands twice. */
function longText(bytes: number): string {
  const parts: string[] = []
  let size = 0
  for (let n = 0; size < bytes; n++) {
    const line = `On day ${n} the council of village ${(n * 7919) % 10_007} counted ${(n * 31) % 997} geese and ${n % 89} swans by the river.\n`
    parts.push(line)
    size += line.length
  }
  return parts.join("")
}

const quote =
  "the council of the last village counted at least 190 civilians killed in the morning, and named all of them in a list"

/** The quote with every twentieth letter another one; its numbers stay. */
const slipped = [...quote].map((sign, at) => (at % 20 === 7 && /[a-z]/.test(sign) ? "x" : sign)).join("")

/** Beside the time it took, the processor's own: the one that counts where the machine has other work. */
function timed(work: () => unknown): { p50: number; p95: number; processor: number } {
  const processor: number[] = []
  const times = Array.from({ length: runs }, () => {
    const [since, used] = [performance.now(), process.cpuUsage()]
    work()
    const { user, system } = process.cpuUsage(used)
    processor.push((user + system) / 1000)
    return performance.now() - since
  })
  return {
    ...{ p50: round(percentile(times, 0.5)), p95: round(percentile(times, 0.95)) },
    processor: round(percentile(processor, 0.5)),
  }
}

/** A page of so many bytes as they are on the web: paragraphs, a table, styles, a script, links. */
function longPage(bytes: number, salt: number): Uint8Array {
  const parts = [
    `<!doctype html><title>Geese ${salt}</title><style>p{color:#333}</style><script>var a=${salt}</script><table>`,
  ]
  let size = 0
  for (let n = 0; size < bytes; n++) {
    const row = `<tr><td class="village">${n}</td><td>${(n * 31) % 997} geese</td></tr>`
    const line = `<p id="p${n}">On day ${n} the council of <a href="https://lorem.example/${n}">village ${n}</a> counted <b>${(n * 31) % 997}</b> geese and ${n % 89} swans by the river, where nobody had seen any on the day before.</p>`
    parts.push(n % 4 === 0 ? row : line)
    size += (n % 4 === 0 ? row : line).length
  }
  return new TextEncoder().encode(parts.join("\n"))
}

async function saved(desk: Desk, cookie: string): Promise<{ save: number[]; show: number[] }> {
  const { id } = await post<{ id: string }>(desk, cookie, "/sources", {
    csl: { type: "webpage", title: "Geese" },
  })
  const [save, show]: [number[], number[]] = [[], []]
  for (let n = 0; n < pages; n++) {
    const since = performance.now()
    const response = await fetch(`${desk.url}/api/v1/sources/${id}/snapshots?filename=geese.html`, {
      method: "POST",
      headers: { cookie, origin: desk.url, "content-type": "application/octet-stream" },
      body: longPage(5_000_000, n) as BodyInit,
    })
    const copy = (await response.json()) as { id: string; hasText: boolean }
    if (!copy.hasText) throw new Error("the page was not read")
    save.push(performance.now() - since)
    const asked = performance.now()
    await (await fetch(`${desk.url}/api/v1/snapshots/${copy.id}/page`, { headers: { cookie } })).arrayBuffer()
    show.push(performance.now() - asked)
  }
  return { save, show }
}

/** Looking for a quote in 2 MB of text, and keeping a page of 5 MB: milliseconds, against what they may take. */
export async function benchCopies(): Promise<Record<string, unknown>> {
  const text = longText(2_000_000)
  const middle = Math.floor(text.length / 2)
  const holding = (words: string) => `${text.slice(0, middle)} ${words} ${text.slice(middle)}`
  const found = holding(quote)
  const desk = await startDesk()
  try {
    const { save, show } = await saved(desk, await signIn(desk))
    return {
      "quote in 2 MB, word for word": { ...timed(() => findQuote(found, { exact: quote })), "may take": 50 },
      "quote in 2 MB, with slips": { ...timed(() => findQuote(found, { exact: slipped })), "may take": 300 },
      "quote in 2 MB, not there": { ...timed(() => findQuote(text, { exact: quote })), "may take": 300 },
      "page of 5 MB, kept and read": {
        p50: round(percentile(save, 0.5)),
        p95: round(percentile(save, 0.95)),
        "may take": 3_000,
      },
      "page of 5 MB, made inert": { p50: round(percentile(show, 0.5)), p95: round(percentile(show, 0.95)) },
    }
  } finally {
    await desk.stop()
  }
}
