"use client"
import { CalendarClock, CornerDownRight, MessageCircleQuestion } from "lucide-react"
import { useLocale, useTranslations } from "use-intl"
import type { NoteView } from "@/core/desk/views"
import { dayOf } from "@/core/notes/note"
import styles from "./notes.module.css"

type Waits = Pick<
  NoteView,
  "assignedTo" | "dueOn" | "askedOf" | "answeredBy" | "answeredOn" | "state" | "threadId"
>

/** Whom a thread waits for and until when, and who outside is asked or has answered. */
export function Waiting({ note }: { note: Waits }) {
  const t = useTranslations("notes")
  const { assignedTo, dueOn, askedOf, answeredBy, answeredOn, state, threadId } = note
  const day = useDay()
  const isLate = dueOn !== null && state === "open" && dueOn < dayOf(Date.now())
  if (!assignedTo && !dueOn && !askedOf && !answeredBy) return null
  return (
    <p className={styles.waiting}>
      {assignedTo ? (
        <span>
          <CornerDownRight size={14} aria-hidden /> {t("assigned", { name: assignedTo.name })}
        </span>
      ) : null}
      {dueOn ? (
        <span data-late={isLate || undefined}>
          <CalendarClock size={14} aria-hidden /> {t(isLate ? "overdue" : "until", { day: day(dueOn) })}
        </span>
      ) : null}
      {askedOf ? (
        <span>
          <MessageCircleQuestion size={14} aria-hidden />{" "}
          {t(answeredOn ? "askedAnswered" : "asked", { name: askedOf, day: day(answeredOn ?? "") })}
        </span>
      ) : null}
      {answeredBy && threadId ? (
        <span>{t("answered", { name: answeredBy, day: day(answeredOn ?? "") })}</span>
      ) : null}
    </p>
  )
}

/** A day as its reader writes it; days have no time zone. */
export function useDay(): (day: string) => string {
  const locale = useLocale()
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" })
  return day => (day ? format.format(new Date(`${day}T00:00:00Z`)) : "")
}
