"use client"
import Link from "next/link"
import { useDeferredValue, useMemo, useState } from "react"
import { useTranslations } from "use-intl"
import { anchorStates, claimKinds, questionFlags } from "@/core/claims/claim"
import type { ClaimRow, Page as ListPage } from "@/core/desk/views"
import { keys } from "../../_client/keys"
import { useAddressFilter } from "../../_client/use-address-filter"
import { useList } from "../../_client/use-list"
import { SelectField, TextField } from "../../ui/field"
import { Flag } from "../../ui/flag"
import { Empty } from "../../ui/list-states"
import { Page } from "../../ui/page-frame"
import { Rows } from "../../ui/rows"
import styles from "../../ui/rows.module.css"
import { ShownLabel } from "../../ui/shown-label"

type Row = ClaimRow & { articleTitle: string }

interface ClaimsProps {
  first: ListPage<Row>
  filter: Record<string, string | undefined>
}

/** Every claim of the workspace that this person may see. */
export function Claims({ first, filter: asked }: ClaimsProps) {
  const t = useTranslations("claims")
  const flags = useTranslations("flag")
  const { filter, change, clear, active } = useAddressFilter(asked)
  const q = useDeferredValue(filter.q?.trim())
  const params = useMemo(() => ({ ...filter, q }), [filter, q])
  const [start] = useState(JSON.stringify(asked))
  const list = useList<Row>({
    key: keys.claims(params),
    path: "/claims",
    filter: params,
    first: JSON.stringify(params) === start ? first : undefined,
  })
  return (
    <Page title={t("title")} lead={t("lead")}>
      <search className={styles.filters}>
        <TextField
          label={t("find")}
          type="search"
          dir="auto"
          value={filter.q ?? ""}
          onChange={event => change({ q: event.currentTarget.value || undefined })}
        />
        <SelectField
          label={t("kindLabel")}
          value={filter.kind ?? ""}
          onChange={event => change({ kind: event.currentTarget.value || undefined })}
        >
          <option value="">{t("any")}</option>
          {claimKinds.map(kind => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t("anchorLabel")}
          value={filter.anchor ?? ""}
          onChange={event => change({ anchor: event.currentTarget.value || undefined })}
        >
          <option value="">{t("any")}</option>
          {anchorStates.map(anchor => (
            <option key={anchor} value={anchor}>
              {t(`anchors.${anchor}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t("flagLabel")}
          value={filter.flag ?? ""}
          onChange={event => change({ flag: event.currentTarget.value || undefined })}
        >
          <option value="">{t("any")}</option>
          {questionFlags.map(flag => (
            <option key={flag} value={flag}>
              {flags(flag)}
            </option>
          ))}
        </SelectField>
      </search>
      <Rows
        list={list}
        label={t("title")}
        clearFilter={active ? clear : null}
        empty={<Empty title={t("emptyTitle")}>{t("empty")}</Empty>}
        row={claim => <ClaimLine key={claim.id} claim={claim} />}
      />
    </Page>
  )
}

function ClaimLine({ claim }: { claim: Row }) {
  const t = useTranslations("claims")
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <p className={styles.title} dir="auto">
          <Link href={`/articles/${claim.articleId}?claim=${claim.id}`}>{claim.words}</Link>
        </p>
        <p className={styles.meta}>
          <bdi>{claim.articleTitle}</bdi>
          {claim.question !== claim.words ? <bdi>{claim.question}</bdi> : null}
          {claim.flags.map(flag => (
            <Flag key={flag} flag={flag} />
          ))}
        </p>
      </div>
      <div className={styles.side}>
        <ShownLabel shown={claim.shown} />
        <span>
          {t(`kind.${claim.kind}`)} · {t("sources", { n: claim.sources })}
          {claim.anchor === "anchored" ? "" : ` · ${t(`anchors.${claim.anchor}`)}`}
        </span>
      </div>
    </li>
  )
}
