import { describe, expect, it } from "vitest"
import { newId } from "./new-id"

describe("newId", () => {
  it("makes version 7 ids that sort in the order they were made", () => {
    const ids = Array.from({ length: 20_000 }, () => newId())
    expect(
      ids.every(id => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toBe(true)
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("keeps the order when the clock goes back", () => {
    const ahead = newId(Date.now() + 60_000)
    expect(newId() > ahead).toBe(true)
  })
})
