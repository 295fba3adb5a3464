"use client"
import { X } from "lucide-react"
import { useMemo } from "react"
import { useTranslations } from "use-intl"
import type { LiveSession } from "@/editor/live/connect-live"
import { Avatar } from "../ui/avatar"
import styles from "./desk-bar.module.css"
import { useDesk } from "./desk-context"
import { useFollow } from "./use-follow"
import { useLiveValue } from "./use-live"

export interface PeerHere {
  clientId: string
  user: { id: string; name: string }
  head: number
}

const shown = 4

/**
 * Who else has this article open; a press follows where they work, another one stops that. Renders when somebody comes, goes or
 * moves, not when one types.
 */
export function Peers({ session }: { session: LiveSession | null }) {
  const t = useTranslations("frame")
  const { me, text } = useDesk()
  const here = useLiveValue(session, ({ peers }) =>
    JSON.stringify(
      peers
        .filter(peer => peer.user.id !== me.id)
        .map(({ clientId, user, head }) => ({ clientId, user, head })),
    ),
  )
  const peers = useMemo(() => JSON.parse(here) as PeerHere[], [here])
  const following = useFollow(peers, text)
  const people = [...new Map(peers.map(peer => [peer.user.id, peer])).values()]
  if (people.length === 0) return null
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
