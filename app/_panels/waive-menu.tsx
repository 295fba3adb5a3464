"use client"
import { Menu } from "@base-ui/react/menu"
import { useTranslations } from "use-intl"
import { waiverReasons } from "@/core/claims/claim"
import type { ClaimView } from "@/core/desk/question-views"
import { mayWaive } from "@/core/disputes/waive"
import { useDesk } from "../_desk/desk-context"
import { capOf } from "../_desk/shortcut-cap"
import { useActs } from "../_desk/use-acts"
import button from "../ui/button.module.css"
import menu from "../ui/menu.module.css"
import { useToast } from "../ui/toast"
import styles from "./claim-panel.module.css"

/** Says that nothing needs to be shown for a claim, for one of three reasons. */
export function WaiveMenu({ claim }: { claim: ClaimView }) {
  const t = useTranslations("waiver")
  const waive = useTranslations("waive")
  const { may } = useDesk()
  const acts = useActs()
  const { fail } = useToast()
  const { comparison, decision } = claim.questionView
  const offered = may("decision.waive") && mayWaive(comparison, decision)
  if (!offered || (decision?.waiver && decision.freshness === "fresh")) return null
  return (
    <Menu.Root>
      <Menu.Trigger className={`${button.button} ${button.small}`}>
        {waive("open")} <kbd className={styles.key}>{capOf("waive")}</kbd>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="start" className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            <Menu.Group>
              <Menu.GroupLabel className={menu.heading}>{waive("because")}</Menu.GroupLabel>
              {waiverReasons.map(reason => (
                <Menu.Item
                  key={reason}
                  className={menu.item}
                  onClick={() => acts.waive(claim.id, reason).catch(fail)}
                >
                  {t(reason)}
                </Menu.Item>
              ))}
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
