import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { verbs } from "@/usecases/registry"
import type { Verb } from "@/usecases/verb"
import { refusalOfAddress, refuse } from "./api-addresses"

describe("refusalOfAddress", () => {
  it("refuses no address of the registry, with or without a slash at its end", () => {
    for (const { route, method } of Object.values<Verb>(verbs)) {
      const path = `/api/v1${(route ?? "/me").replace(/:(\w+)/g, "some-id")}`
      if (!route) continue
      expect(refusalOfAddress(method, path), `${method} ${path}`).toBeNull()
      expect(refusalOfAddress(method, `${path}/`)).toBeNull()
    }
    expect(refusalOfAddress("GET", "/api/v1/openapi.json")).toBeNull()
    expect(refusalOfAddress("HEAD", "/api/v1/articles")).toBeNull()
  })

  it("leaves pages alone", () => {
    expect(refusalOfAddress("GET", "/articles")).toBeNull()
    expect(refusalOfAddress("GET", "/apiary")).toBeNull()
  })

  it.each(["/api/v1/nosuch", "/api/v1", "/api/v2/me", "/api/v1/articles/a/b/c", "/api/v1/openapiXjson"])(
    "does not know %s",
    path => expect(refusalOfAddress("GET", path)).toMatchObject({ status: 404, kind: "not_found" }),
  )

  it("names the methods an address answers", () => {
    expect(refusalOfAddress("DELETE", "/api/v1/articles")).toMatchObject({
      ...{ status: 405, code: "route.wrong_method", allow: "GET, HEAD, OPTIONS, POST" },
    })
  })
})

describe("refuse", () => {
  let server: Server
  let url: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      const refusal = refusalOfAddress(request.method ?? "", request.url ?? "")
      if (refusal) refuse(response, refusal, "request-1")
      else response.end()
    })
    await new Promise<void>(done => server.listen(0, "127.0.0.1", done))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  it("answers with a problem document", async () => {
    const wrong = await fetch(`${url}/api/v1/me`, { method: "DELETE" })
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"])
    expect(wrong.headers.get("content-type")).toBe("application/problem+json")
    const body = await wrong.json()
    expect(body).toMatchObject({ status: 405, code: "route.wrong_method", requestId: "request-1" })
    expect(body.detail).toContain("GET, HEAD, OPTIONS")
    const unknown = await fetch(`${url}/api/v1/nosuch`)
    expect(await unknown.json()).toMatchObject({ kind: "not_found", detail: "There is no such address." })
  })
})
