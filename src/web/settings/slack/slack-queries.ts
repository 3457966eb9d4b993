import { queryOptions } from "@tanstack/react-query";
import { deleteAt, getJson, putJson } from "../../api/client.ts";
import type { SlackChannel, SlackMember, SlackStatus, User } from "../../api/slack-types.ts";
import type { Lang, Page } from "../../api/types.ts";

const path = "/v1/slack";
// Members write to the bot while the page is open.
const staleTime = 0;

export const slackStatusQuery = (lang: Lang) =>
  queryOptions({
    queryKey: ["slack", "status", lang],
    queryFn: ({ signal }) => getJson<SlackStatus>(lang, path, signal),
    staleTime,
  });

export const slackMembersQuery = (lang: Lang) =>
  queryOptions({
    queryKey: ["slack", "members", lang],
    queryFn: ({ signal }) => getJson<Page<SlackMember>>(lang, `${path}/members`, signal),
    staleTime,
  });

export const slackChannelsQuery = (lang: Lang) =>
  queryOptions({
    queryKey: ["slack", "channels", lang],
    queryFn: ({ signal }) => getJson<Page<SlackChannel>>(lang, `${path}/channels`, signal),
    staleTime,
  });

export const usersQuery = (lang: Lang) =>
  queryOptions({
    queryKey: ["users", lang],
    queryFn: ({ signal }) => getJson<Page<User>>(lang, "/v1/users", signal),
  });

/** @param user null: bound no more */
export function bindMember(lang: Lang, slackUserId: string, user: string | null): Promise<SlackMember> {
  return putJson<SlackMember>(lang, `${path}/members/${slackUserId}`, { user });
}

/** `account`: by id, number or name. */
export type NewChannel = { channelId: string; account: string; name: string };

export function bindChannel(lang: Lang, { channelId, account, name }: NewChannel): Promise<SlackChannel> {
  const body = { account, ...(name !== "" && { name }) };
  return putJson<SlackChannel>(lang, `${path}/channels/${encodeURIComponent(channelId)}`, body);
}

export function releaseChannel(lang: Lang, channelId: string): Promise<void> {
  return deleteAt(lang, `${path}/channels/${channelId}`);
}
