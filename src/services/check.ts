import type { ServicesMessage } from "#text/services.en";
import type { MessageValues } from "#text/translate";

/** One line of the doctor's report. */
export type Check = { id: string; state: "ok" | "off" | "warn" | "fail"; message: string };

/** Words a check in the reader's language. */
export type SayCheck = (state: Check["state"], key: ServicesMessage, values?: MessageValues) => Check;
