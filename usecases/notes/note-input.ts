import { z } from "zod"
import { limits } from "@/core/limits"
import { day, id } from "../inputs"

// What notes are written with, shared by beginning one and changing it.

/** Ids of people called in the words, where their names alone do not tell who is meant. */
export const mentions = z.array(id).max(limits.noteMentions).optional()
/** Somebody outside, by the name they are asked under. */
export const askedOf = z.string().trim().min(1).max(200)

/** The words a note is about, as a W3C TextQuoteSelector, with the code point where they stood. */
export const Range = z.strictObject({
  exact: z.string().min(1).max(limits.quoteCharacters),
  prefix: z.string().max(200).default(""),
  suffix: z.string().max(200).default(""),
  start: z.number().int().min(0).optional(),
})

/** What somebody outside answered, recorded by a person of the desk. */
export const Answered = z.strictObject({ by: askedOf, on: day })
