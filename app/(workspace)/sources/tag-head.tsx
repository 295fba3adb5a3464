"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../ui/button"
import { TextField } from "../../ui/field"
import { useTags } from "./source-filters"
import styles from "./sources.module.css"
import type { Batch } from "./use-batch"

interface TagHeadProps {
  tag: string
  batch: Batch
  /** The list is narrowed by another tag now, or by none. */
  changed: (tag: string | undefined) => void
}

/** What can be done with the tag by which the list is narrowed, wherever it is used. */
export function TagHead({ tag, batch, changed }: TagHeadProps) {
  const t = useTranslations("sources.tagging")
  const [renaming, setRenaming] = useState(false)
  const known = useTags(tag).data?.items.some(one => one.name.toLowerCase() === tag.toLowerCase())
  const [name, setName] = useState(tag)
  const rename = (event: FormEvent) => {
    event.preventDefault()
    const to = name.trim()
    if (!to) return
    void batch.rename(tag, to).then(did => {
      if (!did) return
      setRenaming(false)
      changed(to)
    })
  }
  // A tag that is still being typed is none yet.
  if (!known) return null
  return (
    <div className={styles.tagHead}>
      <p>
        {t("narrowed")} <bdi className={styles.tagName}>{tag}</bdi>
      </p>
      {renaming ? (
        <form className={styles.tagForm} onSubmit={rename}>
          <TextField
            bare
            label={t("newName")}
            dir="auto"
            autoFocus
            autoComplete="off"
            maxLength={80}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          <Button type="submit" look="primary" small busy={batch.busy}>
            {t("keep")}
          </Button>
          <Button small onClick={() => setRenaming(false)}>
            {t("cancel")}
          </Button>
        </form>
      ) : (
        <>
          <Button small onClick={() => setRenaming(true)}>
            {t("rename")}
          </Button>
          <Button
            small
            busy={batch.busy}
            onClick={() => batch.rename(tag, null).then(did => did && changed(undefined))}
          >
            {t("remove")}
          </Button>
        </>
      )}
    </div>
  )
}
