"use client"
import { X } from "lucide-react"
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react"
import { useTranslations } from "use-intl"
import { problemOf } from "../_client/problem"
import { useProblemText } from "./problem-text"
import styles from "./toast.module.css"

/** Long enough to read a sentence and reach the button; the clock stops while a pointer or the focus is there. */
const undoMilliseconds = 10_000
const plainMilliseconds = 5_000
const most = 3

interface Toast {
  id: number
  title: string
  detail?: string | undefined
  undo?: (() => unknown) | undefined
  problem?: boolean
  /** What it is about, e.g. a claim's id: it goes when that is gone, and a later one takes its place. */
  about?: string | undefined
}

interface Adding {
  add(toast: Omit<Toast, "id">): void
  forget(about: string): void
}

const context = createContext<Adding>({ add() {}, forget() {} })
let made = 0

/** Holds what was just done or went wrong, at the foot of the page. */
export function Toasts({ children }: { children: ReactNode }) {
  const t = useTranslations("ui")
  const [toasts, setToasts] = useState<Toast[]>([])
  const add = useCallback((toast: Omit<Toast, "id">) => {
    made++
    const next = { ...toast, id: made }
    setToasts(before => [...before.filter(one => !one.about || one.about !== next.about), next].slice(-most))
  }, [])
  const forget = useCallback(
    (about: string) => setToasts(before => before.filter(one => one.about !== about)),
    [],
  )
  const adding = useMemo(() => ({ add, forget }), [add, forget])
  const close = useCallback((id: number) => setToasts(before => before.filter(one => one.id !== id)), [])
  return (
    <context.Provider value={adding}>
      {children}
      <section className={styles.viewport} aria-label={t("notifications")} aria-live="polite">
        {toasts.map(toast => (
          <Shown key={toast.id} toast={toast} close={() => close(toast.id)} />
        ))}
      </section>
    </context.Provider>
  )
}

function Shown({ toast, close }: { toast: Toast; close: () => void }) {
  const t = useTranslations("ui")
  const [held, setHeld] = useState(false)
  const end = useRef(close)
  end.current = close
  const stays = toast.problem || held
  useEffect(() => {
    if (stays) return
    const clock = setTimeout(() => end.current(), toast.undo ? undoMilliseconds : plainMilliseconds)
    return () => clearTimeout(clock)
  }, [stays, toast.undo])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only hold the clock; the role is set below.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles it may have take a name.
    <div
      className={styles.toast}
      data-kind={toast.problem ? "problem" : undefined}
      role={toast.problem ? "alert" : "group"}
      aria-label={toast.title}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={styles.content}>
        <div className={styles.words}>
          <p className={styles.title}>{toast.title}</p>
          {toast.detail ? <p className={styles.description}>{toast.detail}</p> : null}
        </div>
        {toast.undo ? (
          <button
            type="button"
            className={styles.action}
            onClick={() => {
              close()
              toast.undo?.()
            }}
          >
            {t("undo")}
          </button>
        ) : null}
        <button type="button" className={styles.close} aria-label={t("dismiss")} onClick={close}>
          <X size={16} aria-hidden />
        </button>
      </div>
    </div>
  )
}

interface Said {
  /** What was done, in the past tense. */
  done: string
  undo?: () => unknown
  about?: string
}

/** Ways to tell a person what happened: `say` with an undo, `fail` with what to do; failures stay until closed. `forget` takes away what was said about something. */
export function useToast() {
  const { add, forget } = useContext(context)
  const problemText = useProblemText()
  const say = useCallback(({ done, undo, about }: Said) => add({ title: done, undo, about }), [add])
  const fail = useCallback(
    (thrown: unknown) => {
      const { title, detail } = problemText(problemOf(thrown))
      add({ title, detail, problem: true })
    },
    [add, problemText],
  )
  return useMemo(() => ({ say, fail, forget }), [say, fail, forget])
}
