import type { Metadata, Viewport } from "next"
import { cookies, headers } from "next/headers"
import { connection } from "next/server"
import type { ReactNode } from "react"
import { readTheme, themeCookie } from "./_client/theme"
import { Providers } from "./_frame/providers"
import { requestLocale } from "./messages/translator"
import "./styles/tokens.css"
import "./styles/base.css"

export const metadata: Metadata = {
  title: { default: "Obelus", template: "%s · Obelus" },
  referrer: "no-referrer",
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfcf9" },
    { media: "(prefers-color-scheme: dark)", color: "#17181a" },
  ],
}

/** Every page waits for its request: a page made at build time could not carry this request's nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  const nonce = (await headers()).get("x-nonce") ?? ""
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  const locale = await requestLocale()
  return (
    <html
      lang={locale.tag}
      dir={locale.dir}
      {...(theme === "system" ? {} : { "data-theme": theme })}
      suppressHydrationWarning
    >
      <body>
        <Providers nonce={nonce} locale={locale.tag} dir={locale.dir} messages={locale.messages}>
          {children}
        </Providers>
      </body>
    </html>
  )
}
