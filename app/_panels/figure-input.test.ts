import { describe, expect, it } from "vitest"
import { understand } from "./figure-input"

describe("understand", () => {
  it("never drops a minus", () => {
    for (const typed of ["-5", " −5", "≥ -5", "– 5 killed"]) expect(understand(typed, null)).toBeNull()
    expect(understand("190-205", null)).toMatchObject({ low: 190, high: 205 })
  })

  it("says when the larger number came first", () => {
    expect(understand("205–190", null)).toMatchObject({ low: 190, high: 205, reversed: true })
  })
})
