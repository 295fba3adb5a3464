import type { ReactNode } from "react"
import { Header } from "../_frame/header"

export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Header />
      {children}
    </>
  )
}
