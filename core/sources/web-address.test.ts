import { describe, expect, it } from "vitest"
import { completeAddress, isBareAddress, isWebAddress, namesUser } from "./web-address"

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

describe("an address typed without its scheme", () => {
  it.each([
    ["lorem.example/page", "https://lorem.example/page"],
    [" lorem.example ", "https://lorem.example"],
    ["Lorem.Example:8080?q=1#a", "https://Lorem.Example:8080?q=1#a"],
    ["//lorem.example/a", "https://lorem.example/a"],
    ["gänse.example/ö", "https://gänse.example/ö"],
    ["xn--gnse-loa.xn--lorem", "https://xn--gnse-loa.xn--lorem"],
    ["http://lorem.example", "http://lorem.example"],
    ["ftp://lorem.example", "ftp://lorem.example"],
    ["mailto:ada@lorem.example", "mailto:ada@lorem.example"],
    ["ada@lorem.example", "ada@lorem.example"],
    ["lorem example", "lorem example"],
    ["lorem", "lorem"],
    ["10.5555/geese", "10.5555/geese"],
    ["", ""],
  ])("%s is taken as %s", (typed, address) => {
    expect(completeAddress(typed)).toBe(address)
    expect(completeAddress(address)).toBe(address)
  })

  it.each([
    ["lorem.example/page", true],
    ["lorem.example", true],
    ["St.Lorem", false],
    ["geese.pdf", false],
    ["and/or", false],
    ["https://lorem.example", false],
    ["Geese of lorem.example", false],
  ])("among words, %s is one: %s", (typed, expected) => expect(isBareAddress(typed)).toBe(expected))

  it.each([
    ["https://lorem.example", true],
    ["HTTP://lorem.example/a", true],
    ["https://", false],
    ["lorem.example", false],
    ["ftp://lorem.example", false],
  ])("%s can be kept: %s", (address, expected) => expect(isWebAddress(address)).toBe(expected))
})
