import { describe, expect, it } from "vitest"
import { type SourceTerms, sourceTerms } from "@/core/sources/source"
import type { ArticleBundle } from "./bundle"
import { exporters } from "./exporters"
import { forPreset, leaving } from "./presets"
import {
  ada,
  bundle,
  cited,
  claim,
  decision,
  evidence,
  figure,
  p,
  question,
  source,
} from "./testing/make-bundle"

// A made-up person on each of the terms somebody can speak on: what may leave the house of them.

const quote = "Nine, I was at the mill myself"
const translation = { text: "Neun, sagte er", by: "Ada Quill", machine: true, checkedBy: "Ben Okoro" }

function spoken(terms: SourceTerms | null, more: { reason?: string; quote?: string } = {}): ArticleBundle {
  const who = source(1, "Grindel 1902", {
    ...{ citekey: "grindel1902mill", person: true, terms, interest: "Grindel’s cousin owns the mill" },
    csl: {
      ...{ id: "grindel1902mill", type: "interview" as const, title: "Talk at the mill" },
      ...{ author: [{ family: "Grindel", given: "Osric" }], note: "the door behind the oven" },
    },
  })
  const copy = source(2, "Gazette 1902", { derivesFrom: { id: who.id, label: who.label } })
  const toll = figure("nine", 9, 9, {
    attribution: { speaker: "Grindel", role: "unknown", verb: "says", polarity: "asserted" } as never,
  })
  const asked = question(1, "Villagers killed at Sitmere", {
    evidence: [
      evidence(1, {
        ...{ source: cited(who), quote: more.quote ?? quote, translation, figure: toll },
        locator: { label: "time", value: "12:40" },
      }),
      evidence(2, { source: cited(copy), derivesFrom: { id: who.id, label: who.label }, quote: "nine" }),
    ],
    decision: decision(1, {
      ...{ reason: more.reason ?? "Two people say so.", reopenWhen: "Osric Grindel is found again" },
      dissent: [{ by: "Ada Quill", reason: "GRINDEL was drunk." }],
    }),
  })
  const citation = {
    type: "citation",
    attrs: { items: [{ sourceId: who.id, locator: null, label: null, prefix: null, suffix: null }] },
  }
  return bundle("Sitmere", [p("It cost nine lives", citation, ".")], {
    ...{ claims: [claim(1, "nine lives")], questions: [asked], sources: [who, copy], by: ada },
  })
}

const written = async (whole: ArticleBundle) =>
  Promise.all(
    exporters
      .filter(({ id }) => id !== "plain")
      .flatMap(({ id, write }) =>
        ["", "gfm"].map(async flavour => {
          const { bytes, beside = [] } = await write(whole, { flavour })
          const texts = [bytes, ...beside.map(one => one.bytes)].map(one => new TextDecoder().decode(one))
          return [id, texts.join("\n")] as const
        }),
      ),
  )
/** Of these, the ones that hold evidence with its words: wikitext only cites. */
const quoting = async (whole: ArticleBundle) =>
  (await written(whole)).filter(([format]) => format !== "wikitext")
const name = /grindel|osric/i

describe("a person on the record", () => {
  it("is named and quoted outside; what the desk noted of them stays", async () => {
    const whole = forPreset(spoken("on_record"), "outside")
    for (const [format, text] of await written(whole)) {
      expect(text, format).toMatch(name)
      expect(text, format).not.toContain("behind the oven")
    }
    for (const [format, text] of await quoting(whole)) expect(text, format).toContain(quote)
  })
})

describe("a person on background", () => {
  it("is quoted outside under words instead of a name", async () => {
    const whole = forPreset(spoken("background"), "outside")
    for (const [format, text] of await written(whole)) {
      expect(text, format).not.toMatch(name)
      expect(text, format).toContain("a person speaking on background")
    }
    for (const [format, text] of await quoting(whole)) expect(text, format).toContain(quote)
  })

  it("is not quoted with words that name them", async () => {
    const whole = forPreset(spoken("background", { quote: "I, Grindel, saw nine" }), "outside")
    for (const [format, text] of await written(whole)) expect(text, format).not.toMatch(name)
  })

  it("is numbered beside another", () => {
    const whole = spoken("background")
    const other = source(3, "Weber 1903", { person: true, terms: "background" })
    const { sources } = forPreset({ ...whole, sources: [...whole.sources, other] }, "outside")
    expect(sources.map(one => one.label)).toEqual([
      ...["a person speaking on background", "Gazette 1902", "a person speaking on background (2)"],
    ])
  })
})

describe("a person not for attribution", () => {
  it("leaves their figure outside, without their words and their name", async () => {
    const whole = forPreset(spoken("not_for_attribution"), "outside")
    expect(whole.questions[0]?.evidence[0]).toMatchObject({
      ...{ quote: null, translation: null, locator: null, figure: { low: 9, high: 9, raw: "9" } },
      source: { label: "a person who is not named", citekey: "person-1", url: null },
    })
    for (const [format, text] of await written(whole)) {
      expect(text, format).not.toMatch(name)
      expect(text, format).not.toMatch(/at the mill|Neun|12:40/)
    }
  })
})

describe.each<[string, SourceTerms | null]>([
  ["who is confidential", "confidential"],
  ["nobody agreed terms with", null],
])("a person %s", (_, terms) => {
  it("leaves nothing outside", async () => {
    const whole = forPreset(spoken(terms), "outside")
    expect(whole.sources.map(one => one.label)).toEqual(["Gazette 1902"])
    for (const [format, text] of await written(whole))
      expect(text, format).not.toMatch(/grindel|osric|Neun|at the mill/i)
  })
})

describe("a decision that names somebody who may not be named", () => {
  it("goes out without the words that do", () => {
    const [asked] = forPreset(
      spoken("background", { reason: "Osric’s count is the best." }),
      "outside",
    ).questions
    expect(asked?.decision).toMatchObject({
      outcome: "supported",
      reason: null,
      reopenWhen: null,
      dissent: [],
    })
    const { leaves } = leaving(spoken("background"), "outside")
    expect(leaves).toContainEqual({ code: "export.reasons_withheld", values: { n: 1 } })
    expect(leaves).toContainEqual({ code: "export.people_unnamed", values: { n: 1 } })
  })

  it("keeps them where the person is on the record", () => {
    const [asked] = forPreset(spoken("on_record"), "outside").questions
    expect(asked?.decision?.dissent).toHaveLength(1)
  })
})

describe("inside", () => {
  it.each(sourceTerms)("names a person and says the terms: %s", async terms => {
    for (const [format, text] of await written(forPreset(spoken(terms), "inside"))) {
      expect(text, format).toMatch(name)
      if (format === "html" || format === "markdown")
        expect(text, format).toMatch(/on the record|on background|not for attribution|confidential/)
    }
  })

  it("keeps a translation with who made and who checked it", async () => {
    for (const [format, text] of await quoting(forPreset(spoken("on_record"), "inside"))) {
      expect(text, format).toContain("Neun, sagte er")
      expect(text, format).toContain("Ada Quill")
      expect(text, format).toContain("Ben Okoro")
    }
  })
})
