import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react"
import styles from "./field.module.css"

interface Labelled {
  label: ReactNode
  /** Said under the control, and read with it. */
  hint?: ReactNode
  /** What is wrong; announced when it appears. */
  problem?: ReactNode
  /** Keeps the label for screen readers only. */
  bare?: boolean
  optional?: string
}

interface ShellProps extends Labelled {
  children: (wiring: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode
}

function FieldShell({ label, hint, problem, bare, optional, children }: ShellProps) {
  const id = useId()
  const described = [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ")
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={bare ? "aside-only" : styles.label}>
        {label}
        {optional ? <span className={styles.optional}> {optional}</span> : null}
      </label>
      {children({
        id,
        ...(described ? { "aria-describedby": described } : {}),
        ...(problem ? { "aria-invalid": true as const } : {}),
      })}
      {hint ? (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      ) : null}
      <div id={`${id}-problem`} role="alert" className={problem ? styles.problem : "aside-only"}>
        {problem}
      </div>
    </div>
  )
}

type TextFieldProps = Labelled &
  Omit<InputHTMLAttributes<HTMLInputElement>, "id"> & { ref?: Ref<HTMLInputElement> }

/** One line of text with its label, hint and problem wired together. */
export function TextField({ label, hint, problem, bare, optional, className, ...rest }: TextFieldProps) {
  return (
    <FieldShell {...shell({ label, hint, problem, bare, optional })}>
      {wiring => <input {...rest} {...wiring} className={`${styles.control} ${className ?? ""}`} />}
    </FieldShell>
  )
}

type TextAreaProps = Labelled &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id"> & { ref?: Ref<HTMLTextAreaElement> }

/** Several lines of text; it grows with its words. */
export function TextArea({ label, hint, problem, bare, optional, className, ...rest }: TextAreaProps) {
  return (
    <FieldShell {...shell({ label, hint, problem, bare, optional })}>
      {wiring => (
        <textarea
          rows={2}
          {...rest}
          {...wiring}
          className={`${styles.control} ${styles.area} ${className ?? ""}`}
        />
      )}
    </FieldShell>
  )
}

type SelectFieldProps = Labelled & Omit<SelectHTMLAttributes<HTMLSelectElement>, "id">

/** The platform's own list of choices: it works with every keyboard, reader and thumb, and costs nothing. */
export function SelectField({
  label,
  hint,
  problem,
  bare,
  optional,
  className,
  children,
  ...rest
}: SelectFieldProps) {
  return (
    <FieldShell {...shell({ label, hint, problem, bare, optional })}>
      {wiring => (
        <select {...rest} {...wiring} className={`${styles.control} ${styles.select} ${className ?? ""}`}>
          {children}
        </select>
      )}
    </FieldShell>
  )
}

type Loose<T> = { [K in keyof T]: T[K] | undefined }

function shell({ label, hint, problem, bare, optional }: Loose<Labelled>): Labelled {
  return {
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(problem === undefined ? {} : { problem }),
    ...(bare === undefined ? {} : { bare }),
    ...(optional === undefined ? {} : { optional }),
  }
}
