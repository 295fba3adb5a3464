import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { acts } from "@/core/people/may"
import { openapi } from "./openapi"
import { verbs } from "./registry"
import type { Verb } from "./verb"

const folder = fileURLToPath(new URL("../app/api/v1/", import.meta.url))
const handler = /export const (GET|POST|PATCH|PUT|DELETE) = (verb|bytesVerb|streamVerb)\("(\w+)"/g

/** `GET /articles/:id openDesk json` for each method that a route file exports. */
function served(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  return files
    .filter(file => file.endsWith("/route.ts") && file !== "openapi.json/route.ts")
    .flatMap(file => {
      const route = `/${file.slice(0, -"/route.ts".length).replace(/\[(\w+)\]/g, ":$1")}`
      const text = readFileSync(`${folder}${file}`, "utf8")
      const found = [...text.matchAll(handler)].map(([, method, kind, name]) => {
        return `${method} ${route} ${name} ${kind === "verb" ? "json" : "bytes"}`
      })
      expect(found, `${file} exports its methods as verbs`).toHaveLength(text.match(/export /g)?.length ?? 0)
      return found
    })
    .sort()
}

const listed = () =>
  Object.entries<Verb>(verbs)
    .filter(([, verb]) => verb.route)
    .map(([name, verb]) => `${verb.method} ${verb.route} ${name} ${verb.body}`)
    .sort()

describe("the registry", () => {
  it("lists every route file's methods, and every verb with a route has its file", () => {
    expect(served()).toEqual(listed())
  })

  it("gives each address and method to one verb only", () => {
    const addresses = listed().map(one => one.split(" ").slice(0, 2).join(" "))
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it("takes from every path what its input knows", () => {
    for (const [name, verb] of Object.entries<Verb>(verbs)) {
      for (const [, part] of (verb.route ?? "").matchAll(/:(\w+)/g))
        expect(Object.keys(verb.input.shape), name).toContain(part)
    }
  })
})

describe("openapi", () => {
  const document = openapi() as {
    openapi: string
    paths: Record<string, Record<string, { operationId: string; "x-role": string; parameters: object[] }>>
  }
  const operations = Object.values(document.paths).flatMap(path => Object.values(path))

  it("is 3.1 and lists every route with its role", () => {
    expect(document.openapi).toBe("3.1.0")
    const routed = Object.entries<Verb>(verbs).filter(([, verb]) => verb.route)
    expect(operations.map(one => one.operationId).sort()).toEqual(routed.map(([name]) => name).sort())
    for (const [name, { act }] of routed) {
      const role = act === "public" || act === "signed_in" ? act : acts[act]
      expect(operations.find(one => one.operationId === name)?.["x-role"], name).toBe(role)
    }
  })

  it("describes how lists are read on", () => {
    const { parameters } = document.paths["/api/v1/articles"]?.get ?? { parameters: [] }
    expect(parameters).toContainEqual({
      ...{ name: "most", in: "query", required: false, schema: expect.objectContaining({ maximum: 200 }) },
      description: expect.stringContaining("1 to 200"),
    })
    expect(parameters).toContainEqual({
      ...{ name: "cursor", in: "query", required: false, schema: { type: "string", maxLength: 500 } },
      description: expect.stringContaining("`next`"),
    })
  })

  it("names path parameters as path parameters", () => {
    expect(document.paths["/api/v1/articles/{id}/versions/{version}"]?.get?.parameters).toMatchObject([
      { name: "id", in: "path", required: true },
      { name: "version", in: "path", required: true },
    ])
  })
})
