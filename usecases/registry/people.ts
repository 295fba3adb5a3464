import { ChangeRoleInput, changeRole } from "../people/change-role"
import { EndMembershipInput, endMembership } from "../people/end-membership"
import {
  ChangeGuestInput,
  changeGuest,
  EndGuestInput,
  endGuest,
  ListGuestsInput,
  listGuests,
} from "../people/guests"
import { InviteInput, invite } from "../people/invite"
import { ListPeopleInput, listPeople } from "../people/list-people"
import { MeInput, me } from "../people/me"
import { OpenLinkInput, openLink } from "../people/open-link"
import { RedeemLinkInput, redeemLink } from "../people/redeem-link"
import { RevokeInviteInput, revokeInvite } from "../people/revoke-invite"
import { ChangeSettingsInput, changeSettings, ReadSettingsInput, readSettings } from "../people/settings"
import { SignInInput, signIn } from "../people/sign-in"
import { MakeSignInLinkInput, makeSignInLink } from "../people/sign-in-links"
import { SignOutInput, signOut } from "../people/sign-out"
import {
  CreateTokenInput,
  createToken,
  ListTokensInput,
  listTokens,
  RevokeTokenInput,
  revokeToken,
} from "../people/tokens"
import { line, type Verb } from "../verb"

const made = { status: 201 }

/** Signing in, people, guests, invitations, tokens and settings. */
export const people = {
  redeemLink: line("POST /auth/links/redeem", "public", RedeemLinkInput, redeemLink),
  openLink: line("POST /auth/links/open", "public", OpenLinkInput, openLink),
  signIn: line("POST /auth/sign-in", "public", SignInInput, signIn),
  signOut: line("POST /auth/sign-out", "signed_in", SignOutInput, signOut),
  me: line("GET /me", "signed_in", MeInput, me),
  makeSignInLink: line("POST", "signed_in", MakeSignInLinkInput, makeSignInLink),
  listPeople: line("GET /people", "people.read", ListPeopleInput, listPeople),
  changeRole: line("PATCH /people/:id", "people.write", ChangeRoleInput, changeRole),
  endMembership: line("POST /people/:id/end", "people.write", EndMembershipInput, endMembership),
  invite: line("POST /invites", "article.invite", InviteInput, invite, made),
  revokeInvite: line("POST /invites/:id/revocation", "article.invite", RevokeInviteInput, revokeInvite),
  listGuests: line("GET /articles/:id/guests", "article.invite", ListGuestsInput, listGuests),
  changeGuest: line("PATCH /articles/:id/guests/:person", "article.invite", ChangeGuestInput, changeGuest),
  endGuest: line("POST /articles/:id/guests/:person/end", "article.invite", EndGuestInput, endGuest),
  listTokens: line("GET /tokens", "token.write", ListTokensInput, listTokens),
  createToken: line("POST /tokens", "token.write", CreateTokenInput, createToken, made),
  revokeToken: line("POST /tokens/:id/revocation", "token.write", RevokeTokenInput, revokeToken),
  readSettings: line("GET /settings", "people.read", ReadSettingsInput, readSettings),
  changeSettings: line("PATCH /settings", "settings.write", ChangeSettingsInput, changeSettings),
} as const satisfies Record<string, Verb>
