import type { z } from "zod"
import { type AppError, appError } from "@/core/failing/app-error"

type Issue = z.core.$ZodIssue
type Told = Pick<AppError, "kind" | "code" | "values">

/** A refinement that names a sentence instead of saying one. */
const sentenceCode = /^[a-z_]+\.[a-z_]+$/

/** What a format is called in a sentence; a pattern is nothing to show to anybody. */
const formats: Partial<Record<string, string>> = {
  email: "request.email",
  date: "request.day",
  url: "request.web_address",
}

/**
 * Why an input was refused, as a sentence's code with its values: which field it is, and what it takes. What zod says of it is
 * written for programmers, and is passed on only where a schema of ours wrote the words.
 */
export function refusedInput(issue: Issue | undefined): AppError {
  const { kind, code, values } = told(issue)
  return appError(kind, code, { field: fieldOf(issue), ...values })
}

const invalid = (code: string, values: Told["values"] = {}): Told => ({ kind: "invalid", code, values })

function told(issue: Issue | undefined): Told {
  switch (issue?.code) {
    case "invalid_type":
      return isUnsaid(issue)
        ? invalid("request.field_missing")
        : invalid("request.wrong_type", { expected: issue.expected })
    case "too_small":
      return isText(issue) && issue.minimum === 1
        ? invalid("request.field_empty")
        : invalid(`request.too_small_${sortOf(issue)}`, { limit: Number(issue.minimum) })
    case "too_big":
      return isText(issue)
        ? { kind: "too_large", code: "request.too_large_field", values: { limit: Number(issue.maximum) } }
        : invalid(`request.too_big_${sortOf(issue)}`, { limit: Number(issue.maximum) })
    case "invalid_value":
      return invalid("request.not_one_of", { known: issue.values.join(", ") })
    case "invalid_format":
      return invalid(formats[issue.format] ?? "request.not_written_so")
    case "unrecognized_keys":
      return invalid("request.unknown_part")
    case "custom":
      return sentenceCode.test(issue.message)
        ? invalid(issue.message)
        : invalid("request.invalid", { why: issue.message })
    default:
      return invalid("request.unfit")
  }
}

/** zod leaves the input out of its issues: that a field was left out stands in its words alone. */
const isUnsaid = (issue: Issue) => issue.message.endsWith("received undefined")

const isText = (issue: { origin: string }) => issue.origin === "string"

/** A number is too small, a list too short. */
const sortOf = ({ origin }: { origin: string }) =>
  origin === "array" || origin === "set" ? "list" : origin === "string" ? "text" : "number"

function fieldOf(issue: Issue | undefined): string {
  if (issue?.code === "unrecognized_keys") return [...issue.path, ...issue.keys].join(".")
  return issue?.path.join(".") ?? ""
}
