"use client"
import { ArrowDown } from "lucide-react"
import { useTranslations } from "use-intl"
import { addCounts, countOf, noSentences } from "@/core/coverage/coverage"
import { Avatar } from "../ui/avatar"
import { Button } from "../ui/button"
import { Failed, Loading } from "../ui/list-states"
import { CoverageBar } from "./coverage-bar"
import styles from "./coverage-panel.module.css"
import { LeftBehind } from "./left-behind"
import { SectionPerson } from "./section-person"
import { SelectedWords } from "./selected-words"
import { capOf } from "./shortcut-cap"
import type { Checking } from "./use-checking"
import type { DeskActs } from "./use-desk-keys"
import { useSectionName } from "./use-section-acts"
import { type SectionHere, type SectionsHere, useSections } from "./use-sections"

interface CoveragePanelProps {
  goTo: Checking["goTo"]
  runs: DeskActs
}

/** What nobody has looked at, section by section: who looks after each, and the way to the next sentence that waits. */
export function CoveragePanel({ goTo, runs }: CoveragePanelProps) {
  const t = useTranslations("coverage")
  const { here, query } = useSections()
  if (query.isError && !here) return <Failed thrown={query.error} retry={() => query.refetch()} />
  if (!here) return <Loading />
  const all = here.sections.map(section => section.sentences).reduce(addCounts, noSentences)
  return (
    <section className={styles.panel} aria-label={t("title")}>
      <div className={styles.summary}>
        <p className={styles.number}>
          {t.rich("left", { left: all.uncovered, strong: words => <strong>{words}</strong> })}
        </p>
        <p className={styles.soft}>{t("ofAll", { all: countOf(all), partly: all.partly })}</p>
        <CoverageBar counts={all} />
        {all.uncovered > 0 ? (
          <div>
            <Button
              small
              look="primary"
              icon={<ArrowDown size={15} aria-hidden />}
              onClick={runs.next_uncovered}
            >
              {t("next")} <kbd className={styles.key}>{capOf("next_uncovered")}</kbd>
            </Button>
          </div>
        ) : null}
      </div>
      <SelectedWords runs={runs} />
      {here.left.length > 0 ? <LeftBehind left={here.left} sections={here.sections} /> : null}
      <ol className={styles.outline} aria-label={t("outline")}>
        {here.sections.map(section => (
          <Section key={section.key} section={section} goTo={goTo} />
        ))}
      </ol>
      <People people={here.people} />
    </section>
  )
}

function Section({ section, goTo }: { section: SectionHere; goTo: Checking["goTo"] }) {
  const t = useTranslations("coverage")
  const name = useSectionName()(section)
  const { sentences, claims, settled, level } = section
  const { uncovered } = sentences
  const done = uncovered === 0
  return (
    <li className={styles.section} data-level={Math.min(4, Math.max(1, level))} data-done={done || undefined}>
      <button
        type="button"
        className={styles.go}
        title={done ? undefined : t("goTo", { section: name })}
        onClick={() => goTo(section)}
      >
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.count}>
          {countOf(sentences) === 0 ? t("noSentences") : t("sentences", { left: uncovered })}
        </span>
        <CoverageBar counts={sentences} />
        {claims > 0 ? <span className={styles.claims}>{t("claims", { claims, settled })}</span> : null}
      </button>
      <SectionPerson section={section} />
    </li>
  )
}

function People({ people }: Pick<SectionsHere, "people">) {
  const t = useTranslations("coverage")
  return (
    <section className={styles.people} aria-label={t("people")}>
      <h2>{t("people")}</h2>
      {people.length === 0 ? <p className={styles.soft}>{t("nobodyYet")}</p> : null}
      <ul>
        {people.map(({ person, progress }) => (
          <li key={person.id} className={styles.one}>
            <Avatar id={person.id} name={person.name} small />
            <div className={styles.words}>
              <p>
                <bdi>{person.name}</bdi>{" "}
                <span className={styles.soft}>{t("sections", { n: progress.sections })}</span>
              </p>
              <p className={styles.soft}>
                {t("sentences", { left: progress.sentences.uncovered })}
                {progress.claims > 0
                  ? ` · ${t("claims", { claims: progress.claims, settled: progress.settled })}`
                  : ""}
              </p>
              <CoverageBar counts={progress.sentences} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
