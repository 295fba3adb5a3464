import { describe, expect, it } from "vitest"
import { isSameAddress, judgeLink, type LinkAnswer, nextLook, unansweredBefore } from "./link"

const answer = (more: Partial<LinkAnswer>): LinkAnswer => ({
  ...{ status: 200, movedTo: null, isOtherText: null },
  ...more,
})
const day = 86_400_000

describe("judgeLink", () => {
  it.each([
    ["there where it answers and nothing was compared", answer({}), 0, "there", 0],
    ["there where the text is the same", answer({ isOtherText: false }), 2, "there", 0],
    ["changed where the text is another", answer({ isOtherText: true }), 0, "changed", 0],
    [
      "moved where it leads on for good, whatever stands there",
      answer({ movedTo: "https://b.example/", isOtherText: true }),
      0,
      "moved",
      0,
    ],
    ["dead where the site says so", answer({ status: 410 }), 0, "dead", 0],
    ["unanswered once nothing came", answer({ status: null }), 0, "unanswered", 1],
    ["unanswered where the site is out of order", answer({ status: 502 }), 1, "unanswered", 2],
    ["unanswered where the site says later, however often", answer({ status: 503 }), 2, "unanswered", 0],
    ["dead once nothing came three times", answer({ status: null }), 2, "dead", 3],
    [
      "unanswered where the site refuses programs, however often",
      answer({ status: 403 }),
      2,
      "unanswered",
      0,
    ],
    ["unanswered where the site wants to be left alone", answer({ status: 429 }), 0, "unanswered", 0],
  ] as const)("is %s", (_, given, before, state, unanswered) => {
    expect(judgeLink(given, before)).toEqual({ state, unanswered })
  })
})

describe("unansweredBefore", () => {
  it("counts days, not looks", () => {
    expect(unansweredBefore(2, 0, day)).toBe(2)
    expect(unansweredBefore(2, 0, day / 2)).toBe(1)
    expect(unansweredBefore(0, 0, 1)).toBe(0)
    expect(unansweredBefore(0, null, 1)).toBe(0)
  })
})

describe("nextLook", () => {
  it("is seldom where all is well, and later with each look that brought nothing", () => {
    expect(nextLook({ state: "there", unanswered: 0 }, 0)).toBe(30 * day)
    expect(nextLook({ state: "dead", unanswered: 3 }, 0)).toBe(7 * day)
    expect([0, 1, 2].map(unanswered => nextLook({ state: "unanswered", unanswered }, 0))).toEqual([
      day,
      day,
      2 * day,
    ])
  })
})

describe("isSameAddress", () => {
  it.each([
    ["http://a.example/x", "https://www.a.example/x/", true],
    ["http://a.example:80/x#top", "https://a.example/x", true],
    ["http://a.example/x?n=1", "http://a.example/x?n=2", false],
    ["http://a.example/x", "http://a.example/", false],
    ["http://a.example:8080/x", "http://a.example/x", false],
  ])("%s and %s: %s", (one, other, same) => {
    expect(isSameAddress(one, other)).toBe(same)
  })
})
