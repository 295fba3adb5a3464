"use client"
import { useQuery } from "@tanstack/react-query"
import type { CodebookEntry, CodebookView, CodedField } from "@/core/codebook/codebook"
import { codedValues } from "@/core/codebook/codebook"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { SelectField } from "../ui/field"

/** The workspace's codebook; null until it has come. */
export function useCodebook(): CodebookView | null {
  const query = useQuery({
    queryKey: keys.codebook,
    queryFn: ({ signal }) => api.get<CodebookView>("/codebook", {}, signal),
    staleTime: 60_000,
  })
  return query.data ?? null
}

interface CodedSelectProps<F extends CodedField> {
  field: F
  label: string
  value: (typeof codedValues)[F][number] | ""
  /** What stands for no value, where there may be none. */
  none?: string
  disabled?: boolean
  /** What a value is called until the codebook has come. */
  usual: (value: (typeof codedValues)[F][number]) => string
  choose: (value: (typeof codedValues)[F][number] | "") => void
}

/** One of a list's values by the codebook's names, with what the chosen one means under it. */
export function CodedSelect<F extends CodedField>({
  field,
  label,
  value,
  none,
  disabled,
  usual,
  choose,
}: CodedSelectProps<F>) {
  const codebook = useCodebook()
  const entries = codebook?.entries[field] as Record<string, CodebookEntry> | undefined
  const values = codedValues[field] as readonly (typeof codedValues)[F][number][]
  return (
    <SelectField
      label={label}
      value={value}
      disabled={disabled}
      hint={value ? entries?.[value]?.definition : undefined}
      onChange={event => choose(event.currentTarget.value as (typeof codedValues)[F][number] | "")}
    >
      {none === undefined ? null : <option value="">{none}</option>}
      {values.map(one => (
        <option key={one} value={one} title={entries?.[one]?.definition}>
          {entries?.[one]?.label ?? usual(one)}
        </option>
      ))}
    </SelectField>
  )
}
