"use client"
import { useQuery } from "@tanstack/react-query"
import { Lock, X } from "lucide-react"
import { useRouter } from "next/navigation"
import { useId, useState } from "react"
import { useTranslations } from "use-intl"
import type { SourceView } from "@/core/desk/source-views"
import type { Person, SourceRow } from "@/core/desk/views"
import { api } from "../../../_client/api"
import { keys } from "../../../_client/keys"
import { Button, IconButton } from "../../../ui/button"
import { SelectField } from "../../../ui/field"
import { useToast } from "../../../ui/toast"
import styles from "./source.module.css"

interface CircleProps {
  source: SourceView
  /** Whoever is looking: they do not take themselves out by mistake. */
  me: string
  mayWrite: boolean
  changed: () => Promise<unknown>
}

/** Who may know that this source exists: everybody, or the people named here. */
export function Circle({ source, me, mayWrite, changed }: CircleProps) {
  const t = useTranslations("sources.circle")
  const id = useId()
  const set = useCircle(source, changed)
  const ids = source.circle.map(one => one.id)
  if (!source.restricted)
    return mayWrite ? (
      <section className={styles.part} aria-labelledby={id}>
        <h2 id={id} className={styles.heading}>
          {t("title")}
        </h2>
        <p className={styles.soft}>{t("everybody")}</p>
        <div>
          <Button
            small
            icon={<Lock size={15} aria-hidden />}
            onClick={() => set([me], t("restricted"), null)}
          >
            {t("restrict")}
          </Button>
        </div>
      </section>
    ) : null
  const without = (person: Person) =>
    set(
      ids.filter(one => one !== person.id),
      t("removed", { name: person.name }),
      ids,
    )
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        <Lock size={15} aria-hidden /> {t("title")}
      </h2>
      <p className={styles.soft}>{t("means")}</p>
      <ul className={styles.people} aria-label={t("people")}>
        {source.circle.map(person => (
          <li key={person.id}>
            <bdi>{person.name}</bdi>
            {person.id === me ? <span className={styles.soft}>{t("you")}</span> : null}
            {mayWrite && person.id !== me ? (
              <IconButton
                label={t("remove", { name: person.name })}
                icon={<X size={15} aria-hidden />}
                onClick={() => without(person)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <>
          <Add known={ids} add={person => set([...ids, person.id], t("added", { name: person.name }), ids)} />
          <div className={styles.acts}>
            {source.terms === "confidential" ? (
              <p className={styles.soft}>{t("confidential")}</p>
            ) : (
              <Button small onClick={() => set(null, t("opened"), ids)}>
                {t("open")}
              </Button>
            )}
            {ids.length > 1 ? (
              <Leave
                leave={() =>
                  set(
                    ids.filter(one => one !== me),
                    t("left"),
                    null,
                  )
                }
              />
            ) : null}
          </div>
        </>
      ) : null}
    </section>
  )
}

/** Sets the circle; `before` is what an undo would bring back, null where there is none. */
function useCircle(source: SourceRow, changed: () => Promise<unknown>) {
  const { say, fail } = useToast()
  const router = useRouter()
  return async (people: string[] | null, done: string, before: string[] | null) => {
    const put = (rev: number, to: string[] | null) =>
      api.put<SourceRow | null>(`/sources/${source.id}/circle`, { rev, people: to })
    try {
      const now = await put(source.rev, people)
      if (!now) {
        say({ done })
        return router.push("/sources")
      }
      await changed()
      const isNew = !source.restricted
      const undo = () => put(now.rev, isNew ? null : before).then(changed)
      say({ done, ...(before || isNew ? { undo } : {}) })
    } catch (thrown) {
      fail(thrown)
    }
  }
}

function Add({ known, add }: { known: string[]; add: (person: Person) => void }) {
  const t = useTranslations("sources.circle")
  const people = useQuery({
    queryKey: keys.people,
    queryFn: ({ signal }) => api.get<{ items: Person[] }>("/people", {}, signal),
  })
  const others = (people.data?.items ?? []).filter(one => !known.includes(one.id))
  return (
    <SelectField
      label={t("add")}
      value=""
      disabled={others.length === 0}
      hint={people.isSuccess && others.length === 0 ? t("nobodyElse") : undefined}
      onChange={event => {
        const person = others.find(one => one.id === event.currentTarget.value)
        if (person) add(person)
      }}
    >
      <option value="">{t("choose")}</option>
      {others.map(one => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </SelectField>
  )
}

/** Leaving cannot be taken back by whoever left, so it is asked once more. */
function Leave({ leave }: { leave: () => void }) {
  const t = useTranslations("sources.circle")
  const ui = useTranslations("ui")
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <Button small look="quiet" onClick={() => setAsked(true)}>
        {t("leave")}
      </Button>
    )
  return (
    <div className={styles.acts} role="alert">
      <p className={styles.soft}>{t("leaveMeans")}</p>
      <Button small look="danger" onClick={leave}>
        {t("leaveNow")}
      </Button>
      <Button small onClick={() => setAsked(false)}>
        {ui("cancel")}
      </Button>
    </div>
  )
}
