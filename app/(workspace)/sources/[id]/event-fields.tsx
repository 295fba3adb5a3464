"use client"
import type { EventRow } from "@/core/desk/history-views"
import { sameValue } from "@/core/sources/merging"
import { useFieldLabel, useFieldText } from "../../../_panels/field-words"
import styles from "./source.module.css"

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** What an event says of each field: those of the record beside the source's own. */
function fieldsOf(payload: unknown): Fields {
  if (!isFields(payload)) return {}
  const { csl, fields, ...own } = payload
  const plain = Object.entries(own).map(([name, value]) => [`record.${name}`, value] as const)
  return { ...Object.fromEntries(plain), ...(isFields(csl) ? csl : {}), ...(isFields(fields) ? fields : {}) }
}

/** Read from the record or beside the point of who changed what. */
const untold = new Set([
  ...["id", "record.title", "record.byline", "record.url", "record.doi", "record.isbn", "record.person"],
  ...[
    "record.mergeId",
    "record.merged",
    "record.evidence",
    "record.copies",
    "record.notes",
    "record.repeats",
  ],
])
const told = new Set(["source.changed", "source.tagged", "source.merged"])

/** Which fields an event changed, each from what to what. */
export function EventFields({ event }: { event: EventRow }) {
  const label = useFieldLabel()
  const write = useFieldText()
  if (!told.has(event.verb)) return null
  const [before, after] = onlyWhatMoved(fieldsOf(event.from), fieldsOf(event.to))
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    name =>
      !untold.has(name) &&
      !(event.verb === "source.merged" && name === "record.citekey" && !(name in before)) &&
      !sameValue(before[name], after[name]),
  )
  if (names.length === 0) return null
  return (
    <dl className={styles.changes}>
      {names.map(name => (
        <div key={name}>
          <dt>{label(name)}</dt>
          <dd dir="auto">
            {write(name, before[name]) ? <del>{write(name, before[name])}</del> : null}{" "}
            {write(name, after[name]) ? <ins>{write(name, after[name])}</ins> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Of lists of words (tags) those that came or went: the others say nothing. */
function onlyWhatMoved(before: Fields, after: Fields): [Fields, Fields] {
  const [was, is] = [before["record.tags"], after["record.tags"]]
  if (!Array.isArray(was) || !Array.isArray(is)) return [before, after]
  return [
    { ...before, "record.tags": was.filter(one => !is.includes(one)) },
    { ...after, "record.tags": is.filter(one => !was.includes(one)) },
  ]
}
