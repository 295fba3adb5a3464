"use client"
import { type ComponentProps, useState } from "react"
import { useTranslations } from "use-intl"
import { completeAddress, isWebAddress } from "@/core/sources/web-address"
import { TextField } from "./field"

/** A web address: one without its scheme is completed where it stands when the field is left, and what is none is said then. */
export function AddressField(props: ComponentProps<typeof TextField>) {
  const t = useTranslations("errors.request")
  const [bad, setBad] = useState(false)
  return (
    <TextField
      {...props}
      autoComplete="off"
      inputMode="url"
      dir="ltr"
      problem={props.problem ?? (bad ? t("web_address") : undefined)}
      onChange={event => {
        setBad(false)
        props.onChange?.(event)
      }}
      onBlur={event => {
        const field = event.currentTarget
        const address = completeAddress(field.value)
        if (address !== field.value) field.value = address
        setBad(address !== "" && !isWebAddress(address))
      }}
    />
  )
}
