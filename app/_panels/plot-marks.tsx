import styles from "./interval-plot.module.css"
import type { PlotRow, Span } from "./plot-rows"

export type Scale = (value: number) => number

/** Pixels of a row: its words first, its interval below them, on bare paper between. */
export const rowHeight = 38
export const strip = { from: 18, to: 34 }

interface RowProps {
  row: PlotRow
  /** What stands at the other end of the words: when the count was taken. */
  when: string
  y: number
  width: number
  scale: Scale
  domain: [number, number]
}

/** About as wide as a letter of the plot's type is, to cut a name before it runs into the date beside it. */
const letter = 6.4

/** One source: low–best–high, an arrow at an open end, hollow where only a bound is given. */
export function Row({ row, when, y, width, scale, domain }: RowProps) {
  const middle = y + (strip.from + strip.to) / 2
  const from = scale(row.low ?? domain[0])
  const to = scale(row.high ?? domain[1])
  const isPoint = row.low !== null && row.low === row.high
  const room = Math.floor((width - 8) / letter) - (when ? when.length + 2 : 0)
  const name = row.label.length > room ? `${row.label.slice(0, Math.max(1, room - 1))}…` : row.label
  return (
    <g className={styles.row} data-copy={row.independent ? undefined : ""}>
      <text x={0} y={y + 12} className={styles.name}>
        {name}
      </text>
      {when ? (
        <text x={width} y={y + 12} textAnchor="end" className={styles.when}>
          {when}
        </text>
      ) : null}
      {isPoint ? null : <line x1={from} x2={to} y1={middle} y2={middle} className={styles.span} />}
      {row.low === null ? (
        <Arrow x={from} y={middle} towards={-1} />
      ) : (
        <End x={from} y={middle} hollow={row.bound} />
      )}
      {row.high === null ? (
        <Arrow x={to} y={middle} towards={1} />
      ) : isPoint ? null : (
        <End x={to} y={middle} hollow={row.bound} />
      )}
      {row.best !== null && !isPoint ? (
        <circle cx={scale(row.best)} cy={middle} r="2.5" className={styles.end} />
      ) : null}
    </g>
  )
}

const End = ({ x, y, hollow }: { x: number; y: number; hollow: boolean }) => (
  <circle cx={x} cy={y} r="4" className={hollow ? styles.hollow : styles.end} />
)

const Arrow = ({ x, y, towards }: { x: number; y: number; towards: 1 | -1 }) => (
  <path d={`M${x - 6 * towards} ${y - 4}L${x} ${y}l${-6 * towards} 4`} className={styles.arrow} />
)

interface HullProps {
  hull: Span
  y: number
  scale: Scale
  domain: [number, number]
  label: string
}

/** The range across independent sources. */
export function Hull({ hull, y, scale, domain, label }: HullProps) {
  const from = scale(hull.low ?? domain[0])
  const to = scale(hull.high ?? domain[1])
  const stop = (x: number, end: number | null) => (end === null ? "" : `M${x} ${y - 4}v8`)
  return (
    <g className={styles.hull}>
      <path d={`${stop(from, hull.low)}M${from} ${y}H${Math.max(to, from + 1)}${stop(to, hull.high)}`} />
      {hull.high === null ? <Arrow x={to} y={y} towards={1} /> : null}
      <text x={0} y={y + 19}>
        {label}
      </text>
    </g>
  )
}
