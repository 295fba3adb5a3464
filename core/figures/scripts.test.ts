import { describe, expect, it } from "vitest"
import { detectFigures } from "./detect"
import { readFigure } from "./read-figure"

describe("numbers in Arabic-Indic and Persian digits", () => {
  it.each([
    ["١٩٠", "people", 190, 190],
    ["۱۹۰", "people", 190, 190],
    ["١٩٠–٢٠٥", "people", 190, 205],
    ["۱۹۰ - ۲۰۵", "people", 190, 205],
    ["≥ ١٩٠", "people", 190, null],
    ["١٬٢٠٠", "people", 1200, 1200],
    ["۱٬۲۰۰٬۰۰۰", "people", 1_200_000, 1_200_000],
    ["٣٫٥", "measurement", 3.5, 3.5],
    ["١٢٪", "percent", 12, 12],
    ["٪۱۲", "percent", 12, 12],
    ["\u2067١٩٠\u2069", "people", 190, 190],
    ["\u202e١٩٠\u202c", "people", 190, 190],
    ["\u061c١٩٠", "people", 190, 190],
  ] as const)("are read: %s", (text, kind, low, high) => {
    expect(readFigure(text)).toMatchObject({ kind, low, high })
  })

  it.each([
    ["Then ١٩٠ civilians were killed.", 190, "١٩٠"],
    ["At least ۱٬۲۰۰ civilians were killed.", 1200, "At least ۱٬۲۰۰"],
    ["Then \u2067١٩٠\u2069 civilians were killed.", 190, "١٩٠"],
  ])("are found in a sentence: %s", (text, low, raw) => {
    expect(detectFigures(text)).toMatchObject([{ low, raw, measure: "killed", population: "civilians" }])
  })

  it.each(["It was written on ٢٠١٣-٠٨-٠٤ there.", "It began at ١٠:٣٠ there."])(
    "are no figure in a date or a time: %s",
    text => expect(detectFigures(text, { kinds: "all" })).toEqual([]),
  )
})
