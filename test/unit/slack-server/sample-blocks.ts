/** Pieces of blocks, as short as Slack takes them. */
export type Fields = Record<string, unknown>;

export const x = (length: number) => "x".repeat(length);
export const plain = (length: number) => ({ type: "plain_text", text: x(length) });
export const mrkdwn = (length: number) => ({ type: "mrkdwn", text: x(length) });
export const many = <Item>(count: number, make: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => make(at));

export const divider = { type: "divider" };
export const section = (fields: Fields) => ({ type: "section", ...fields });
export const header = (length: number) => ({ type: "header", text: plain(length) });
export const actions = (...elements: Fields[]) => ({ type: "actions", elements });
export const button = (fields: Fields = {}) => ({ type: "button", text: plain(5), ...fields });
export const buttonOf = (fields: Fields) => actions(button(fields));
export const numbered = (at: number) => button({ action_id: `a${at}` });
export const confirmed = (fields: Fields) => buttonOf({ confirm: { title: plain(5), text: plain(5), ...fields } });
export const option = (at: number, fields: Fields = {}) => ({ text: plain(5), value: `v${at}`, ...fields });
export const select = (fields: Fields) => actions({ type: "static_select", ...fields });
export const optioned = (fields: Fields) => select({ options: [option(0, fields)] });
const pictureUrl = "https://example.com/a.png";
export const picture = (fields: Fields = {}) => ({ type: "image", alt_text: "A", image_url: pictureUrl, ...fields });
export const filePicture = (file: Fields) => ({ type: "image", alt_text: "A chart", slack_file: file });
export const input = (element: Fields, fields: Fields = {}) => ({ type: "input", label: plain(5), element, ...fields });
export const typed = (fields: Fields = {}) => input({ type: "plain_text_input", ...fields });
export const raw = (length: number) => ({ type: "raw_text", text: x(length) });
export const table = (...rows: Fields[][]) => ({ type: "table", rows });
export const card = (fields: Fields) => ({ type: "card", ...fields });
export const modal = (fields: Fields) => ({ type: "modal", title: plain(5), blocks: [], ...fields });

export const richSection = (...elements: Fields[]) => ({ type: "rich_text_section", elements });
export const richList = (fields: Fields) => ({
  type: "rich_text",
  elements: [
    { type: "rich_text_list", style: "bullet", elements: [richSection({ type: "text", text: "x" })], ...fields },
  ],
});
export const rich = (...elements: Fields[]) => ({ type: "rich_text", elements: [richSection(...elements)] });
export const richWord = (length: number) => ({ type: "text", text: x(length) });
