"use client"
import { X } from "lucide-react"
import Link from "next/link"
import { type FormEvent, useId, useState } from "react"
import { useTranslations } from "use-intl"
import type { SourceView } from "@/core/desk/source-views"
import { Button, IconButton } from "../../../ui/button"
import { TextField } from "../../../ui/field"
import { useTags } from "../source-filters"
import { useBatch } from "../use-batch"
import styles from "./source.module.css"
import own from "./tags.module.css"

/** The tags of a source: each leads to whatever else has it. */
export function SourceTags({
  source,
  mayWrite,
  changed,
}: {
  source: SourceView
  mayWrite: boolean
  changed: () => unknown
}) {
  const t = useTranslations("sources.tagging")
  const list = useTranslations("sources.list")
  const id = useId()
  const [typed, setTyped] = useState("")
  const known = useTags(typed.split(/[,;]/).at(-1) ?? "")
  const batch = useBatch()
  if (!mayWrite && source.tags.length === 0) return null
  const set = (change: { addTags?: string[]; removeTags?: string[] }) =>
    batch.change([source.id], change).then(changed)
  const add = (event: FormEvent) => {
    event.preventDefault()
    const tags = typed.split(/[,;]/).filter(one => one.trim())
    if (tags.length === 0) return
    // What was not kept stays in the field.
    void batch.change([source.id], { addTags: tags }).then(did => {
      if (did) setTyped("")
      return changed()
    })
  }
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {list("tags")}
      </h2>
      {source.tags.length > 0 ? (
        <ul className={own.tagList}>
          {source.tags.map(tag => (
            <li key={tag}>
              <Link href={`/sources?tag=${encodeURIComponent(tag)}`}>
                <bdi>{tag}</bdi>
              </Link>
              {mayWrite ? (
                <IconButton
                  label={t("takeOff", { tag })}
                  icon={<X size={14} aria-hidden />}
                  onClick={() => set({ removeTags: [tag] })}
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {mayWrite ? (
        <form className={own.tagForm} onSubmit={add}>
          <TextField
            bare
            label={t("add")}
            placeholder={t("add")}
            list={`${id}-known`}
            dir="auto"
            autoComplete="off"
            maxLength={400}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
          <datalist id={`${id}-known`}>
            {known.data?.items.map(one => (
              <option key={one.name} value={one.name} />
            ))}
          </datalist>
          <Button type="submit" small busy={batch.busy}>
            {t("put")}
          </Button>
        </form>
      ) : null}
    </section>
  )
}
