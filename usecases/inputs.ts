import { z } from "zod"
import { limits } from "@/core/limits"
import { completeAddress, isWebAddress, namesUser } from "@/core/sources/web-address"

// The pieces that inputs are made of. Query strings bring numbers and booleans as text, so those are read from text too.

export const id = z.string().min(1).max(64)
export const rev = z.coerce.number().int().min(0)
export const cursor = z
  .string()
  .max(500)
  .optional()
  .describe("Where the page begins: `next` of the page before it. Left out, the first page.")
export const count = z.coerce
  .number()
  .int()
  .min(1)
  .max(limits.listItems)
  .optional()
  .describe(`How many rows a page holds at most, from 1 to ${limits.listItems}.`)
/** A switch in a query: `1` and `true` are on, `0` and `false` off. */
export const flag = z
  .union([z.boolean(), z.enum(["1", "true", "0", "false"])])
  .transform(value => value === true || value === "1" || value === "true")
export const title = z.string().trim().min(1).max(limits.titleCharacters)
export const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
export const day = z.iso.date()
export const words = (most: number) => z.string().max(most)
/** Where something is on the web, `https://` before it where it was left out; never with a user's name or password in it. */
export const webAddress = z
  .string()
  .max(4_000)
  .overwrite(completeAddress)
  .refine(isWebAddress, { error: "request.web_address" })
  .refine(address => !namesUser(address), { error: "request.address_names_user" })
  .describe("A web address; one without a scheme is kept with https:// before it.")
export const OnlyId = z.strictObject({ id })
