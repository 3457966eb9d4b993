/** A member of the workspace, as tests edit it. */
export type SlackUser = {
  id: string;
  team_id: string;
  name: string;
  real_name: string;
  email?: string;
  is_email_confirmed: boolean;
  locale: string;
  tz: string;
  tz_offset: number;
  is_bot: boolean;
  deleted: boolean;
  /** A guest in some channels. */
  is_restricted: boolean;
  /** A guest in one channel. */
  is_ultra_restricted: boolean;
  /** Of another team, met in a shared channel. */
  is_stranger: boolean;
};

export type ChannelKind = "public" | "private" | "im";
export type SlackChannel = {
  id: string;
  kind: ChannelKind;
  /** Without `#`; of a direct message: empty. */
  name: string;
  members: string[];
  is_archived: boolean;
  /** Shared with another organisation. */
  is_ext_shared: boolean;
};

/** Everybody and everywhere; tests may change any of it. */
export type Workspace = {
  team: { id: string; name: string; domain: string };
  app: { id: string };
  bot: { userId: string; botId: string; name: string };
  users: {
    /** Writes Chinese. */
    lin: SlackUser;
    /** Writes English. */
    emma: SlackUser;
    guest: SlackUser;
    otherBot: SlackUser;
    stranger: SlackUser;
    unconfirmed: SlackUser;
  } & Record<string, SlackUser>;
  channels: {
    sales: SlackChannel;
    deals: SlackChannel;
    archived: SlackChannel;
    /** The bot is not in it. */
    elsewhere: SlackChannel;
    /** A private one that the bot cannot even see. */
    hidden: SlackChannel;
    /** Between Lin and the bot. */
    linDm: SlackChannel;
  } & Record<string, SlackChannel>;
};

const teamId = "T0GROUND01";
const botUserId = "U0BOT00001";

function user(id: string, name: string, more: Partial<SlackUser> = {}): SlackUser {
  return {
    ...{ id, team_id: teamId, name: name.toLowerCase().replaceAll(" ", "."), real_name: name },
    ...{ is_email_confirmed: true, locale: "en-GB", tz: "Europe/London", tz_offset: 0 },
    ...{ is_bot: false, deleted: false, is_restricted: false, is_ultra_restricted: false, is_stranger: false },
    email: `${name.split(" ")[0]?.toLowerCase()}@example.com`,
    ...more,
  };
}

function channel(id: string, name: string, members: string[], more: Partial<SlackChannel> = {}): SlackChannel {
  return { id, kind: "public", name, members, is_archived: false, is_ext_shared: false, ...more };
}

export function createWorkspace(): Workspace {
  const shanghai = { locale: "zh-CN", tz: "Asia/Shanghai", tz_offset: 28_800 };
  const users = {
    lin: user("U0LIN00001", "林小雨", { name: "lin", email: "lin@example.com", ...shanghai }),
    emma: user("U0EMMA0001", "Emma Reed"),
    guest: user("U0GUEST001", "Gus Guest", { is_restricted: true }),
    otherBot: user("U0OTHER001", "Deploy Bot", { is_bot: true }),
    stranger: user("U0STRANGE1", "Sam Stranger", { team_id: "T0FOREIGN1", is_stranger: true }),
    unconfirmed: user("U0UNSURE01", "Uma Unsure", { is_email_confirmed: false }),
    bot: user(botUserId, "Groundplan", { is_bot: true }),
  };
  const { lin, emma, guest, otherBot, stranger, unconfirmed } = users;
  const people = [lin, emma, otherBot, unconfirmed].map(({ id }) => id);
  return {
    team: { id: teamId, name: "Example Sales", domain: "example-sales" },
    app: { id: "A0GROUND01" },
    bot: { userId: botUserId, botId: "B0GROUND01", name: "groundplan" },
    users,
    channels: {
      sales: channel("C0SALES001", "sales", [...people, guest.id, stranger.id, botUserId], { is_ext_shared: true }),
      deals: channel("C0DEALS001", "big-deals", [lin.id, emma.id, botUserId], { kind: "private" }),
      archived: channel("C0OLD00001", "old-times", [lin.id, botUserId], { is_archived: true }),
      elsewhere: channel("C0ELSE0001", "elsewhere", people),
      hidden: channel("C0HIDDEN01", "hidden", people, { kind: "private" }),
      linDm: channel("D0LIN00001", "", [lin.id, botUserId], { kind: "im" }),
    },
  };
}

export const findUser = ({ users }: Workspace, id: string): SlackUser | undefined =>
  Object.values(users).find((one) => one.id === id);

/** By id or, as people write it, by name. */
export const findChannel = ({ channels }: Workspace, id: string): SlackChannel | undefined =>
  Object.values(channels).find((one) => one.id === id || (one.name !== "" && one.name === id.replace(/^#/, "")));

/** The direct channel of a user and the bot, made where there is none. */
export function openDirectChannel(workspace: Workspace, userId: string): { channel: SlackChannel; isNew: boolean } {
  const found = Object.values(workspace.channels).find(
    ({ kind, members }) => kind === "im" && members.includes(userId),
  );
  if (found) return { channel: found, isNew: false };
  const id = `D${userId.slice(1)}`;
  const made = channel(id, "", [userId, workspace.bot.userId], { kind: "im" });
  workspace.channels[id] = made;
  return { channel: made, isNew: true };
}
