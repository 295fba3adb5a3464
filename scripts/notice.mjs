// Writes NOTICE: every package the product ships with, its version, licence and where it comes from.
import { existsSync, readFileSync, writeFileSync } from "node:fs"

const manifest = JSON.parse(readFileSync("package.json", "utf8"))

const nameOf = author => (typeof author === "string" ? author : (author?.name ?? ""))
const clean = text => text.replace(/\s*<[^>]*>|\s*\([^)]*\)/g, "").trim()

function noticeOf(name) {
  const path = `node_modules/${name}/package.json`
  if (!existsSync(path)) throw new Error(`${name} is not installed: run npm ci first`)
  const one = JSON.parse(readFileSync(path, "utf8"))
  const repository = typeof one.repository === "string" ? one.repository : (one.repository?.url ?? "")
  const licence = typeof one.license === "string" ? one.license : (one.license?.type ?? "see its repository")
  const link = repository
    .replace(/^git\+/, "")
    .replace(/^github:/, "https://github.com/")
    .replace(/\.git$/, "")
  return [`${name} ${one.version}`, licence, clean(nameOf(one.author)), link].filter(Boolean).join(" · ")
}

const lines = Object.keys(manifest.dependencies).sort().map(noticeOf)

writeFileSync(
  "NOTICE",
  `Obelus
Copyright (c) 2026 The Obelus developers. MIT licence, see LICENSE.

The sample article “2013 Latakia offensive” is by Wikipedia contributors,
https://en.wikipedia.org/wiki/2013_Latakia_offensive, licensed under
Creative Commons Attribution-ShareAlike (CC BY-SA); db/seed/latakia holds it.

Citations are written by citeproc-js, Copyright (c) 2009-2019 Frank Bennett,
https://github.com/Juris-M/citeproc-js, used under the Common Public
Attribution License 1.0 and shown on the page “About”.

The citation styles APA, Harvard (Cite Them Right) and Vancouver and the
locales in formats/citations are of the Citation Style Language project,
https://citationstyles.org, by the authors each file names, licensed under
Creative Commons Attribution-ShareAlike 3.0 (CC BY-SA).

Obelus uses these packages; each one's licence text comes with it in
node_modules when it is installed:

${lines.map(line => `- ${line}`).join("\n")}
`,
)
