import { describe, expect, it } from "vitest"
import { exportCodes } from "@/core/codebook/codebook"
import { templates } from "@/core/codebook/templates/templates"
import { figure } from "@/core/figures/testing/figure-line"
import { csvText } from "../parts/csv-text"
import { bundle, claim, onClaim, p, question, t } from "../testing/make-bundle"
import { sitmere } from "../testing/sitmere"
import { csv, csvColumns } from "./csv"

const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)

/** RFC 4180, read by the letter. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'))
    if (end === "\r\n") rows.push([])
    if (end === "") break
  }
  return rows.slice(0, -1)
}

describe("the table of figures", () => {
  it("begins with a byte order mark and the fixed header row", async () => {
    const text = decode((await csv.write(sitmere())).bytes)
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(parse(text.slice(1))[0]).toEqual([...csvColumns])
  })

  it("has a row for each claim and each piece of its evidence, all as wide as the header", async () => {
    const rows = parse(decode((await csv.write(sitmere())).bytes).slice(1))
    expect(new Set(rows.map(row => row.length))).toEqual(new Set([csvColumns.length]))
    expect(rows.filter(row => row[0] === "claim")).toHaveLength(5)
    expect(rows.filter(row => row[0] === "evidence")).toHaveLength(8)
    const lower = rows.find(row => row[csvColumns.indexOf("citekey")] === "sitmere1902")
    expect(lower?.[csvColumns.indexOf("low")]).toBe("9")
    expect(lower?.[csvColumns.indexOf("high")]).toBe("")
  })

  it.each(["=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "\tx", "\rx", "＝1+1"])(
    "makes %j inert",
    words => {
      expect(csvText([[words]])).toMatch(/^\ufeff"?'/)
    },
  )

  it("lets a number below zero be a number", () => {
    expect(csvText([[-5]])).toBe("\ufeff-5\r\n")
  })

  it("says what the codebook calls each value, beside the value's own name", async () => {
    const entries = structuredClone(templates.ucdp)
    entries.measure.killed.code = "deaths_best"
    const whole = bundle("T", [p(t("nine dead", onClaim(1)))], {
      claims: [claim(1, "nine dead", { figure: figure(9, 9) })],
      questions: [question(1, "Q")],
      codes: exportCodes({ version: 3, entries }),
    })
    const fields = ["measure", "measure_code", "population_code", "codebook"]
    const { bytes } = await csv.write(whole, { fields })
    const population = entries.population.civilians.code
    expect(decode(bytes)).toBe(`\ufeff${fields.join(",")}\r\nkilled,deaths_best,${population},3\r\n`)
  })

  it("holds the columns asked for, in their order", async () => {
    const whole = bundle("T", [p(t('nine, "9"', onClaim(1)))], {
      claims: [claim(1, 'nine, "9"')],
      questions: [question(1, "Q")],
    })
    const { bytes } = await csv.write(whole, { fields: ["words", "claim_number"] })
    expect(decode(bytes)).toBe('\ufeffwords,claim_number\r\n"nine, ""9""",1\r\n')
  })
})
