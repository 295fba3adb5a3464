import { afterEach, describe, expect, it } from "vitest"
import type { Answer, Seam } from "@/usecases/seam"
import { bytesVerb, verb } from "./_http"

const key = Symbol.for("obelus")
const world = globalThis as Record<symbol, unknown>
afterEach(() => {
  delete world[key]
})

/** Puts a seam there that answers with this and keeps what it was asked. */
function answering(answer: Partial<Answer> & object) {
  const asked: { verb: string; input: unknown; caller: unknown }[] = []
  const seam: Pick<Seam, "call" | "ready"> = {
    async call(name, input, caller) {
      asked.push({ verb: name, input, caller })
      return { ok: true, status: 200, value: null, ...answer } as Answer
    },
    ready: () => true,
  }
  world[key] = seam
  return asked
}

const at = "http://desk.example/api/v1/claims/c1"
const params = { params: Promise.resolve({ id: "c1" }) }
const post = (init: RequestInit & { duplex?: string }, url = at) =>
  new Request(url, { method: "POST", ...init, headers: { host: "desk.example", ...init.headers } })

describe("verb", () => {
  it("merges path, query and body, and lets nobody overwrite the path", async () => {
    const asked = answering({ value: { done: true }, status: 201 })
    const body = JSON.stringify({ rev: 2, id: "other" })
    const response = await verb("changeClaim")(post({ body }, `${at}?kind=date`), params)
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual({ done: true })
    expect(asked[0]).toMatchObject({ verb: "changeClaim", input: { id: "c1", kind: "date", rev: 2 } })
    expect(response.headers.get("cache-control")).toBe("no-store")
    expect(response.headers.get("x-request-id")).toMatch(/^[\w-]{8,64}$/)
  })

  it("tells a refusal as a problem document with its status, its code and what the other person saved", async () => {
    const error = {
      kind: "conflict",
      code: "claim.changed_meanwhile",
      values: {},
      current: { rev: 3 },
      requestId: "r",
    }
    answering({ ok: false, error } as never)
    const response = await verb("changeClaim")(post({ body: "{}" }), params)
    expect(response.status).toBe(409)
    expect(response.headers.get("content-type")).toBe("application/problem+json")
    expect(await response.json()).toMatchObject({
      kind: "conflict",
      code: error.code,
      status: 409,
      current: { rev: 3 },
    })
  })

  it.each<[string, RequestInit, number, string]>([
    ["a body that is no JSON", { body: "{" }, 400, "request.not_json"],
    ["a list for a body", { body: "[]" }, 400, "request.not_json"],
    [
      "a body that is too large",
      { body: JSON.stringify({ x: "x".repeat(4_000) }) },
      413,
      "request.too_large",
    ],
    [
      "a request from another site's page",
      { headers: { origin: "https://evil.example" } },
      403,
      "request.foreign_origin",
    ],
    [
      "a foreign page, whatever password a browser keeps for a proxy",
      { headers: { origin: "https://evil.example", authorization: "Basic eDp4" } },
      403,
      "request.foreign_origin",
    ],
    [
      "JSON too deep to walk through",
      { body: `{"a":${"[".repeat(900)}${"]".repeat(900)}}` },
      400,
      "request.not_json",
    ],
    ["an origin that is none", { headers: { origin: "null" } }, 403, "request.foreign_origin"],
  ])("refuses %s before the verb is asked", async (_, init, status, code) => {
    const asked = answering({})
    const response = await verb("changeClaim", { most: 3_000 })(post(init), params)
    expect([response.status, (await response.json()).code]).toEqual([status, code])
    expect(asked).toEqual([])
  })

  it("takes a token from anywhere, and gives it to the verb without the word before it", async () => {
    const asked = answering({})
    const headers = { authorization: "Bearer obelus_abc", origin: "https://elsewhere.example" }
    expect((await verb("changeClaim")(post({ headers }), params)).status).toBe(200)
    expect(asked[0]?.caller).toMatchObject({ bearer: "obelus_abc" })
  })

  it("sets every cookie a verb gives", async () => {
    answering({ headers: { "set-cookie": ["a=1", "b=2"] } } as never)
    const response = await verb("signIn")(post({ body: "{}" }), params)
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"])
  })

  it("says that the server is starting while there is none", async () => {
    expect((await verb("me")(new Request(at), params)).status).toBe(503)
  })

  it("hands files out as attachments that run nothing", async () => {
    const value = {
      bytes: new TextEncoder().encode("<p>"),
      mediaType: "text/html",
      filename: "Größe “1”.html",
    }
    answering({ value })
    const response = await verb("exportArticle")(new Request(at), params)
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="Gr__e _1_\.html"; filename\*=UTF-8''Gr%C3%B6/,
    )
    expect(response.headers.get("content-security-policy")).toContain("sandbox")
    expect(await response.text()).toBe("<p>")
  })
})

describe("bytesVerb", () => {
  it("stops reading at its limit, whatever length the sender claims", async () => {
    const asked = answering({})
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1000
        controller.enqueue(new Uint8Array(1000))
      },
    })
    const response = await bytesVerb("importArticle", 5000)(post({ body, duplex: "half" }), params)
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(20_000)
    expect(asked).toEqual([])
  })

  it("gives the verb the bytes beside the query", async () => {
    const asked = answering({})
    await bytesVerb("importArticle", 5000)(
      post({ body: "abc" }, "http://desk.example/x?filename=a.txt"),
      params,
    )
    const [call] = asked as { input: { filename: string; bytes: Uint8Array } }[]
    expect([call?.input.filename, new TextDecoder().decode(call?.input.bytes)]).toEqual(["a.txt", "abc"])
  })
})
