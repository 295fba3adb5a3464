import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { runsText } from "@/core/sources/citation"
import { fortySources } from "../testing/forty-sources"
import { renderCitations } from "./render-citations"
import { runsOf } from "./runs"
import { localeXml, styleXml } from "./style-files"

// Pandoc writes the same bibliographies by a processor of its own.

const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0
const folder = mkdtempSync(join(tmpdir(), "citations-"))
afterAll(() => rmSync(folder, { recursive: true }))
const plain = { locator: null, label: null, prefix: null, suffix: null }

function keep(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

type Style = Parameters<typeof styleXml>[0]

function byPandoc(style: Style): Map<string, string> {
  const csl = keep(`${style}.csl`, styleXml(style))
  keep("locales-en-US.xml", localeXml("en-US"))
  const bibliography = keep("items.json", JSON.stringify(fortySources))
  const text = keep(
    "text.md",
    `---\nlang: en-US\n---\n\n${fortySources.map(({ id }) => `Lorem [@${id}].`).join("\n\n")}\n`,
  )
  const words = [
    "--citeproc",
    "--csl",
    csl,
    "--bibliography",
    bibliography,
    "-t",
    "html",
    "--wrap=none",
    text,
  ]
  const html = execFileSync("pandoc", words, { encoding: "utf8", cwd: folder })
  const parts = html.split(/<div id="ref-([^"]+)"[^>]*>/).slice(1)
  const entries = new Map<string, string>()
  for (let at = 0; at < parts.length; at += 2)
    entries.set(parts[at] ?? "", alike(runsText(runsOf(entryOf(parts[at + 1] ?? "")))))
  return entries
}

/** The notes of a style of notes stand behind the last entry. */
const entryOf = (html: string) => html.split("<section")[0] ?? ""

/**
 * Where the two differ, with what Pandoc writes. Vancouver shortens ranges ("minimal"): Pandoc 2.17 makes "1–0" of 1–10; "1–10" has
 * no digit that could be left out, as the last page has one more.
 */
const documented: Partial<Record<Style, Record<string, string>>> = {
  vancouver: { geese1: "2. Pond B, Lorem E. Geese of pond number 1. Journal of Geese. 1951 Feb;1(2):1–0." },
}

const byUs = (style: Style) =>
  new Map(
    renderCitations({
      ...{ style, locale: "en-US", sources: fortySources.map(csl => ({ id: csl.id, csl })) },
      clusters: fortySources.map(({ id }) => ({ items: [{ ...plain, sourceId: id }] })),
    }).bibliography.map(({ sourceId, runs }) => [sourceId, alike(runsText(runs))]),
  )

/** Pandoc writes spaces that do not break after initials, and DOIs as links. */
const alike = (words: string) => words.replace(/[\u00a0\u202f\s]+/g, " ").trim()

describe.runIf(hasPandoc)("a bibliography of forty made-up records", { timeout: 300_000 }, () => {
  it.each(["apa", "harvard", "vancouver", "wikipedia", "notes"] as const)(
    "is the same by Pandoc in %s",
    style => {
      const [theirs, ours] = [byPandoc(style), byUs(style)]
      expect(ours.size).toBe(40)
      const differing = [...ours].filter(
        ([id, words]) => words !== theirs.get(id) && theirs.get(id) !== documented[style]?.[id],
      )
      expect(differing.map(([id, words]) => ({ id, ours: words, pandoc: theirs.get(id) }))).toEqual([])
    },
  )
})
