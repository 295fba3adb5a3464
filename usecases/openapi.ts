import { z } from "zod"
import { errorKinds } from "@/core/failing/app-error"
import { acts } from "@/core/people/may"
import { verbs } from "./registry"
import type { Verb } from "./verb"

const problem = {
  type: "object",
  required: ["type", "title", "status", "kind", "code", "requestId"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    kind: { enum: [...errorKinds, "bug"] },
    code: { type: "string" },
    values: { type: "object" },
    requestId: { type: "string" },
    current: { description: "For a conflict: what the other person saved." },
  },
}

const roleOf = ({ act }: Verb): string => (act === "public" || act === "signed_in" ? act : acts[act])

type Property = Record<string, unknown>

/** A parameter's own description stands beside its schema, where readers of OpenAPI look for it. */
function described({ description, ...schema }: Property = { type: "string" }) {
  return { ...(description ? { description } : {}), schema }
}

function parameters(verb: Verb, properties: Record<string, Property>, required: readonly string[]) {
  const inPath = [...(verb.route ?? "").matchAll(/:(\w+)/g)].map(([, name]) => name as string)
  const inQuery = verb.method === "GET" || verb.body === "bytes" ? Object.keys(properties) : []
  const names = [...new Set([...inPath, ...inQuery])].filter(name => name !== "bytes")
  return names.map(name => ({
    name,
    in: inPath.includes(name) ? "path" : "query",
    required: inPath.includes(name) || required.includes(name),
    ...described(properties[name]),
  }))
}

function bodyOf(verb: Verb, properties: Record<string, Property>, required: readonly string[]) {
  if (verb.body === "bytes") {
    return {
      required: true,
      content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
    }
  }
  const inPath = new Set([...(verb.route ?? "").matchAll(/:(\w+)/g)].map(([, name]) => name))
  const fields = Object.fromEntries(Object.entries(properties).filter(([name]) => !inPath.has(name)))
  const needed = required.filter(name => !inPath.has(name))
  const schema = {
    type: "object",
    properties: fields,
    additionalProperties: false,
    ...(needed.length > 0 ? { required: needed } : {}),
  }
  return { required: needed.length > 0, content: { "application/json": { schema } } }
}

function operation(name: string, verb: Verb) {
  const shape = z.toJSONSchema(verb.input, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, Property>
    required?: string[]
  }
  const { properties = {}, required = [] } = shape
  return {
    operationId: name,
    "x-role": roleOf(verb),
    security: verb.act === "public" ? [] : [{ session: [] }, { token: [] }],
    parameters: parameters(verb, properties, required),
    ...(verb.method === "GET" ? {} : { requestBody: bodyOf(verb, properties, required) }),
    responses: {
      [String(verb.status)]: { description: "Done" },
      default: {
        description: "Refused",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  }
}

/** The API as OpenAPI 3.1, made from the registry; `x-role` is the least role of each route. */
export function openapi(): object {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, verb] of Object.entries<Verb>(verbs)) {
    if (!verb.route) continue
    const path = `/api/v1${verb.route.replace(/:(\w+)/g, "{$1}")}`
    paths[path] = { ...paths[path], [verb.method.toLowerCase()]: operation(name, verb) }
  }
  return {
    openapi: "3.1.0",
    info: { title: "Obelus", version: "1" },
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "better-auth.session_token" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  }
}
