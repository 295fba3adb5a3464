"use client"
import type { ReactNode } from "react"
import type { Person } from "@/core/desk/views"
import { mentionsIn } from "@/core/notes/mentions"
import styles from "./notes.module.css"

/** A note's words, with the names it calls standing out. */
export function NoteWords({ body, mentions }: { body: string; mentions: readonly Person[] }) {
  const parts: ReactNode[] = []
  let from = 0
  for (const { start, end } of mentionsIn(
    body,
    mentions.map(person => person.name),
  )) {
    parts.push(
      body.slice(from, start),
      <strong key={start} className={styles.called}>
        <bdi>{body.slice(start, end)}</bdi>
      </strong>,
    )
    from = end
  }
  parts.push(body.slice(from))
  return <>{parts}</>
}
