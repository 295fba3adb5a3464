"use client"
import { useQuery } from "@tanstack/react-query"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useTranslations } from "use-intl"
import { type CodebookTemplate, type CodebookView, codebookTemplates } from "@/core/codebook/codebook"
import { api } from "../../../_client/api"
import { keys } from "../../../_client/keys"
import { SelectField } from "../../../ui/field"
import { useToast } from "../../../ui/toast"
import { When } from "../../../ui/when"
import styles from "./codebook.module.css"

interface AboutProps {
  codebook: CodebookView
  newest: number
  mayChange: boolean
  unsaved: boolean
}

interface VersionRow {
  version: number
  template: CodebookTemplate
  by: { name: string }
  at: number
}

/** Which version this is, what it started from, and the versions there were. */
export function About({ codebook, newest, mayChange, unsaved }: AboutProps) {
  const t = useTranslations("codebook")
  const router = useRouter()
  const { say, fail } = useToast()
  const { version, template, by, at } = codebook
  const start = async (next: CodebookTemplate) => {
    try {
      const made = await api.post<CodebookView>("/codebook/versions", { base: version, template: next })
      say({ done: t("kept", { version: made.version }) })
      router.refresh()
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <div className={styles.about}>
      <p className={styles.version}>
        {version === 0 ? t("unwritten", { template: t(`template.${template}`) }) : t("version", { version })}
        {by && at ? (
          <>
            {" "}
            · <bdi>{by.name}</bdi>, <When at={at} />
          </>
        ) : null}
      </p>
      {version === newest ? null : (
        <p className={styles.old}>
          {t("old", { newest })} <Link href="/settings/codebook">{t("toNewest")}</Link>
        </p>
      )}
      {mayChange ? (
        <SelectField
          label={t("start")}
          hint={unsaved ? t("startUnsaved") : t("startHint")}
          value={template}
          disabled={unsaved}
          onChange={event => void start(event.currentTarget.value as CodebookTemplate)}
        >
          {codebookTemplates.map(one => (
            <option key={one} value={one}>
              {t(`template.${one}`)}
            </option>
          ))}
        </SelectField>
      ) : null}
      {newest > 0 ? <Versions shown={version} newest={newest} /> : null}
    </div>
  )
}

function Versions({ shown, newest }: { shown: number; newest: number }) {
  const t = useTranslations("codebook")
  const versions = useQuery({
    queryKey: keys.codebookVersions(newest),
    queryFn: ({ signal }) => api.get<{ items: VersionRow[] }>("/codebook/versions", {}, signal),
  })
  if (!versions.data) return null
  return (
    <details className={styles.versions}>
      <summary>{t("versions", { n: versions.data.items.length })}</summary>
      <ol>
        {versions.data.items.map(one => (
          <li key={one.version}>
            {one.version === shown ? (
              <strong>{t("version", { version: one.version })}</strong>
            ) : (
              <Link href={`/settings/codebook?version=${one.version}`}>
                {t("version", { version: one.version })}
              </Link>
            )}{" "}
            · <bdi>{one.by.name}</bdi>, <When at={one.at} />
          </li>
        ))}
      </ol>
    </details>
  )
}
