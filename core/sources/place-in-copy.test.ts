import { describe, expect, it } from "vitest"
import { locatorAt, secondsOf, timesIn, timeText } from "./place-in-copy"

describe("locatorAt", () => {
  const pages = "One goose.\n\f\nTwo geese.\n\f\nThree geese."
  it("counts pages from 1 by their breaks", () => {
    expect(locatorAt(pages, 0, "application/pdf")).toEqual({ label: "page", value: "1" })
    expect(locatorAt(pages, pages.indexOf("Three"), "application/pdf")).toEqual({ label: "page", value: "3" })
  })

  it("names no page in a text without breaks", () => {
    expect(locatorAt("No pages here", 3, "text/html")).toBeNull()
  })

  it("gives the last time named before the words of a recording", () => {
    const said = "Intro\n[0:05] We saw geese.\nMany.\n1:02:03 Then 190 more."
    expect(locatorAt(said, said.indexOf("Many"), "audio/mpeg")).toEqual({ label: "time", value: "0:05" })
    expect(locatorAt(said, said.indexOf("190"), "video/mp4")).toEqual({ label: "time", value: "1:02:03" })
    expect(locatorAt(said, 0, "audio/mpeg")).toBeNull()
  })
})

describe("times", () => {
  it.each([
    ["2:05", 125],
    ["1:02:03", 3723],
    ["62:03", 3723],
  ])("reads %s as seconds", (time, seconds) => expect(secondsOf(time)).toBe(seconds))

  it("writes seconds as people do", () => {
    expect([0, 125, 3723].map(timeText)).toEqual(["0:00", "2:05", "1:02:03"])
  })

  it("takes no clock time within a line and no ratio for a mark", () => {
    expect(timesIn("At 12:30 it began.\n3:77 no\n(0:07) yes")).toEqual([{ offset: 27, seconds: 7 }])
  })
})
