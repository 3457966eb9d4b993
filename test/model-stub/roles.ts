import type { Role } from "./chat-request.ts";
import { attacker } from "./roles/attacker.ts";
import { chatAttacker, chatContrite, chatFaithful, chatInventor, inChat } from "./roles/chat-agent.ts";
import { faithful } from "./roles/faithful.ts";
import { contriteInventor, nameSwapper, strayReferences, stubbornInventor } from "./roles/inventors.ts";
import { toolCaller } from "./roles/tool-caller.ts";
import { cutOff, cutSilently, empty, otherLanguage, repeater, silent } from "./roles/useless.ts";

/** Who can be asked for by name: as `--role`, as the model `stub-<name>`, or in the header `x-stub-role`. */
export const roles = {
  faithful: inChat(chatFaithful, faithful),
  inventor: inChat(chatInventor, stubbornInventor),
  contrite: inChat(chatContrite, contriteInventor),
  swapper: nameSwapper,
  stray: strayReferences,
  attacker: inChat(chatAttacker, attacker),
  "tool-caller": inChat(chatFaithful, toolCaller),
  silent,
  empty,
  repeater,
  "other-language": otherLanguage,
  "cut-off": cutOff,
  "cut-silently": cutSilently,
} as const satisfies Record<string, Role>;
export type RoleName = keyof typeof roles;

export const roleNames = Object.keys(roles).filter(isRoleName);
export const modelPrefix = "stub-";

export function isRoleName(name: string): name is RoleName {
  return Object.hasOwn(roles, name);
}
