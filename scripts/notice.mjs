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

Obelus uses these packages; each one's licence text comes with it in
node_modules when it is installed:

${lines.map(line => `- ${line}`).join("\n")}
`,
)
