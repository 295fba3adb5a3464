"use client"
import { useSyncExternalStore } from "react"
import { useLocale } from "use-intl"

const never = () => () => {}

interface WhenProps {
  /** Milliseconds UTC. */
  at: number
  /** Also the time of day. */
  time?: boolean
}

/** A moment in the reader's own time zone; the server, which cannot know it, writes UTC first. */
export function When({ at, time }: WhenProps) {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const locale = useLocale()
  const iso = new Date(at).toISOString()
  const text = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    ...(time ? { timeStyle: "short" as const } : {}),
    ...(here ? {} : { timeZone: "UTC" }),
  }).format(at)
  return (
    <time dateTime={iso} title={iso}>
      {text}
    </time>
  )
}
