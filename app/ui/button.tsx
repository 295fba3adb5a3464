import type { ButtonHTMLAttributes, ReactNode, Ref } from "react"
import styles from "./button.module.css"
import { SoftLink } from "./soft-link"

export type ButtonLook = "plain" | "primary" | "quiet" | "danger"

interface Look {
  look?: ButtonLook
  small?: boolean
  /** Drawn before the words. */
  icon?: ReactNode
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> &
  Look & { ref?: Ref<HTMLButtonElement>; busy?: boolean }

function classes(look: ButtonLook, small: boolean | undefined, extra: string | undefined) {
  return [styles.button, styles[look], small ? styles.small : "", extra ?? ""].filter(Boolean).join(" ")
}

/** A button with words. While `busy` it keeps its place and its focus, and does nothing. */
export function Button({
  look = "plain",
  small,
  icon,
  busy,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(look, small, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"] || undefined}
      onClick={busy ? event => event.preventDefault() : onClick}
    >
      {icon}
      {children}
    </button>
  )
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Its name, also shown as a tip. */
  label: string
  icon: ReactNode
  ref?: Ref<HTMLButtonElement>
  pressed?: boolean
}

/** A square button with a sign; its name is always there for screen readers and as a tip. */
export function IconButton({ label, icon, className, pressed, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      className={`${styles.button} ${styles.quiet} ${styles.square} ${className ?? ""}`}
    >
      {icon}
    </button>
  )
}

interface ButtonLinkProps extends Look {
  href: string
  className?: string
  children: ReactNode
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({ href, look = "plain", small, icon, className, children }: ButtonLinkProps) {
  return (
    <SoftLink href={href} className={classes(look, small, className)}>
      {icon}
      {children}
    </SoftLink>
  )
}
