import { gzipSync } from "node:zlib"
import { signIn, startDesk } from "./desk"
import { round } from "./statistics"

async function scriptsOf(page: string, url: string, headers: Record<string, string>) {
  const html = await (await fetch(`${url}${page}`, { headers })).text()
  // A browser with modules does not load what is marked nomodule.
  const tags = [...html.matchAll(/<script\b[^>]*>/g)]
    .map(match => match[0])
    .filter(tag => !/\bnomodule\b/i.test(tag))
  const sources = new Set(tags.flatMap(tag => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []))
  let bytes = 0
  for (const source of sources)
    bytes += gzipSync(Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer())).length
  return { scripts: sources.size, "kB gzip": round(bytes / 1000) }
}

/** Scripts that each page's HTML names, compressed. */
export async function benchPageScripts() {
  const desk = await startDesk()
  try {
    const headers = { cookie: await signIn(desk) }
    const list = (await (await fetch(`${desk.url}/api/v1/articles`, { headers })).json()) as {
      items: { id: string }[]
    }
    const pages = [
      "/articles",
      `/articles/${list.items[0]?.id}`,
      "/claims",
      "/sources",
      "/disputes",
      "/settings",
      "/sign-in",
    ]
    const rows: Record<string, unknown> = {}
    for (const page of pages)
      rows[page.replace(/\/[0-9a-f-]{36}/, "/<id>")] = await scriptsOf(page, desk.url, headers)
    return rows
  } finally {
    await desk.stop()
  }
}
