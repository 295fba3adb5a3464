"use client"
import { memo, type ReactNode, type RefObject, useEffect, useMemo, useRef } from "react"
import { useTranslations } from "use-intl"
import { timeText } from "@/core/sources/place-in-copy"
import styles from "./copies.module.css"
import textStyles from "./copy-text.module.css"
import { type MarkedPlace, segmentsOf } from "./marked-places"
import { type Block, blockAt } from "./text-blocks"
import { blockElement, rangeOf } from "./text-in-page"

interface TextFaceProps {
  text: string
  lang: string | null
  blocks: readonly Block[]
  places: readonly MarkedPlace[]
  /** The piece of evidence whose words are shown. */
  shown: string | null
  /** The element that scrolls and the one that holds the blocks. */
  root: RefObject<HTMLDivElement | null>
  /** Goes to a time of the recording. */
  seek: ((seconds: number) => void) | null
  children?: ReactNode
}

/** The text of a copy as it was read, with page numbers, times and the quotes that were taken from it. */
export function TextFace({ text, lang, blocks, places, shown, root, seek, children }: TextFaceProps) {
  const t = useTranslations("copies")
  const scroller = useRef<HTMLDivElement>(null)
  const byBlock = useMemo(() => placesByBlock(blocks, places), [blocks, places])
  useEffect(() => {
    const place = places.find(one => one.id === shown)
    if (!place || !root.current || !scroller.current) return
    reveal(scroller.current, root.current, blocks, place)
  }, [shown, places, blocks, root])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <section ref={scroller} className={styles.scroller} aria-label={t("text")} tabIndex={0}>
      {children}
      <div ref={root} className={textStyles.text} dir="auto" lang={lang ?? undefined} data-copy-text="">
        {blocks.map((block, at) => (
          <OneBlock
            key={block.start}
            block={block}
            text={text}
            places={byBlock.get(at) ?? none}
            shown={shown}
            seek={seek}
          />
        ))}
      </div>
    </section>
  )
}

const none: readonly MarkedPlace[] = []

function placesByBlock(blocks: readonly Block[], places: readonly MarkedPlace[]) {
  const map = new Map<number, MarkedPlace[]>()
  for (const place of places)
    for (
      let at = blockAt(blocks, place.start);
      at < blocks.length && (blocks[at]?.start ?? 0) < place.end;
      at++
    )
      map.set(at, [...(map.get(at) ?? []), place])
  return map
}

/** Brings a stretch of the text into the middle of what scrolls. Blocks out of sight have no size until they come near. */
export function reveal(
  scroller: HTMLElement,
  root: HTMLElement,
  blocks: readonly Block[],
  place: { start: number; end: number },
) {
  const block = blocks[blockAt(blocks, place.start)]
  if (!block) return
  blockElement(root, block.start)?.scrollIntoView({ block: "start" })
  requestAnimationFrame(() => {
    const box = rangeOf(root, blocks, place)?.getBoundingClientRect()
    const view = scroller.getBoundingClientRect()
    if (box) scroller.scrollBy({ top: box.top - view.top - view.height / 3 })
  })
}

interface OneBlockProps {
  block: Block
  text: string
  places: readonly MarkedPlace[]
  shown: string | null
  seek: ((seconds: number) => void) | null
}

const OneBlock = memo(function OneBlock({ block, text, places, shown, seek }: OneBlockProps) {
  const t = useTranslations("copies")
  const { start, end, page, seconds } = block
  return (
    <>
      {page === null ? null : <div className={textStyles.page}>{t("page", { page })}</div>}
      {seconds !== null && seek ? (
        <button
          type="button"
          className={textStyles.time}
          aria-label={t("playFrom", { time: timeText(seconds) })}
          onClick={() => seek(seconds)}
        >
          {timeText(seconds)}
        </button>
      ) : null}
      <div className={textStyles.block} data-start={start}>
        {segmentsOf(start, end, places).map(segment =>
          segment.marks[0] ? (
            <mark
              key={segment.start}
              className={textStyles.mark}
              data-evidence={segment.marks[0].id}
              data-stance={segment.marks[0].stance}
              data-shown={segment.marks.some(one => one.id === shown) ? "" : undefined}
            >
              {text.slice(segment.start, segment.end)}
            </mark>
          ) : (
            text.slice(segment.start, segment.end)
          ),
        )}
      </div>
    </>
  )
})
