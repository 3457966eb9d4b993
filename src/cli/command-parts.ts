import type { Command } from "commander";
import type { CliMessage } from "#text/cli.en";
import type { Connection } from "./api-client.ts";
import type { CliContext } from "./context.ts";

/** Flags that every command takes. */
export type SharedFlags = { json?: boolean; asOf?: string };

/** What a group of commands is made with. */
export type CommandParts = {
  /** A new command with the shared flags, of the program or `under` another command. */
  command: (usage: string, description: CliMessage, under?: Command) => Command;
  /** Opens the way to the API for as long as the command runs. */
  run: (flags: SharedFlags, work: (context: CliContext, connection: Connection) => Promise<number>) => Promise<void>;
  say: CliContext["say"];
};
