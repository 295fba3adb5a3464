import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { ArticleBundle } from "../bundle"
import { forPreset } from "../presets"
import { bundle, p } from "../testing/make-bundle"
import { sitmere } from "../testing/sitmere"
import { exporters } from "./index"

const fixtures = join(import.meta.dirname, "../fixtures")
const cases: [string, ArticleBundle][] = [
  ["battle-inside", forPreset(sitmere(), "inside")],
  ["battle-outside", forPreset(sitmere(), "outside")],
  ["bare-text", bundle("A title", [p("Nothing was claimed.")])],
]

describe.each(exporters)("exporter $id", exporter => {
  it.each(cases)("writes %s as a person reviewed it", async (name, whole) => {
    const written = await exporter.write(whole)
    const expected = join(fixtures, exporter.id, name, `expected${exporter.extension}`)
    if (process.env.UPDATE || !existsSync(expected)) {
      mkdirSync(join(expected, ".."), { recursive: true })
      writeFileSync(expected, written.bytes)
    }
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(written.bytes)).toBe(
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(readFileSync(expected)),
    )
  })

  it.each(cases)("writes %s the same way twice", async (_, whole) => {
    const [first, second] = [await exporter.write(whole), await exporter.write(whole)]
    expect(second).toEqual(first)
  })

  it("does not change the bundle it writes", async () => {
    const whole = sitmere()
    const before = structuredClone(whole)
    await exporter.write(whole)
    expect(whole).toEqual(before)
  })
})
