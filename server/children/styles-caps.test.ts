import { describe, expect, it } from "vitest"
import { makeChildren } from "@/adapters/children"
import { makeThread } from "@/adapters/thread"
import { styleLimits } from "./style-limits"

// The real processor in a real thread and a real process, under the real limits.
const thread = makeThread({ limits: styleLimits })
const children = makeChildren({ limits: styleLimits })

/** Each macro asks four times for the one below it. What is checked when a style is brought in would refuse this one; here nothing is. */
const doubling = (depth: number): string => {
  const macro = (n: number) => {
    const below = n === 0 ? '<text variable="title"/>' : `<text macro="m${n - 1}"/>`.repeat(4)
    return `<macro name="m${n}"><group delimiter=" ">${below}</group></macro>`
  }
  return `<?xml version="1.0" encoding="utf-8"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
    <info><title>Lorem without end</title><id>http://lorem.example/without-end</id><updated>2026-01-01T00:00:00+00:00</updated></info>
    ${Array.from({ length: depth }, (_, n) => macro(n)).join("")}
    <citation><layout><text macro="m${depth - 1}"/></layout></citation>
  </style>`
}

const asked = (csl: string | null) => ({
  ...{ style: csl ? "without-end" : "apa", locale: "en-US", text: `text ${csl?.length ?? 0}` },
  ...(csl ? { csl } : {}),
  clusters: [{ items: [{ sourceId: "a", locator: null, label: null, prefix: null, suffix: null }] }],
  sources: [{ id: "a", csl: { id: "a", type: "book", title: "Geese of Lorem Valley" } }],
})
const refusal = async (work: Promise<unknown>) => {
  const found = await work.then(
    () => "written",
    (thrown: { kind: string; code: string }) => thrown,
  )
  expect(found).toMatchObject({
    ...{ kind: "unprocessable", code: expect.stringMatching(/^child\.too_(big|slow)$/) },
  })
}

describe("a style without end", { timeout: 180_000 }, () => {
  it("is stopped where a text is written by it, and the next text is written", async () => {
    await refusal(thread.run("render-in-uploaded", asked(doubling(16))))
    expect(JSON.stringify(await thread.run("render-in-uploaded", asked(null)))).toContain(
      "Geese of Lorem Valley",
    )
  })

  it("is stopped where a bibliography is written by it", async () => {
    const given = asked(doubling(16))
    await refusal(children.run("render-bibliography", given))
  })
})
