"use client"
import { useTranslations } from "use-intl"
import { Avatar } from "../ui/avatar"
import styles from "./desk-bar.module.css"

export interface PeerHere {
  clientId: string
  user: { id: string; name: string }
  head: number
}

const shown = 4

/** Who else has this article open; a press goes to where they are. */
export function Peers({ peers, follow }: { peers: readonly PeerHere[]; follow: (peer: PeerHere) => void }) {
  const t = useTranslations("frame")
  const people = [...new Map(peers.map(peer => [peer.user.id, peer])).values()]
  if (people.length === 0) return null
  return (
    <ul className={styles.peers} aria-label={t("here")}>
      {people.slice(0, shown).map(peer => (
        <li key={peer.user.id}>
          <button
            type="button"
            title={peer.user.name}
            aria-label={t("goTo", { name: peer.user.name })}
            onClick={() => follow(peer)}
          >
            <Avatar id={peer.user.id} name={peer.user.name} />
          </button>
        </li>
      ))}
      {people.length > shown ? <li className={styles.morePeers}>+{people.length - shown}</li> : null}
    </ul>
  )
}
