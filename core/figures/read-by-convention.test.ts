import { expect, it } from "vitest"
import { envelope, isReadByConvention } from "./envelope"
import { readFigure } from "./read-figure"

it.each([
  ["~2,000", true, { low: 1_800, high: 2_200 }],
  ["about 40", true, { low: 36, high: 44 }],
  ["dozens", true, { low: 24, high: 99 }],
  ["1,500–2,000", false, { low: 1_500, high: 2_000 }],
  ["at least 190", false, { low: 190, high: Number.POSITIVE_INFINITY }],
])("says of “%s” whether a convention closes what it leaves open", (words, asked, range) => {
  const figure = readFigure(words)
  if (!figure) throw new Error(words)
  expect(isReadByConvention(figure)).toBe(asked)
  expect(envelope(figure)).toMatchObject(range)
})
