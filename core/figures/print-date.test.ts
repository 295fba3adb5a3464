import { describe, expect, it } from "vitest"
import { readDate } from "./dates"
import { printDate } from "./print-date"

const printed = (words: string, locale?: string) => printDate(readDate(words)!, locale)

describe("printDate", () => {
  it("writes one day, some days, and an end left open", () => {
    expect(printed("5 August 2013")).toBe("5 Aug 2013")
    expect(printed("mid-August 2013")).toBe("11–20 Aug 2013")
    expect(printed("since 5 August 2013")).toBe("since 5 Aug 2013")
    expect(printed("until 5 August 2013")).toBe("until 5 Aug 2013")
  })

  it("invents no year", () => {
    expect(printed("mid-August")).toBe("11–20 Aug")
    expect(printed("29 February")).toBe("29 Feb")
  })

  it("follows the reader's locale", () => {
    expect(printed("5 August 2013", "de")).toBe("5. Aug. 2013")
  })
})
