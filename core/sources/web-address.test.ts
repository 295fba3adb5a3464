import { describe, expect, it } from "vitest"
import { namesUser } from "./web-address"

describe("namesUser", () => {
  it.each([
    ["https://name:secret@lorem.example/a", true],
    ["http://name@lorem.example", true],
    ["https://bank.example@other.example", true],
    ["HTTPS://bank.example%20@other.example?x", true],
    ["https:\\\\name@lorem.example", true],
    ["https://lorem.example/@ada", false],
    ["https://lorem.example?to=a@b.example", false],
    ["https://lorem.example#a@b", false],
    ["https://lorem.example\\@other.example", false],
    ["mailto:ada@lorem.example", false],
    ["", false],
  ])("%s: %s", (address, expected) => {
    expect(namesUser(address)).toBe(expected)
  })
})
