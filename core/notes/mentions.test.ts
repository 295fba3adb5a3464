import { describe, expect, it } from "vitest"
import { callAt, candidates, mentionsIn } from "./mentions"

const names = ["Ann", "Ann Lee", "Ben Sample", "Åsa", "रेणु", "O’Neil"]
const called = (text: string) => mentionsIn(text, names).map(one => one.name)

describe("mentionsIn", () => {
  it.each([
    ["@Ann please look", ["Ann"]],
    ["please, @ann lee!", ["Ann Lee"]],
    ["(@Ben Sample) and @Åsa.", ["Ben Sample", "Åsa"]],
    ["@रेणु, देखिए", ["रेणु"]],
    ["two lines\n@O’Neil", ["O’Neil"]],
    ["@Ann @Ann", ["Ann", "Ann"]],
  ])("finds who is called in %j", (text, expected) => expect(called(text)).toEqual(expected))

  it.each([
    ["an address", "write to desk@Ann"],
    ["a longer word", "@Anna and @Annä"],
    ["a name without its sign", "Ann Lee said so"],
    ["half of a name", "@Ben"],
    ["a space after the sign", "@ Ann"],
    ["a mark that changes the last letter", "@Ann\u0308"],
  ])("takes %s for nobody", (_, text) => expect(called(text)).toEqual([]))

  it("says where, from the sign to the end of the name", () => {
    const [one] = mentionsIn("So @Ann Lee", names)
    expect("So @Ann Lee".slice(one?.start, one?.end)).toBe("@Ann Lee")
  })
})

const people = names.map((name, at) => ({ id: String(at), name }))

describe("callAt", () => {
  it.each([
    ["the sign alone", "so @", ""],
    ["the beginning of a name", "so @be", "be"],
    ["a name with a space in it", "so @Ben Sa", "Ben Sa"],
    ["the beginning of a later word", "@sam", "sam"],
  ])("completes %s", (_, text, typed) => expect(callAt(text, text.length, people)?.typed).toBe(typed))

  it.each([
    ["an address", "desk@be"],
    ["words that no name goes on with", "@Ben wrote"],
    ["another line", "@\nbe"],
    ["a name that is whole", "@Ben Sample "],
  ])("completes nothing in %s", (_, text) => expect(callAt(text, text.length, people)).toBeNull())
})

describe("candidates", () => {
  it("still offers the longer of two names that begin alike", () => {
    expect(candidates("ann", people).map(one => one.name)).toEqual(["Ann Lee"])
  })
})
