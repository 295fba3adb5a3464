import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { blockAt, blocksOf } from "./text-blocks"

describe("blocksOf", () => {
  it("begins a block with each page, empty ones too, and numbers them", () => {
    const text = "One goose.\n\f\n\n\f\nThree geese."
    expect(
      blocksOf(text, false).map(({ start, end, page }) => [text.slice(start, end).trim(), page]),
    ).toEqual([
      ["One goose.", 1],
      ["", 2],
      ["Three geese.", 3],
    ])
  })

  it("begins a block with each time of a transcript", () => {
    const text = "Noise\n[0:05] Geese.\nMany.\n0:09 Swans."
    expect(blocksOf(text, true).map(({ start, seconds }) => [text.slice(start, start + 5), seconds])).toEqual(
      [
        ["Noise", null],
        ["[0:05", 5],
        ["0:09 ", 9],
      ],
    )
  })

  it("leaves no word out and shows none twice, whatever the text", () => {
    const piece = fc.constantFrom(
      "a",
      "190 ",
      "\n",
      "\f",
      " ",
      "0:05 x\n",
      "x".repeat(4000),
      "word ".repeat(900),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, isTranscript) => {
        const text = pieces.join("")
        const blocks = blocksOf(text, isTranscript)
        const shown = blocks.map(({ start, end }) => text.slice(start, end)).join("")
        expect(shown.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""))
        for (const [at, block] of blocks.entries()) {
          expect(block.start).toBeGreaterThanOrEqual(blocks[at - 1]?.end ?? 0)
          expect(blockAt(blocks, block.start)).toBeGreaterThanOrEqual(at)
        }
      }),
    )
  })

  it("cuts two megabytes into some hundreds", () => {
    const blocks = blocksOf("Lorem ipsum dolor sit amet.\n".repeat(75_000), false)
    expect(blocks.length).toBeGreaterThan(400)
    expect(blocks.length).toBeLessThan(1_200)
  })
})
