import { describe, expect, it } from "vitest"
import { ofJourneys, ofUnits } from "./remarks.mjs"

const passed = { status: "passed", fullName: "geese are counted", failureMessages: [] }

describe("what CI tells again at its end", () => {
  it("names each failed test with its file and the first lines of why", () => {
    const why = `\u001b[31mAssertionError: 48 geese\u001b[39m\n${"    at somewhere\n".repeat(40)}`
    const failed = { status: "failed", fullName: "geese are found", failureMessages: [why] }
    const [remark = "", ...others] = ofUnits({
      testResults: [{ name: "core/geese.test.ts", assertionResults: [passed, failed] }],
    })
    expect(others).toEqual([])
    expect(remark.split("\n").slice(0, 2)).toEqual([
      "FAILED core/geese.test.ts: geese are found",
      "  AssertionError: 48 geese",
    ])
    expect(remark.split("\n").length).toBeLessThan(15)
  })

  it("names a file that could not be read", () => {
    const broken = { name: "core/quoll.test.ts", message: "SyntaxError: here", assertionResults: [] }
    expect(ofUnits({ testResults: [broken] })).toEqual(["FAILED core/quoll.test.ts\n  SyntaxError: here"])
  })

  it("names journeys that failed and those that passed only when asked again, and no other", () => {
    const journey = (title: string, status: string, message: string) => {
      const results = [{ errors: [{ message }] }, { errors: [] }]
      return { title, file: "geese.spec.ts", line: 7, tests: [{ status, results }] }
    }
    const specs = [
      journey("fails", "unexpected", "Error: no goose"),
      journey("wavers", "flaky", "Error: late goose"),
      journey("holds", "expected", ""),
    ]
    expect(ofJourneys({ suites: [{ suites: [{ specs }] }], errors: [{ message: "no browser" }] })).toEqual([
      "FAILED journeys\n  no browser",
      "FAILED e2e/geese.spec.ts:7: fails\n  Error: no goose",
      "FLAKY e2e/geese.spec.ts:7: wavers\n  Error: late goose",
    ])
  })
})
