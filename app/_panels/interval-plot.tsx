"use client"
import { scaleLinear, scaleSymlog, scaleUtc } from "d3-scale"
import { useId, useMemo, useRef } from "react"
import { useLocale, useTranslations } from "use-intl"
import type { DateInterval } from "@/core/figures/figure"
import { printDate } from "@/core/figures/print-date"
import styles from "./interval-plot.module.css"
import { Hull, Row, rowHeight, type Scale, strip } from "./plot-marks"
import { type Plot, plotDomain } from "./plot-rows"
import { useWidth } from "./use-width"

const top = 26
const usualWidth = 340
/** Wider than this a plot says no more. */
const widest = 720
/** At both sides, for the ends' own breadth. */
const margin = 6

interface IntervalPlotProps {
  plot: Plot
  words: string
  /** What the text, and each source by its row's id, says in words: the table for screen readers. */
  texts: { ours: string; of: (rowId: string) => string }
}

/** Figures or days seen: the text's range as a band, one row for each source, the range across independent sources below. */
export function IntervalPlot({ plot, words, texts }: IntervalPlotProps) {
  const t = useTranslations("plot")
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const width = Math.min(Math.max(useWidth(place, usualWidth), 160), widest)
  const { rows, hull } = plot
  const domain = useMemo(() => plotDomain(plot), [plot])
  const { scale, ticks } = useMemo(() => scaleOf(plot, domain, width), [plot, domain, width])
  const whenOf = useWhen()
  const tickText = useTickText(plot, ticks)
  const bottom = top + rows.length * rowHeight
  const height = bottom + (hull ? 32 : 4)
  return (
    <figure className={styles.figure}>
      <div ref={place} className={styles.place}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          className={styles.plot}
          role="img"
          aria-label={t("label", { words })}
          aria-describedby={`${id}-table`}
          direction="ltr"
        >
          <Band plot={plot} scale={scale} domain={domain} />
          {ticks.map(value => (
            <g key={value} className={styles.tick}>
              <path
                d={`M${scale(value)} ${top - 9}v4${rows.map((_, at) => gridAt(scale(value), at)).join("")}`}
              />
              <text x={scale(value)} y={12} textAnchor={anchorAt(scale(value), width)}>
                {tickText(value)}
              </text>
            </g>
          ))}
          {rows.map((row, at) => (
            <Row
              key={row.id}
              row={row}
              when={whenOf(row.asOf)}
              y={top + at * rowHeight}
              {...{ width, scale, domain }}
            />
          ))}
          {hull ? <Hull hull={hull} y={bottom + 8} scale={scale} domain={domain} label={t("hull")} /> : null}
        </svg>
      </div>
      <PlotTable id={`${id}-table`} plot={plot} words={words} texts={texts} />
      <Legend plot={plot} />
    </figure>
  )
}

function useWhen() {
  const t = useTranslations("plot")
  const locale = useLocale()
  return (asOf: DateInterval | string | null) => {
    if (asOf === null) return ""
    return t("asOf", { date: typeof asOf === "string" ? asOf : printDate(asOf, locale) })
  }
}

/** The text's range behind each row, reaching on where it is open. */
function Band({ plot, scale, domain }: { plot: Plot; scale: Scale; domain: [number, number] }) {
  const from = scale(plot.ours.low ?? domain[0])
  const to = scale(plot.ours.high ?? domain[1])
  return plot.rows.map((row, at) => (
    <rect
      key={row.id}
      className={styles.band}
      x={to - from < 4 ? (from + to) / 2 - 2 : from}
      width={Math.max(to - from, 4)}
      y={top + at * rowHeight + strip.from}
      height={strip.to - strip.from}
    />
  ))
}

function scaleOf(plot: Plot, domain: [number, number], width: number) {
  const range = [margin, width - margin]
  // Five numbers are read at a glance on a narrow panel; more run into each other.
  const wanted = Math.max(2, Math.min(8, Math.floor(width / 80)))
  const spaced = (all: number[]) => {
    const inside = all.filter(value => value >= domain[0] && value <= domain[1])
    const step = Math.ceil(inside.length / wanted)
    return inside.filter((_, at) => at % step === 0)
  }
  if (plot.days) {
    const scale = scaleUtc().domain(domain).range(range)
    return { scale: (value: number) => scale(value), ticks: spaced(scale.ticks(wanted).map(Number)) }
  }
  const [low, high] = domain
  // Counts a hundred times apart would otherwise be one point at the edge.
  const isWide = low >= 0 && high > 0 && high / Math.max(low, 1) > 200
  const isNamed = (value: number) => !plot.whole || Number.isInteger(value)
  const scale = (isWide ? scaleSymlog() : scaleLinear()).domain(domain).range(range)
  return { scale: (value: number) => scale(value), ticks: spaced(scale.ticks(wanted).filter(isNamed)) }
}

function useTickText(plot: Plot, ticks: readonly number[]): (value: number) => string {
  const locale = useLocale()
  return useMemo(() => {
    if (!plot.days) {
      const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
      return value => number.format(value)
    }
    const [first, last] = [ticks[0] ?? 0, ticks.at(-1) ?? 0]
    const isLong = last - first > 400 * 86_400_000
    const date = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
      ...(isLong ? { month: "short", year: "numeric" } : { day: "numeric", month: "short" }),
      timeZone: "UTC",
    })
    return value => date.format(value)
  }, [plot.days, ticks, locale])
}

const gridAt = (x: number, row: number) =>
  `M${x} ${top + row * rowHeight + strip.from}v${strip.to - strip.from}`

const anchorAt = (x: number, width: number) => (x < 24 ? "start" : x > width - 24 ? "end" : "middle")

/** The same as the drawing, in words. */
function PlotTable({ id, plot, words, texts }: IntervalPlotProps & { id: string }) {
  const t = useTranslations("plot")
  const whenOf = useWhen()
  return (
    <div className="aside-only">
      <table id={id}>
        <caption>{t("label", { words })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("source")}</th>
            <th scope="col">{t(plot.days ? "date" : "figure")}</th>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("stance")}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("article")}</th>
            <td>{texts.ours}</td>
            <td>–</td>
            <td>–</td>
          </tr>
          {plot.rows.map(row => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              <td>{texts.of(row.id)}</td>
              <td>{whenOf(row.asOf) || "–"}</td>
              <td>{t(row.independent ? "counts" : "repeats")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What the shapes of this plot mean; only of those that are drawn. */
function Legend({ plot }: { plot: Plot }) {
  const t = useTranslations("plot")
  const keys = [
    { key: "band", name: t("article"), drawn: true },
    { key: "open", name: t("openEnd"), drawn: plot.rows.some(row => row.low === null || row.high === null) },
    { key: "copy", name: t("repeats"), drawn: plot.rows.some(row => !row.independent) },
  ]
  return (
    <figcaption className={styles.caption}>
      {keys
        .filter(one => one.drawn)
        .map(({ key, name }) => (
          <span key={key} className={styles.entry}>
            <span className={styles.key} data-key={key} /> {name}
          </span>
        ))}
    </figcaption>
  )
}
