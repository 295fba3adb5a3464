import { Fragment } from "react"
import type { Snippet } from "@/core/search/snippet"
import styles from "./marked.module.css"

/** A piece of text with what was asked for marked in it. */
export function Marked({ text, ranges }: Snippet) {
  const pieces = ranges.map(([start, end], at) => (
    <Fragment key={start}>
      {text.slice(ranges[at - 1]?.[1] ?? 0, start)}
      <mark className={styles.found}>{text.slice(start, end)}</mark>
    </Fragment>
  ))
  return (
    <>
      {pieces}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  )
}
