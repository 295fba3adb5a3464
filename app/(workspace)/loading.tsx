import { Loading } from "../ui/list-states"

export default function WorkspaceLoading() {
  return <Loading />
}
