import { describe, expect, it } from "vitest"
import { type KeyPress, keyCaps, matchShortcut } from "./match-shortcut"
import { shortcuts } from "./shortcuts"

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

describe("a shortcut", () => {
  it.each([
    ["a letter outside the text", press("j"), "desk", false, "next_claim"],
    ["the same key of a Cyrillic keyboard", press("о", { code: "KeyJ" }), "desk", false, "next_claim"],
    ["a sign that needs Shift", press("?", { shiftKey: true }), "desk", false, "shortcuts"],
    ["Ctrl-Alt-C", press("c", { ctrlKey: true, altKey: true }), "anywhere", false, "claim"],
    [
      "Alt that changed the letter on a Mac",
      press("ç", { code: "KeyC", metaKey: true, altKey: true }),
      "anywhere",
      true,
      "claim",
    ],
    ["Shift with a letter", press("K", { ctrlKey: true, shiftKey: true }), "anywhere", false, "cite"],
    ["the same without Shift", press("k", { ctrlKey: true }), "anywhere", false, "link"],
  ] as const)("is known: %s", (_, key, scope, mac, id) => {
    expect(matchShortcut(key, [scope], mac)).toBe(id)
  })

  it.each([
    ["while an input method composes", press("j", { isComposing: true })],
    ["with a modifier it did not ask for", press("j", { ctrlKey: true })],
    ["as a capital", press("J", { shiftKey: true })],
  ])("is not known %s", (_, key) => {
    expect(matchShortcut(key, ["desk"], false)).toBeNull()
  })

  it("leaves what AltGr types alone", () => {
    const typed = press("ć", {
      code: "KeyC",
      ctrlKey: true,
      altKey: true,
      getModifierState: key => key === "AltGraph",
    })
    expect(matchShortcut(typed, ["anywhere"], false)).toBeNull()
  })

  it("has each key once within its scope", () => {
    const all = shortcuts.flatMap(one => one.keys.map(key => `${one.scope} ${key.toLowerCase()}`))
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([])
  })

  it("never takes in the text a key that the page takes anywhere", () => {
    const of = (scope: string) => shortcuts.filter(one => one.scope === scope).flatMap(one => one.keys)
    expect(of("text").filter(key => of("anywhere").includes(key))).toEqual([])
  })

  it("reads as the caps of the keyboard", () => {
    expect(keyCaps("Mod-Alt-c", true)).toEqual(["⌘", "⌥", "C"])
    expect(keyCaps("Mod--", false)).toEqual(["Ctrl", "-"])
  })
})
