import { describe, expect, it } from "vitest"
import { manyWords, ownWords } from "./own-words"

const numbered = (from: number, n: number) =>
  Array.from({ length: n }, (_, at) => `goose${from + at}`).join(" ")

describe("ownWords", () => {
  it("gives the longest run, whatever case and signs are between", () => {
    const article = `Before. ${numbered(0, 40)}. After.`
    const source = `Elsewhere: ${numbered(0, 12)}, then “${numbered(5, 30).toUpperCase()}” and more`
    expect(ownWords(article, source)).toMatchObject({
      words: 30,
      sample: expect.stringMatching(/^GOOSE5 GOOSE6/),
    })
  })

  it("takes no notice of runs as short as texts about one thing share", () => {
    const shared = numbered(0, manyWords - 1)
    expect(ownWords(`A ${shared} b`, `C ${shared} d`)).toBeNull()
  })

  it("gives nothing for texts without a word in common, and for short ones", () => {
    expect(ownWords(numbered(0, 100), numbered(500, 100))).toBeNull()
    expect(ownWords("A few words", "A few words")).toBeNull()
  })

  it("follows the run that goes on where a phrase recurs", () => {
    const phrase = numbered(0, 10)
    const article = `${phrase} x ${phrase} y ${phrase} ${numbered(100, 30)}`
    expect(ownWords(article, `z ${phrase} ${numbered(100, 30)}`)?.words).toBe(40)
  })

  it("reads two megabytes beside a long article in a moment", () => {
    const article = numbered(0, 50_000)
    const source = `${numbered(100_000, 200_000)} ${numbered(20_000, 100)}`
    expect(ownWords(article, source)?.words).toBe(100)
  })
})
