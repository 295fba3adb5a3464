"use client"
import { X } from "lucide-react"
import { useTranslations } from "use-intl"
import { Avatar } from "../ui/avatar"
import styles from "./desk-bar.module.css"
import { useDesk } from "./desk-context"
import type { PeerHere } from "./peers"
import { useFollow } from "./use-follow"

const shown = 4

/** The others who have this article open; a press follows where they work, another one stops that. */
export function PeopleHere({ peers }: { peers: readonly PeerHere[] }) {
  const t = useTranslations("frame")
  const { text } = useDesk()
  const following = useFollow(peers, text)
  const people = [...new Map(peers.map(peer => [peer.user.id, peer])).values()]
  const followed = following.peer?.user
  return (
    <>
      {followed ? (
        <div className={styles.following} data-following>
          <span role="status">
            {t("following")} <bdi>{followed.name}</bdi>
          </span>
          <button
            type="button"
            aria-label={t("stopFollowing")}
            title={t("stopFollowing")}
            onClick={following.stop}
          >
            <X size={14} aria-hidden />
          </button>
        </div>
      ) : null}
      <ul className={styles.peers} aria-label={t("here")}>
        {people.slice(0, shown).map(peer => (
          <li key={peer.user.id}>
            <button
              type="button"
              data-following
              title={peer.user.name}
              aria-label={t("follow", { name: peer.user.name })}
              aria-pressed={followed?.id === peer.user.id}
              onClick={() => following.toggle(peer)}
            >
              <Avatar id={peer.user.id} name={peer.user.name} />
            </button>
          </li>
        ))}
        {people.length > shown ? (
          <li
            className={styles.morePeers}
            title={people
              .slice(shown)
              .map(peer => peer.user.name)
              .join(", ")}
          >
            +{people.length - shown}
            <span className="aside-only">
              {people
                .slice(shown)
                .map(peer => peer.user.name)
                .join(", ")}
            </span>
          </li>
        ) : null}
      </ul>
    </>
  )
}
