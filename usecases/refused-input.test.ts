import { describe, expect, it } from "vitest"
import { z } from "zod"
import { CreateClaimInput } from "./claims/create-claim"
import { webAddress } from "./inputs"
import { emailField } from "./people/person-fields"
import { refusedInput } from "./refused-input"
import { verbs } from "./registry"

function refusal(schema: z.ZodType, given: unknown) {
  const read = schema.safeParse(given)
  if (read.success) return null
  const { kind, code, values } = refusedInput(read.error.issues[0])
  return { kind, code, values }
}

describe("a refused input", () => {
  it.each<[string, z.ZodType, unknown, object]>([
    ["a field left out", z.string(), undefined, { code: "request.field_missing" }],
    ["an empty text", z.string().min(1), "", { code: "request.field_empty" }],
    ["a short text", z.string().min(10), "a", { code: "request.too_small_text", values: { limit: 10 } }],
    ["a long text", z.string().max(2), "abc", { kind: "too_large", code: "request.too_large_field" }],
    ["another kind of thing", z.string(), 1, { code: "request.wrong_type", values: { expected: "string" } }],
    ["a number with a fraction", z.number().int(), 1.5, { code: "request.wrong_type" }],
    ["a number too large", z.number().max(4), 9, { code: "request.too_big_number", values: { limit: 4 } }],
    ["a list too long", z.array(z.string()).max(1), ["", ""], { code: "request.too_big_list" }],
    [
      "a value of no list",
      z.enum(["x", "y"]),
      "q",
      { code: "request.not_one_of", values: { known: "x, y" } },
    ],
    ["a day that is none", z.iso.date(), "May", { code: "request.day" }],
    ["an e-mail address that is none", emailField, "ada", { code: "request.email" }],
    ["a pattern that does not fit", z.string().regex(/^x/), "q", { code: "request.not_written_so" }],
    ["a part nobody knows", z.strictObject({}), { b: 1 }, { code: "request.unknown_part" }],
    ["a web address that is none", webAddress, "the geese page", { code: "request.web_address" }],
    ["one with a password in it", webAddress, "a:b@lorem.example", { code: "request.web_address" }],
    ["one with a user", webAddress, "https://a@lorem.example", { code: "request.address_names_user" }],
  ])("says it of %s", (_, schema, given, told) => {
    expect(refusal(z.object({ field: schema }), { field: given })).toMatchObject({
      kind: "invalid",
      ...told,
      values: { field: expect.stringContaining("field"), ...(told as { values?: object }).values },
    })
  })

  it("names the sentence that a schema names", () => {
    expect(refusal(CreateClaimInput, { id: "a", kind: "figure" })?.code).toBe("claim.words_or_place")
  })

  it("takes a web address without its scheme as https", () => {
    expect(webAddress.parse(" lorem.example/geese ")).toBe("https://lorem.example/geese")
  })

  // Whatever is put into any field of any verb, people are shown a sentence of ours: never a pattern, never zod's own words.
  it("shows nobody a pattern, whichever verb is asked with whatever", () => {
    const odd = [undefined, null, "", "\u{1F9A2}", 1.5, -1, true, [], ["a"], {}, { a: 1 }, "x".repeat(5_000)]
    const raw: string[] = []
    for (const [name, { input }] of Object.entries(verbs)) {
      const fields = Object.keys((input as unknown as { shape: object }).shape)
      for (const field of fields) {
        for (const value of odd) {
          const read = input.safeParse({ [field]: value })
          for (const issue of read.success ? [] : read.error.issues) {
            const { code, values } = refusedInput(issue)
            const shown = `${code} ${Object.values(values).join(" ")}`
            if (/Invalid|expected|\/\^|Too (?:big|small)/.test(shown)) raw.push(`${name}: ${shown}`)
          }
        }
      }
    }
    expect(raw).toEqual([])
  })
})
