"use client"
import { useRouter } from "next/navigation"
import { type FormEvent, useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { type Convention, conventionIn, conventionOf } from "@/core/figures/convention"
import { type CitationForm, citationFormIn, citationFormOf } from "@/core/sources/citation-style"
import { api } from "../_client/api"
import { type Problem, problemOf } from "../_client/problem"
import { useStyleTitle } from "../_client/use-uploaded-styles"
import { Button } from "../ui/button"
import { CitationFields } from "../ui/citation-fields"
import { ConventionFields } from "../ui/convention-fields"
import { Dialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import { useProblemText } from "../ui/problem-text"
import refusals from "../ui/refusal.module.css"
import { useToast } from "../ui/toast"
import styles from "./article-settings-dialog.module.css"
import { useDesk } from "./desk-context"

/** What is said about an article: its name in lists, its language, and how its numbers are read. */
export function ArticleSettingsDialog({ close }: { close: () => void }) {
  const t = useTranslations("articleSettings")
  const convention = useTranslations("convention")
  const problemText = useProblemText()
  const router = useRouter()
  const { say } = useToast()
  const { articleId, view, refresh } = useDesk()
  const { article } = view
  const citation = useTranslations("citations")
  const styleTitle = useStyleTitle()
  const settings = useWorkspaceSettings()
  const workspace = conventionIn(settings)
  const [title, setTitle] = useState(article.title)
  const [language, setLanguage] = useState(article.language ?? "")
  const [own, setOwn] = useState<Convention | null>(
    article.convention ? conventionOf(article.convention, workspace) : null,
  )
  const [citations, setCitations] = useState<CitationForm>(article.citations ?? {})
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      await api.patch(`/articles/${articleId}`, {
        title: title.trim(),
        language: language.trim() || null,
        convention: own,
        citations: citations.style || citations.locale ? citations : null,
      })
      await refresh({})
      say({ done: t("kept") })
      router.refresh()
      close()
    } catch (thrown) {
      setProblem(problemOf(thrown))
      setBusy(false)
    }
  }
  return (
    <Dialog title={t("title")} close={close}>
      <form onSubmit={submit} className={styles.form}>
        <TextField
          label={t("name")}
          hint={t("nameHint")}
          value={title}
          required
          maxLength={500}
          dir="auto"
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <TextField
          label={t("language")}
          hint={t("languageHint")}
          value={language}
          maxLength={35}
          spellCheck={false}
          pattern="[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"
          onChange={event => setLanguage(event.currentTarget.value)}
        />
        <CitationFields
          form={citations}
          change={setCitations}
          otherwise={{
            style: citation("asWorkspace", {
              style: styleTitle(citationFormOf(null, citationFormIn(settings)).style),
            }),
            locale: citation("asText"),
          }}
        />
        <fieldset className={styles.convention}>
          <legend>{convention("ofArticle")}</legend>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={own === null}
              onChange={event =>
                setOwn(event.currentTarget.checked ? null : conventionOf(article.convention, workspace))
              }
            />
            {convention("asWorkspace")}
          </label>
          <ConventionFields
            reading={own ?? conventionOf(workspace)}
            change={setOwn}
            disabled={own === null}
          />
        </fieldset>
        <p role="alert" className={refusals.refusal}>
          {problem ? problemText(problem).title : null}
        </p>
        <div>
          <Button type="submit" look="primary" busy={busy} disabled={!title.trim()}>
            {t("keep")}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What the workspace says of all its articles, once it has come. Guests may not ask, and are shown what is usual. */
function useWorkspaceSettings(): Record<string, unknown> {
  const [found, setFound] = useState<Record<string, unknown>>({})
  useEffect(() => {
    api
      .get<{ settings: Record<string, unknown> }>("/settings")
      .then(({ settings }) => setFound(settings))
      .catch(() => setFound({}))
  }, [])
  return found
}
