import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { describe, expect, it } from "vitest"

const LIMIT = 25_000
const root = new URL("../../", import.meta.url).pathname

/** The files a browser loads for the worker, minified, by what is in them: bytes after gzip. */
async function sizes(): Promise<Record<string, number>> {
  const built = await build({
    entryPoints: [`${root}editor/plugins/detect.worker.ts`],
    alias: { "@": root.replace(/\/$/, "") },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    outdir: "out",
  })
  const files = built.outputFiles.map(file => [
    (file.path.split("/").pop() ?? "").replace(/-[A-Z0-9]+\.js$/, ""),
    gzipSync(file.contents, { level: 9 }).length,
  ])
  return Object.fromEntries(files)
}

describe("the worker that finds figures", () => {
  it("stays below 25 kB, and loads the words of a language only when a text is in it", async () => {
    const { "detect.worker.js": worker = 0, en = 0, es = 0 } = await sizes()
    expect(worker).toBeGreaterThan(5_000)
    expect(worker).toBeLessThanOrEqual(LIMIT)
    expect(en).toBeGreaterThan(1_000)
    expect(en).toBeLessThanOrEqual(22_000)
    expect(es).toBeGreaterThan(1_000)
    expect(es).toBeLessThanOrEqual(7_000)
  })
})
