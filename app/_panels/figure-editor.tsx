"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import type { ClaimView } from "@/core/desk/question-views"
import type { Figure } from "@/core/figures/figure"
import { api } from "../_client/api"
import { useActs } from "../_desk/use-acts"
import { Button } from "../ui/button"
import { CodedSelect } from "./coded-select"
import { FigureInput } from "./figure-input"
import { useFigureText } from "./figure-text"
import formStyles from "./form.module.css"

/** Corrects by hand how a claim's words are read. */
export function FigureEditor({ claim, close }: { claim: ClaimView; close: () => void }) {
  const t = useTranslations("figure")
  const acts = useTranslations("acts")
  const ui = useTranslations("ui")
  const figureText = useFigureText()
  const { act, touched } = useActs()
  const [figure, setFigure] = useState<Figure | null>(claim.figure)
  const [busy, setBusy] = useState(false)
  const keep = async (next: Figure | null) => {
    setBusy(true)
    const before = { figure: claim.figure, figureTyped: claim.figureTyped }
    let rev = claim.rev
    const change = async (body: object) => {
      const row = await api.patch<{ rev: number }>(`/claims/${claim.id}`, { ...body, rev })
      rev = row.rev
      await touched(claim)
    }
    const kept = await act(
      next ? acts("figureChanged", { figure: figureText(next) }) : acts("figureRemoved"),
      () => change({ figure: next, figureTyped: true }),
      () => change(before),
    )
    setBusy(false)
    if (kept) close()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (figure) void keep(figure)
  }
  const change = (part: Partial<Figure>) => setFigure(now => (now ? { ...now, ...part } : now))
  return (
    <form
      className={formStyles.form}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key !== "Escape") return
        event.preventDefault()
        close()
      }}
    >
      <FigureInput
        label={t("label")}
        words={claim.figure?.raw || claim.words}
        base={claim.figure}
        take={setFigure}
        focused
      />
      <div className={formStyles.row}>
        <CodedSelect
          field="measure"
          label={t("measureLabel")}
          value={figure?.measure ?? "other"}
          disabled={!figure}
          usual={one => t(`measure.${one}`)}
          choose={measure => measure && change({ measure })}
        />
        <CodedSelect
          field="population"
          label={t("populationLabel")}
          value={figure?.population ?? "unspecified"}
          disabled={!figure}
          usual={one => t(`population.${one}`)}
          choose={population => population && change({ population })}
        />
      </div>
      <div className={formStyles.formActions}>
        <Button type="submit" look="primary" small busy={busy} disabled={!figure}>
          {t("save")}
        </Button>
        <Button small onClick={close}>
          {ui("cancel")}
        </Button>
        {claim.figure ? (
          <Button small look="quiet" onClick={() => keep(null)}>
            {t("clear")}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
