import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Shown } from "@/core/desk/shown"
import { toneOf, tones } from "@/core/desk/tone"
import { outcomes } from "@/core/disputes/decision"
import { comparisons } from "@/core/evidence/evidence"
import { lookAttribute, markLook } from "./claim-look"

const computed = comparisons.map((comparison): Shown => ({ by: "program", comparison, end: null }))
const decided = outcomes.map((outcome): Shown => ({ by: "person", outcome, freshness: "fresh" }))
const lookOf = (shown: Shown) => lookAttribute(markLook(shown))
const css = readFileSync(new URL("../styles/marks.css", import.meta.url), "utf8")

/** The declarations that the style sheet gives a mark of this look, the last of each name. */
function styleOf(look: string): Record<string, string> {
  const words = look.split(" ")
  const style: Record<string, string> = {}
  for (const [, selector = "", body = ""] of css.matchAll(/^(\.obelus-editor mark[^{\n]*)\{([^}]*)\}/gm)) {
    if (/:hover|coverage|mark mark/.test(selector)) continue
    const parts = [...selector.matchAll(/:is\(([^)]*)\)|\[data-look~="([\w-]+)"\]/g)]
    const fits = parts.every(([, any, one]) =>
      any ? words.some(word => any.includes(`"${word}"`)) : words.includes(one ?? ""),
    )
    if (!fits) continue
    for (const [, name = "", value = ""] of body.matchAll(/([\w-]+):\s*([^;]+);/g)) style[name] = value
  }
  return style
}

/** How the line of a mark is drawn, colours left out: what is left of it in grey. */
const shapeOf = (shown: Shown) => {
  const { "--line-colour": _, background: ground, "background-color": __, ...style } = styleOf(lookOf(shown))
  return JSON.stringify([style, ground === "transparent"])
}

describe("a claim's look", () => {
  it.each(computed)("never shows $comparison, which a program computed, as a person's", shown => {
    expect(lookOf(shown)).toMatch(/^program /)
    expect(styleOf(lookOf(shown))["text-decoration"]).toMatch(/dotted|dashed|double/)
  })

  it.each(decided)("shows the decision $outcome as a person's, and what changed since", shown => {
    expect(lookOf(shown)).toMatch(/^person \w+ tone-\w+$/)
    expect(lookOf({ ...shown, freshness: "stale" } as Shown)).toMatch(/^person \w+ tone-stale stale$/)
    expect(styleOf(lookOf(shown))["text-decoration"]).toMatch(/solid|wavy/)
  })

  it.each([...computed, ...decided])("has the colour of its sign on the card: %j", shown => {
    expect(styleOf(lookOf(shown))["--line-colour"]).toBe(`var(--state-${toneOf(shown)})`)
  })

  it("needs no colour to tell what differs in meaning apart", () => {
    const byTone = (all: Shown[]) => {
      const shapes = new Map<string, Set<string>>()
      for (const shown of all) {
        const known = shapes.get(shapeOf(shown)) ?? new Set()
        shapes.set(shapeOf(shown), known.add(toneOf(shown)))
      }
      return [...shapes.values()].map(one => [...one])
    }
    // What is closed is thin, whoever objected; every other shape is of one colour.
    const mixed = byTone([...computed, ...decided]).filter(one => one.length > 1)
    expect(mixed).toEqual([["none", "part"]])
    expect(tones.length).toBe(5)
  })
})
