import { ordersEn } from "./orders-en.ts";
import { ordersZh } from "./orders-zh.ts";

/** A stretch of text that orders a reader or an assistant about. `sure`: no plan says such a thing. */
export type Order = { start: number; end: number; sure: boolean };

const languages = [ordersEn, ordersZh] as const;

function read(text: string, forms: readonly RegExp[], isSure: boolean): Order[] {
  return forms.flatMap((form) =>
    [...text.matchAll(form)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length, sure: isSure })),
  );
}

/** Orders in a text, the sure ones of each language first. */
export function findOrders(text: string): Order[] {
  return languages.flatMap(({ hint, sure, likely }) =>
    hint.test(text) ? [...read(text, sure, true), ...read(text, likely, false)] : [],
  );
}
