import { describe, expect, it } from "vitest"
import { runsText } from "@/core/sources/citation"
import { fortySources } from "../testing/forty-sources"
import { renderBibliography } from "./render-bibliography"
import { renderCitations } from "./render-citations"

const sources = fortySources.map(csl => ({ id: csl.id, csl }))
const plain = { locator: null, label: null, prefix: null, suffix: null }

describe("a bibliography that no text cites", { timeout: 60_000 }, () => {
  it.each(["apa", "vancouver", "notes"] as const)(
    "reads in %s as behind a text that cites all of it",
    style => {
      const form = { style, locale: "en-US" as const }
      const listed = renderBibliography({ ...form, sources }).map(({ runs }) => runsText(runs))
      const clusters = sources.map(({ id }) => ({ items: [{ ...plain, sourceId: id }] }))
      const cited = renderCitations({ ...form, clusters, sources }).bibliography
      expect(listed).toEqual(cited.map(({ runs }) => runsText(runs)))
      expect(listed).toHaveLength(40)
    },
  )

  it("speaks the language asked for, and is nothing of nothing", () => {
    expect(renderBibliography({ style: "apa", locale: "de-DE", sources: [] })).toEqual([])
    const page = { id: "a", type: "webpage" as const, title: "Gänse", author: [{ family: "Ander" }] }
    const [entry] = renderBibliography({ style: "apa", locale: "de-DE", sources: [{ id: "a", csl: page }] })
    expect(runsText(entry?.runs ?? [])).toMatch(/^Ander\. \(o\.\sJ\.\)\. Gänse\.$/)
  })

  it("is nothing in a style that lists no sources", () => {
    const csl = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>x</title><id>x</id></info>
      <citation><layout><text variable="title"/></layout></citation></style>`
    expect(renderBibliography({ style: "x", csl, locale: "en-US", sources })).toEqual([])
  })
})
