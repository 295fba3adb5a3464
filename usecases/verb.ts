import type { z } from "zod"
import type { Act } from "@/core/people/may"
import type { Context, Viewer } from "./context"

export type Method = "GET" | "POST" | "PATCH" | "PUT"

/** Who may ask: a role that may do this act (in the workspace or, for a guest, in an article), anybody signed in, or everybody. */
export type Permission = Act | "signed_in" | "public"

/** A context with somebody signed in: what every verb but the public ones is given. */
export interface SignedIn extends Context {
  who: Viewer
}

/** One line of the registry. `route` is relative to /api/v1, with `:name` for parts that vary; null: the terminal only. */
export interface Verb {
  method: Method
  route: string | null
  act: Permission
  status: number
  input: z.ZodObject
  run: (ctx: SignedIn, input: never) => Promise<unknown>
  /** The body is bytes and the rest of the input comes from the path and the query. */
  body: "json" | "bytes"
}

/** Declares a verb's line: `"POST /claims/:id/withdrawal"`, or the method alone for a verb without a route. */
export function line<I extends z.ZodObject>(
  address: string,
  act: Permission,
  input: I,
  run: (ctx: SignedIn, input: z.output<I>) => Promise<unknown>,
  { status = 200, body = "json" }: Partial<Pick<Verb, "status" | "body">> = {},
): Verb {
  const [method, route] = address.split(" ")
  const parts = {
    method: method as Method,
    route: route ?? null,
    act,
    status,
    input,
    run: run as Verb["run"],
  }
  return { ...parts, body }
}
