import { Fragment, type ReactNode } from "react"
import type { Run, RunStyle } from "@/core/sources/citation"

const set: Record<RunStyle, (words: ReactNode) => ReactNode> = {
  italic: words => <i>{words}</i>,
  bold: words => <b>{words}</b>,
  sup: words => <sup>{words}</sup>,
  sub: words => <sub>{words}</sub>,
  smallcaps: words => <span style={{ fontVariant: "small-caps" }}>{words}</span>,
}

/** The words of a rendered citation with their styles; web addresses in them can be followed. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, styles = [], href }, at) => {
    const words = styles.reduce<ReactNode>((inner, style) => set[style](inner), text)
    const key = at
    return href ? (
      <a key={key} href={href} rel="noreferrer noopener" target="_blank">
        {words}
      </a>
    ) : (
      <Fragment key={key}>{words}</Fragment>
    )
  })
}
