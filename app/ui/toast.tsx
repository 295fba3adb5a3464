"use client"
import { Toast } from "@base-ui/react/toast"
import { X } from "lucide-react"
import { type ReactNode, useCallback } from "react"
import { useTranslations } from "use-intl"
import { problemOf } from "../_client/problem"
import { useProblemText } from "./problem-text"
import styles from "./toast.module.css"

/** Long enough to read a sentence and reach the button; the clock stops while a pointer or the focus is there. */
const undoMilliseconds = 10_000

export function Toasts({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={undoMilliseconds} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const t = useTranslations("ui")
  const { toasts } = Toast.useToastManager()
  return toasts.map(toast => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast} data-kind={toast.type}>
      <Toast.Content className={styles.content}>
        <div className={styles.words}>
          <Toast.Title className={styles.title} />
          <Toast.Description className={styles.description} />
        </div>
        <Toast.Action className={styles.action} />
        <Toast.Close className={styles.close} aria-label={t("dismiss")}>
          <X size={16} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}

interface Said {
  /** What was done, in the past tense. */
  done: string
  undo?: () => unknown
}

/** Ways to tell a person what happened: `say` with an undo, `fail` with what to do; failures stay until closed. */
export function useToast() {
  const t = useTranslations("ui")
  const problemText = useProblemText()
  const { add, close } = Toast.useToastManager()
  const say = useCallback(
    ({ done, undo }: Said) => {
      const id: string = add({
        title: done,
        ...(undo
          ? {
              actionProps: {
                children: t("undo"),
                onClick: () => {
                  close(id)
                  undo()
                },
              },
            }
          : { timeout: 5000 }),
      })
    },
    [add, close, t],
  )
  const fail = useCallback(
    (thrown: unknown) => {
      const { title, detail } = problemText(problemOf(thrown))
      add({ title, description: detail, type: "problem", priority: "high", timeout: 0 })
    },
    [add, problemText],
  )
  return { say, fail }
}
