import type { Metadata } from "next"
import { conventionIn, conventionOf } from "@/core/figures/convention"
import { citoidSetting, servicesIn } from "@/core/outbound/service"
import { may } from "@/core/people/may"
import { citationFormIn } from "@/core/sources/citation-style"
import { mostCopyBytes } from "@/core/sources/copy-limit"
import { load, loadMe } from "../../_frame/load"
import { words } from "../../messages/translator"
import { Page } from "../../ui/page-frame"
import { Citations } from "./citations"
import { CodebookLink } from "./codebook-link"
import { Convention } from "./convention"
import { Copies } from "./copies"
import { People, type PeopleList } from "./people"
import { Services } from "./services"
import { Tokens } from "./tokens"
import { UploadedStyles } from "./uploaded-styles"
import { Workspace } from "./workspace"

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("settings")
  return { title: t("title") }
}

export default async function SettingsPage() {
  const t = await words("settings")
  const me = await loadMe()
  const people = await load<PeopleList>("listPeople")
  const { settings } = await load<{ settings: Record<string, unknown> }>("readSettings")
  const reading = conventionOf(conventionIn(settings))
  return (
    <Page title={t("title")} lead={me.workspace.name}>
      {may(me.role, "settings.write") ? <Workspace name={me.workspace.name} /> : null}
      {may(me.role, "settings.write") ? <Convention first={reading} /> : null}
      {may(me.role, "settings.write") ? <Copies megabytes={mostCopyBytes(settings) / 1_000_000} /> : null}
      {may(me.role, "settings.write") ? <Citations first={citationFormIn(settings)} /> : null}
      {may(me.role, "style.write") ? <UploadedStyles /> : null}
      <CodebookLink />
      {may(me.role, "settings.write") ? (
        <Services first={servicesIn(settings)} citoid={String(settings[citoidSetting] ?? "")} />
      ) : null}
      <People
        initial={people}
        me={me}
        mayChange={may(me.role, "people.write")}
        mayGuests={may(me.role, "article.invite")}
      />
      {may(me.role, "token.write") ? <Tokens /> : null}
    </Page>
  )
}
