import { expect, it } from "vitest"
import { printMessages } from "./messages"

it("says once, with a number, what is said of several things alike", () => {
  const said: string[] = []
  const terminal = { err: (text: string) => void said.push(text) } as Parameters<typeof printMessages>[1]
  const pipes = { code: "export.claims_not_held", place: null, values: { n: 3 } }
  printMessages([pipes, { ...pipes, place: "line 4" }, pipes], terminal)
  expect(said).toHaveLength(2)
  expect(said[0]).toMatch(/3.* \(2 ×\)\n$/)
  expect(said[1]).toMatch(/^line 4: .*[^)]\n$/)
})
