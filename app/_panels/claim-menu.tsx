"use client"
import { Menu } from "@base-ui/react/menu"
import { Check, Ellipsis } from "lucide-react"
import { useTranslations } from "use-intl"
import { type ClaimKind, claimKinds, questionFlags } from "@/core/claims/claim"
import type { ClaimView } from "@/core/desk/question-views"
import { api } from "../_client/api"
import { useDesk } from "../_desk/desk-context"
import { askPanel } from "../_desk/panel-asks"
import { useActs } from "../_desk/use-acts"
import button from "../ui/button.module.css"
import menu from "../ui/menu.module.css"
import { useToast } from "../ui/toast"

/** The rarer acts on a claim: its kind, its flags, a link to it, withdrawing it. */
export function ClaimMenu({ claim }: { claim: ClaimView }) {
  const t = useTranslations("claim")
  const acts = useTranslations("acts")
  const kinds = useTranslations("kind")
  const flags = useTranslations("flag")
  const { may, focus } = useDesk()
  const { act, touched, withdraw } = useActs()
  const { say } = useToast()
  const question = claim.questionView
  const changeKind = (kind: ClaimKind) => {
    let { rev } = claim
    const change = async (to: ClaimKind) => {
      rev = (await api.patch<{ rev: number }>(`/claims/${claim.id}`, { rev, kind: to })).rev
      await touched(claim)
    }
    return act(
      acts("claimChanged"),
      () => change(kind),
      () => change(claim.kind),
    )
  }
  const toggle = (flag: (typeof questionFlags)[number]) => {
    const next = question.flags.includes(flag)
      ? question.flags.filter(one => one !== flag)
      : [...question.flags, flag]
    let { rev } = question
    const set = async (to: typeof next) => {
      rev = (await api.put<{ rev: number }>(`/questions/${question.id}/flags`, { rev, flags: to })).rev
      await touched(claim)
    }
    return act(
      acts("flagged"),
      () => set(next),
      () => set(question.flags),
    )
  }
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href)
    say({ done: acts("linkCopied") })
  }
  return (
    <Menu.Root>
      <Menu.Trigger
        className={`${button.button} ${button.quiet} ${button.square}`}
        aria-label={t("more")}
        title={t("more")}
      >
        <Ellipsis size={18} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            <Menu.Item className={menu.item} onClick={copy}>
              {t("copyLink")}
            </Menu.Item>
            {may("question.join") ? (
              <Menu.Item className={menu.item} onClick={() => askPanel(claim.id, "search")}>
                {t("sameFact")}
              </Menu.Item>
            ) : null}
            {may("claim.write") ? (
              <>
                <Menu.Separator className={menu.separator} />
                <Menu.RadioGroup value={claim.kind} onValueChange={changeKind}>
                  <Menu.GroupLabel className={menu.heading}>{t("kind")}</Menu.GroupLabel>
                  {claimKinds.map(kind => (
                    <Menu.RadioItem key={kind} value={kind} className={menu.item}>
                      {kinds(kind)}
                      <Menu.RadioItemIndicator className={menu.indicator}>
                        <Check size={15} aria-hidden />
                      </Menu.RadioItemIndicator>
                    </Menu.RadioItem>
                  ))}
                </Menu.RadioGroup>
              </>
            ) : null}
            {may("question.flag") ? (
              <>
                <Menu.Separator className={menu.separator} />
                <Menu.Group>
                  <Menu.GroupLabel className={menu.heading}>{t("flags")}</Menu.GroupLabel>
                  {questionFlags.map(flag => (
                    <Menu.CheckboxItem
                      key={flag}
                      checked={question.flags.includes(flag)}
                      onCheckedChange={() => toggle(flag)}
                      className={menu.item}
                    >
                      {flags(flag)}
                      <Menu.CheckboxItemIndicator className={menu.indicator}>
                        <Check size={15} aria-hidden />
                      </Menu.CheckboxItemIndicator>
                    </Menu.CheckboxItem>
                  ))}
                </Menu.Group>
              </>
            ) : null}
            {may("claim.write") ? (
              <>
                <Menu.Separator className={menu.separator} />
                <Menu.Item
                  className={menu.item}
                  onClick={() => {
                    void withdraw(claim)
                    focus.close()
                  }}
                >
                  {t("withdraw")}
                </Menu.Item>
              </>
            ) : null}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
