import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import { build } from "esbuild"
import { freePort } from "../desk"

const cssOf = () =>
  ["editor.css", "atoms.css", "marks.css", "tables.css"]
    .map(name => readFileSync(`editor/styles/${name}`, "utf8"))
    .join("\n")

/** Serves the bare editor over this document (ProseMirror JSON), with the product's own text styles. */
export async function serveBare(doc: unknown): Promise<{ url: string; stop(): void }> {
  const bundle = await build({
    entryPoints: ["bench/peers/bare-prosemirror.ts"],
    ...{ bundle: true, write: false, format: "esm", minify: true, target: "es2023" },
  })
  const page = `<!doctype html><meta charset="utf-8"><title>bare</title><style>${cssOf()}
  .ProseMirror{white-space:pre-wrap;font-family:serif;max-width:68ch;margin:auto}</style>
  <main id="article" class="obelus-editor"></main><script type="module" src="/bare.js"></script>`
  const files: Record<string, [string, string]> = {
    "/": ["text/html", page],
    "/bare.js": ["text/javascript", bundle.outputFiles[0]?.text ?? ""],
    "/doc.json": ["application/json", JSON.stringify(doc)],
  }
  const port = await freePort()
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ""] ?? ["text/plain", ""]
    response.setHeader("content-type", type).end(body)
  }).listen(port, "127.0.0.1")
  return { url: `http://127.0.0.1:${port}/`, stop: () => void server.close() }
}
