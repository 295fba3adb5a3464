import { Transform } from "prosemirror-transform"
import { describe, expect, it } from "vitest"
import { schema } from "../model/schema"
import { article, p } from "../testing/build"
import { toldPlace } from "./told-place"

const doc = article(p("Lost 600 ships"))
const typed = (text: string, at: number) => new Transform(doc).insert(at, schema.text(text)).mapping.maps

describe("the caret others see", () => {
  it("goes along behind what is typed at it, so that they need not be told", () => {
    const caret = toldPlace()
    caret.told({ anchor: 8, head: 8 }, 3)
    caret.follow(4, typed("old ", 8))
    expect(caret.isSeenAt({ anchor: 12, head: 12 })).toBe(true)
    expect(caret.isSeenAt({ anchor: 8, head: 8 })).toBe(false)
    expect(caret.version).toBe(3)
  })

  it("goes along with what others type before it, and takes no commit in twice", () => {
    const caret = toldPlace()
    caret.told({ anchor: 8, head: 9 }, 3)
    caret.follow(3, typed("no ", 2))
    caret.follow(4, typed("They ", 2))
    caret.follow(4, typed("They ", 2))
    expect(caret.isSeenAt({ anchor: 13, head: 14 })).toBe(true)
  })

  it("is nowhere before it was told, and after it was forgotten", () => {
    const caret = toldPlace()
    expect(caret.isSeenAt({ anchor: 0, head: 0 })).toBe(false)
    caret.told({ anchor: 8, head: 8 }, 3)
    caret.forget()
    expect(caret.isSeenAt({ anchor: 8, head: 8 })).toBe(false)
    expect(caret.version).toBeNull()
  })
})
