"use client"
import { scaleLinear, scaleSymlog } from "d3-scale"
import { useId, useMemo } from "react"
import { useLocale, useTranslations } from "use-intl"
import type { ComparisonView, EvidenceView } from "@/core/desk/views"
import type { Figure } from "@/core/figures/figure"
import { useFigureText } from "./figure-text"
import styles from "./interval-plot.module.css"
import { type PlotRow, plotDomain, plotRows } from "./plot-rows"

const width = 360
const left = 4
const right = 14
const rowHeight = 34
const top = 26
/** Below each name: where its numbers are drawn. Names lie between, on bare paper. */
const strip = { from: 14, to: 30 }

interface IntervalPlotProps {
  figure: Figure
  words: string
  evidence: EvidenceView[]
  hull: ComparisonView["hull"]
}

/** Figures seen: the article's range as a band, one row for each source, the range across independent sources below. */
export function IntervalPlot({ figure, words, evidence, hull }: IntervalPlotProps) {
  const t = useTranslations("plot")
  const locale = useLocale()
  const figureText = useFigureText()
  const id = useId()
  const rows = useMemo(() => plotRows(evidence), [evidence])
  const domain = useMemo(() => plotDomain(figure, rows, hull), [figure, rows, hull])
  const scale = useMemo(() => {
    const [low, high] = domain
    // Counts a hundred times apart would otherwise be one point at the edge.
    const wide = low >= 0 && high > 0 && high / Math.max(low, 1) > 200
    return (wide ? scaleSymlog() : scaleLinear()).domain(domain).range([left, width - right])
  }, [domain])
  const bottom = top + rows.length * rowHeight
  const height = bottom + (hull ? 30 : 8)
  const band = [figure.low, figure.high].map((end, at) => scale(end ?? domain[at === 0 ? 0 : 1])) as [
    number,
    number,
  ]
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={styles.plot}
        role="img"
        aria-label={t("label", { words })}
        aria-describedby={`${id}-table`}
        direction="ltr"
      >
        {rows.map((row, at) => (
          <rect
            key={row.id}
            className={styles.band}
            x={Math.min(band[0], band[1] - 2)}
            width={Math.max(band[1] - band[0], 3)}
            y={top + at * rowHeight + strip.from}
            height={strip.to - strip.from}
          />
        ))}
        {ticksOf(scale, domain).map(value => (
          <g key={value} className={styles.tick}>
            <path
              d={`M${scale(value)} ${top - 9}v4${rows.map((_, at) => gridAt(scale(value), at)).join("")}`}
            />
            <text x={scale(value)} y={13} textAnchor={anchorAt(scale(value))}>
              {number.format(value)}
            </text>
          </g>
        ))}
        {rows.map((row, at) => (
          <Row key={row.id} row={row} y={top + at * rowHeight} scale={scale} domain={domain} />
        ))}
        {hull ? <Hull hull={hull} y={bottom + 8} scale={scale} domain={domain} label={t("hull")} /> : null}
      </svg>
      <div className="aside-only">
        <table id={`${id}-table`}>
          <caption>{t("label", { words })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("source")}</th>
              <th scope="col">{t("figure")}</th>
              <th scope="col">{t("stance")}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t("article")}</th>
              <td>{figureText(figure)}</td>
              <td>–</td>
            </tr>
            {rows.map(row => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                <td>{figureText(row.figure)}</td>
                <td>{t(row.independent ? "counts" : "repeats")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className={styles.caption}>
        <span className={styles.key} data-key="band" /> {t("article")}
        {rows.some(row => row.low !== null && row.high === null) ? (
          <>
            <span className={styles.key} data-key="open" /> {t("openEnd")}
          </>
        ) : null}
        {rows.some(row => !row.independent) ? (
          <>
            <span className={styles.key} data-key="copy" /> {t("repeats")}
          </>
        ) : null}
      </figcaption>
    </figure>
  )
}

type Scale = (value: number) => number

function ticksOf(scale: { ticks(count?: number): number[] }, domain: [number, number]): number[] {
  const inside = scale.ticks(4).filter(value => value >= domain[0] && value <= domain[1])
  // Five numbers are read at a glance; more run into each other on a narrow panel.
  const step = Math.ceil(inside.length / 5)
  return inside.filter((_, at) => at % step === 0)
}

const gridAt = (x: number, row: number) =>
  `M${x} ${top + row * rowHeight + strip.from}v${strip.to - strip.from}`

const anchorAt = (x: number) => (x < 24 ? "start" : x > width - 30 ? "end" : "middle")

interface RowProps {
  row: PlotRow
  y: number
  scale: Scale
  domain: [number, number]
}

function Row({ row, y, scale, domain }: RowProps) {
  const middle = y + 22
  const from = scale(row.low ?? domain[0])
  const to = scale(row.high ?? domain[1])
  const point = row.low !== null && row.low === row.high
  const name = row.label.length > 44 ? `${row.label.slice(0, 43)}…` : row.label
  return (
    <g className={styles.row} data-copy={row.independent ? undefined : ""} data-stance={row.stance}>
      <text x={left} y={y + 9} className={styles.name}>
        {name}
      </text>
      {point ? null : <line x1={from} x2={to} y1={middle} y2={middle} className={styles.span} />}
      {row.low === null ? (
        <path d={`M${from + 6} ${middle - 4}L${from} ${middle}l6 4`} className={styles.arrow} />
      ) : (
        <End x={from} y={middle} hollow={row.high === null} />
      )}
      {row.high === null ? (
        <path d={`M${to - 6} ${middle - 4}L${to} ${middle}l-6 4`} className={styles.arrow} />
      ) : point ? null : (
        <End x={to} y={middle} hollow={row.low === null} />
      )}
      {row.best !== null && !point ? (
        <circle cx={scale(row.best)} cy={middle} r="2.5" className={styles.end} />
      ) : null}
    </g>
  )
}

const End = ({ x, y, hollow }: { x: number; y: number; hollow: boolean }) => (
  <circle cx={x} cy={y} r="4" className={hollow ? styles.hollow : styles.end} />
)

interface HullProps {
  hull: { low: number | null; high: number | null }
  y: number
  scale: Scale
  domain: [number, number]
  label: string
}

function Hull({ hull, y, scale, domain, label }: HullProps) {
  const from = scale(hull.low ?? domain[0])
  const to = scale(hull.high ?? domain[1])
  return (
    <g className={styles.hull}>
      <path d={`M${from} ${y - 4}v8M${from} ${y}H${to}${hull.high === null ? "" : `M${to} ${y - 4}v8`}`} />
      <text x={left} y={y + 18}>
        {label}
      </text>
    </g>
  )
}
