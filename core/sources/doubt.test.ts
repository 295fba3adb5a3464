import { describe, expect, it } from "vitest"
import { doubtOf, isDoubted } from "./doubt"

const echo = { words: 40, sample: "geese", articleId: "a", snapshotId: "s" }
const said = (independent: boolean) => ({ independent, reason: "r", who: "Ana", date: "2031-01-01" })

describe("doubtOf", () => {
  it.each([
    ["https://en.m.wikipedia.org/wiki/Goose", "wikipedia.org"],
    ["https://www.wikiwand.com/en/Goose", "wikiwand.com"],
    ["http://WIKIPEDIA.ORG./x", "wikipedia.org"],
  ])("knows %s as a mirror", (url, host) =>
    expect(doubtOf({ url, echo: null })).toEqual({ kind: "mirror", host }),
  )

  it.each([
    "https://notwikipedia.org/",
    "https://wikipedia.org.example/",
    "nonsense",
    "https://lorem.example/wikipedia.org",
  ])("knows %s as none", url => expect(doubtOf({ url, echo: null })).toBeNull())

  it("tells the article's own words where the address says nothing", () => {
    expect(doubtOf({ url: null, echo })).toEqual({ kind: "own_words", words: 40, sample: "geese" })
  })
})

describe("isDoubted", () => {
  it("holds until a person says so, and a person's no holds too", () => {
    expect(isDoubted({ url: null, echo, independence: null })).toBe(true)
    expect(isDoubted({ url: null, echo, independence: said(true) })).toBe(false)
    expect(isDoubted({ url: null, echo: null, independence: said(false) })).toBe(true)
    expect(isDoubted({ url: null, echo: null, independence: null })).toBe(false)
  })
})
