import { describe, expect, it } from "vitest"
import { faultOf } from "./log"

describe("faultOf", () => {
  it("tells class, code, frames and cause of an error, and nothing of its message", () => {
    const cause = Object.assign(new TypeError("Lorem Valley"), { code: "E_INNER" })
    const fault = faultOf(Object.assign(new Error("secret words", { cause }), { code: "E_OUTER" }))
    expect(fault).toMatchObject({
      type: "Error",
      code: "E_OUTER",
      cause: { type: "TypeError", code: "E_INNER" },
    })
    expect(fault.stack).toMatch(/^\s+at /)
    expect(JSON.stringify(fault)).not.toMatch(/secret|Lorem/)
  })

  it("knows an error of another realm by its shape", () => {
    const other = { name: "InvalidPDFException", message: "words", stack: "x: words\n    at read (a.js:1)" }
    expect(faultOf(other)).toEqual({ type: "InvalidPDFException", stack: "    at read (a.js:1)" })
  })

  it("names the class of what is thrown and is no error", () => {
    expect(faultOf("words")).toEqual({ type: "string" })
    expect(faultOf(new Map([["words", 1]]))).toEqual({ type: "thrown Map" })
  })
})
