"use client"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { useTranslations } from "use-intl"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { news, openNewsLine } from "../_client/news"
import styles from "./header.module.css"

const mine = { list: "me" } as const
/** Changes made on another machine are not told on the line. Milliseconds. */
const anyway = 60_000
const most = 99

/** How many notes wait for this person, kept up by the line on which the server tells of news. Nothing where nothing waits. */
export function WaitingCount() {
  const t = useTranslations("frame")
  const client = useQueryClient()
  useEffect(() => {
    const look = () => void client.invalidateQueries({ queryKey: keys.noteCounts() })
    news.addEventListener("notes", look)
    const close = openNewsLine()
    return () => {
      news.removeEventListener("notes", look)
      close()
    }
  }, [client])
  const { data } = useQuery({
    queryKey: keys.noteCounts(mine),
    queryFn: ({ signal }) => api.get<{ me: number }>("/notes/counts", mine, signal),
    refetchInterval: anyway,
  })
  if (!data?.me) return null
  return (
    <span className={styles.waiting}>
      <span aria-hidden>{data.me > most ? `${most}+` : data.me}</span>
      <span className="aside-only">{t("waitsForMe", { n: data.me })}</span>
    </span>
  )
}
