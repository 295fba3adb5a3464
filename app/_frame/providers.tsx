"use client"
import { CSPProvider } from "@base-ui/react/csp-provider"
import { DirectionProvider } from "@base-ui/react/direction-provider"
import { QueryClientProvider } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { IntlProvider } from "use-intl"
import { makeQueryClient } from "../_client/query-client"
import type { Messages } from "../messages/locales"
import { Toasts } from "../ui/toast"

interface ProvidersProps {
  nonce: string
  locale: string
  dir: "ltr" | "rtl"
  messages: Messages
  children: ReactNode
}

/** What every page needs around it: the language, the cache, the style nonce, the place toasts appear. */
export function Providers({ nonce, locale, dir, messages, children }: ProvidersProps) {
  const [client] = useState(makeQueryClient)
  return (
    <CSPProvider nonce={nonce}>
      <DirectionProvider direction={dir}>
        <IntlProvider locale={locale} messages={messages} timeZone="UTC">
          <QueryClientProvider client={client}>
            <Toasts>{children}</Toasts>
          </QueryClientProvider>
        </IntlProvider>
      </DirectionProvider>
    </CSPProvider>
  )
}
